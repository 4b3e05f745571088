import { z } from 'zod';
import { bortvis, foelgOpPaaBortvisning, indskrivVentet, overflyt, registrerOrienteringssvar } from './afskedskommandoer.ts';
import { afvisIndskrivning, henvisAfslag, registrerBotilbudsbehov, registrerIndskrivningssamtale, registrerPladshjaelp, retVenteplads, skrivPaaVenteliste } from './doerkommandoer.ts';
import { boernMed, dato, id, klokkeslaet, kommandoHoved, nyPerson, oere, tekst } from './felles.ts';
import { boligskridt, destination, efterforsorgsskridt, kanal, leverandoeroenske, opholdssted, planart, planskridt, tilstedesvar, udskrivningsmaade } from './lister.ts';
import { aftalFravaer, foelgOpPaaFravaer, indskrivBarn, modtagBesked, overvejStoette, registrerOpholdsplan, registrerRelation, sendBesked, skrivVagtnotat } from './opholdskommandoer.ts';
import { registrerPlanindsats, vurderMuligheder } from './plankommandoer.ts';
import type { Handling } from './tilladelser.ts';

const maalgruppe = {
  saerligeSocialeProblemer: z.boolean().nullable(),
  ingenBolig: z.boolean().nullable(),
  kanIkkeVaereIBolig: z.boolean().nullable(),
  akutBehov: z.boolean().nullable(),
  behovForStoette: z.boolean().nullable(),
  lovligtOphold: z.boolean().nullable(),
};

/** Commands of the boform. */
const indskriv = kommandoHoved.extend({
  borger: z.union([z.object({ borgerId: id }), nyPerson]),
  boformId: id,
  pladsId: id.nullish(),
  dato,
  ankomstKl: klokkeslaet.nullish(),
  henvist: z.enum(['selv', 'myndighed']).nullish(),
});

const afgoerOptagelse = kommandoHoved.extend({
  borgerId: id,
  opholdId: id,
  afgjort: dato,
  ...maalgruppe,
  begrundelse: tekst(4000).nullish(),
});

const sendOrientering = kommandoHoved.extend({
  borgerId: id,
  opholdId: id,
  om: z.enum(['indskrivning', 'udskrivning']),
  kommuneId: id,
  kanal: kanal,
  dato,
  kontakt: tekst(200),
  /** Why this municipality is believed to be handlekommune; without it, what is on record stands. */
  grundlag: tekst(500).nullish(),
  /** Outside Hjemvej: the person of the municipality it was given to, and how they were reached. */
  tilPerson: tekst(200).nullish(),
  tilKontakt: tekst(200).nullish(),
});

const udskriv = kommandoHoved.extend({
  borgerId: id,
  opholdId: id,
  dato,
  afgjort: dato.nullish(),
  /** `kommune` is the boform's record of a decision the municipality made in its own journal. */
  afgjortAf: z.enum(['leder', 'kommune', 'ingen']),
  maade: udskrivningsmaade,
  destination: destination,
  planlagt: z.boolean(),
  begrundelse: tekst(4000).nullish(),
  boern: boernMed,
});

/** Another place within a stay, or its first. The stay goes on. */
const flytPlads = kommandoHoved.extend({ borgerId: id, opholdId: id, pladsId: id, dato });

/** Why one is handlekommune. A notice of an admission needs it; of a discharge nothing is made of it. */
const handlekommuneGrundlag = tekst(500).nullish();

const oplysSenesteOpholdssted = kommandoHoved.extend({ borgerId: id, opholdId: id, sted: opholdssted, oplyst: dato });

/** A step of the aftercare after a stay. */
const registrerEfterforsorg = kommandoHoved.extend({ borgerId: id, opholdId: id, skridt: efterforsorgsskridt, dato });

/** Whether someone was in the house on a night, by the day on which it begins. */
const registrerTilstede = kommandoHoved.extend({ borgerId: id, opholdId: id, nat: dato, svar: tilstedesvar });

/** Commands of the municipality. */
const modtagOrientering = kommandoHoved.extend({
  kuvertId: id,
  borger: z.union([z.object({ borgerId: id }), z.object({ ny: z.literal(true) })]),
  dato,
  handlekommuneGrundlag,
});

const registrerModtagetOrientering = kommandoHoved.extend({
  borger: z.union([z.object({ borgerId: id }), nyPerson]),
  om: z.enum(['indskrivning', 'udskrivning']),
  boformId: id,
  haendelsesdato: dato,
  /** Of a discharge: that the person died. */
  doedsfald: z.boolean().optional(),
  /** That nobody may learn where the person is. */
  skjult: z.boolean().optional(),
  modtaget: dato,
  kanal: kanal,
  afsender: tekst(200),
  handlekommuneGrundlag,
});

const registrerPlanskridt = kommandoHoved.extend({
  borgerId: id,
  planId: id.nullish(),
  art: planart,
  skridt: planskridt,
  dato,
  indhold: z
    .object({ formaal: tekst(4000).nullish(), indsats: tekst(4000).nullish(), varighed: tekst(400).nullish(), andreForhold: tekst(4000).nullish() })
    .optional(),
});

const registrerLeverandoeroenske = kommandoHoved.extend({ borgerId: id, oenske: leverandoeroenske, dato });

const registrerBoligskridt = kommandoHoved.extend({
  borgerId: id,
  boligId: id.nullish(),
  adresse: tekst(300).nullish(),
  udlejer: tekst(200).nullish(),
  skridt: boligskridt,
  dato,
});

const bevilgStoette = kommandoHoved
  .extend({
    borgerId: id,
    /** The grant that is said anew; a new one if empty. */
    bevillingId: id.nullish(),
    paragraf: z.enum(['85', '85a', '107', '108']),
    /** Of § 85 a only. */
    metode: z.enum(['CTI', 'ICM', 'ACT', 'M-ACT']).nullish(),
    afgjort: dato,
    fra: dato,
    til: dato.nullish(),
    leverandoer: tekst(200).nullish(),
    oenskeFulgt: z.boolean().nullish(),
    svarerTilBehov: z.boolean().nullish(),
    begrundelse: tekst(4000).nullish(),
  })
  .refine(({ paragraf, metode }) => paragraf === '85a' || !metode, { error: 'metode', path: ['metode'] });

const udskrivKommunalt = kommandoHoved.extend({
  borgerId: id,
  opholdId: id,
  afgjort: dato,
  dato,
  destination: z.enum(['egen_bolig', 'botilbud']),
  begrundelse: tekst(4000),
});

const saetEgenbetaling = kommandoHoved.extend({
  borgerId: id,
  fra: dato,
  til: dato.nullish(),
  oerePrDoegn: oere,
  grund: z.enum(['sats', 'nedsat', 'ingen_indkomst']),
  begrundelse: tekst(1000).nullish(),
});

const oplysBrugteDage = kommandoHoved.extend({
  borgerId: id, fra: dato, dage: z.int().min(0).max(366), oplystAf: tekst(200), oplystDen: dato,
});

const registrerKommunerolle = kommandoHoved.extend({
  borgerId: id, rolle: z.enum(['handlekommune', 'opholdskommune', 'betalingskommune', 'registreret']), kommuneId: id, fra: dato, til: dato.nullish(), grundlag: tekst(2000), omtvistet: z.boolean(),
});

const afgoerHandlekommune = kommandoHoved.extend({ borgerId: id, kommuneId: id, afgjort: dato, grundlag: tekst(2000) });

const registrerGennemgang = kommandoHoved.extend({ borgerId: id, opholdId: id, dato, opfyldt: z.boolean(), begrundelse: tekst(2000) });

const accepterKravmangel = kommandoHoved.extend({
  borgerId: id, opholdId: id, betingelse: z.enum(['paategning', 'anden_kommune']), fra: dato, tilOgMed: dato, begrundelse: tekst(2000),
});

/** Commands about the person, for all who write. */
const registrerNavn = kommandoHoved.extend({
  borgerId: id, art: z.enum(['officielt', 'som_sagt', 'alias']), navn: tekst(200),
});
const registrerIdentitet = kommandoHoved.extend({
  borgerId: id, cpr: z.string().max(20).nullish(), foedselsdato: dato.nullish(), aarsag: tekst(500).nullish(),
});
const registrerOenske = kommandoHoved.extend({ borgerId: id, tekst: tekst(2000), dato });
const registrerBeskyttelse = kommandoHoved.extend({
  borgerId: id, art: z.enum(['adresse', 'skjult_ophold']), fra: dato, til: dato.nullish(),
});
const koblBorgere = kommandoHoved.extend({ borgerId: id, andenBorgerId: id, dato, aarsag: tekst(500) });
const adskilBorgere = kommandoHoved.extend({ borgerId: id, andenBorgerId: id, dato, begrundelse: tekst(2000) });
/** The place of a stay that is opened again: none for now, or another. Without it, the one it had. */
const plads = z.union([z.literal('ingen'), z.object({ pladsId: id })]).optional();
const fortryd = kommandoHoved.extend({ borgerId: id, kommandoId: id, aarsag: tekst(500), plads });
const tilbagekald = kommandoHoved.extend({ borgerId: id, faktaId: id, aarsag: tekst(500), plads });

/** A reading of the law confirmed for the organisation: no fact about a person, so no command on a course. */
export const bekraeftLovvalg = z.object({ id, lovvalg: tekst(40), laesning: tekst(60).nullable(), dato, begrundelse: tekst(2000) });

/** Every command by name: what it takes, and the permission it needs. The name is the last part of its address. */
export const KOMMANDOER = {
  indskriv: { skema: indskriv, handling: 'ophold.indskriv' },
  'indskriv-barn': { skema: indskrivBarn, handling: 'ophold.indskriv' },
  'registrer-relation': { skema: registrerRelation, handling: 'relation.skriv' },
  'afvis-indskrivning': { skema: afvisIndskrivning, handling: 'ophold.indskriv' },
  'henvis-afslag': { skema: henvisAfslag, handling: 'ophold.indskriv' },
  'skriv-paa-venteliste': { skema: skrivPaaVenteliste, handling: 'ophold.indskriv' },
  'ret-venteplads': { skema: retVenteplads, handling: 'ophold.indskriv' },
  'registrer-indskrivningssamtale': { skema: registrerIndskrivningssamtale, handling: 'opholdsplan.skriv' },
  'registrer-pladshjaelp': { skema: registrerPladshjaelp, handling: 'plan.skriv' },
  'registrer-botilbudsbehov': { skema: registrerBotilbudsbehov, handling: 'plan.skriv' },
  'afgoer-optagelse': { skema: afgoerOptagelse, handling: 'optagelse.afgoer' },
  'send-orientering': { skema: sendOrientering, handling: 'orientering.send' },
  'registrer-orienteringssvar': { skema: registrerOrienteringssvar, handling: 'orientering.send' },
  udskriv: { skema: udskriv, handling: 'ophold.udskriv' },
  overflyt: { skema: overflyt, handling: 'ophold.udskriv' },
  'indskriv-ventet': { skema: indskrivVentet, handling: 'ophold.indskriv' },
  bortvis: { skema: bortvis, handling: 'ophold.udskriv' },
  'foelg-op-paa-bortvisning': { skema: foelgOpPaaBortvisning, handling: 'ophold.udskriv' },
  'flyt-plads': { skema: flytPlads, handling: 'ophold.indskriv' },
  'registrer-opholdsplan': { skema: registrerOpholdsplan, handling: 'opholdsplan.skriv' },
  'send-besked': { skema: sendBesked, handling: 'besked.skriv' },
  'modtag-besked': { skema: modtagBesked, handling: 'besked.skriv' },
  'overvej-stoette': { skema: overvejStoette, handling: 'plan.skriv' },
  'registrer-efterforsorg': { skema: registrerEfterforsorg, handling: 'efterforsorg.skriv' },
  'registrer-tilstede': { skema: registrerTilstede, handling: 'ophold.indskriv' },
  'aftal-fravaer': { skema: aftalFravaer, handling: 'fravaer.skriv' },
  'foelg-op-paa-fravaer': { skema: foelgOpPaaFravaer, handling: 'fravaer.skriv' },
  'skriv-vagtnotat': { skema: skrivVagtnotat, handling: 'vagtnotat.skriv' },
  'oplys-seneste-opholdssted': { skema: oplysSenesteOpholdssted, handling: 'ophold.indskriv' },
  'modtag-orientering': { skema: modtagOrientering, handling: 'orientering.modtag' },
  'registrer-modtaget-orientering': { skema: registrerModtagetOrientering, handling: 'orientering.modtag' },
  'registrer-planskridt': { skema: registrerPlanskridt, handling: 'plan.skriv' },
  'registrer-planindsats': { skema: registrerPlanindsats, handling: 'plan.skriv' },
  'vurder-muligheder': { skema: vurderMuligheder, handling: 'plan.skriv' },
  'registrer-leverandoeroenske': { skema: registrerLeverandoeroenske, handling: 'plan.skriv' },
  'registrer-boligskridt': { skema: registrerBoligskridt, handling: 'bolig.skriv' },
  'bevilg-stoette': { skema: bevilgStoette, handling: 'bevilling.skriv' },
  'udskriv-kommunalt': { skema: udskrivKommunalt, handling: 'ophold.udskriv_kommunalt' },
  'saet-egenbetaling': { skema: saetEgenbetaling, handling: 'egenbetaling.skriv' },
  'oplys-brugte-dage': { skema: oplysBrugteDage, handling: 'egenbetaling.skriv' },
  'registrer-kommunerolle': { skema: registrerKommunerolle, handling: 'kommunerolle.skriv' },
  'afgoer-handlekommune': { skema: afgoerHandlekommune, handling: 'kommunerolle.skriv' },
  'registrer-gennemgang': { skema: registrerGennemgang, handling: 'gennemgang.skriv' },
  'accepter-kravmangel': { skema: accepterKravmangel, handling: 'krav.skriv' },
  'registrer-navn': { skema: registrerNavn, handling: 'borger.skriv' },
  'registrer-identitet': { skema: registrerIdentitet, handling: 'borger.skriv' },
  'registrer-oenske': { skema: registrerOenske, handling: 'borger.skriv' },
  'registrer-beskyttelse': { skema: registrerBeskyttelse, handling: 'borger.skriv' },
  'kobl-borgere': { skema: koblBorgere, handling: 'kobling.skriv' },
  'adskil-borgere': { skema: adskilBorgere, handling: 'kobling.skriv' },
  // What these two take back decides what more they need: see TILBAGEKALD_KRAEVER.
  fortryd: { skema: fortryd, handling: 'borger.se' },
  tilbagekald: { skema: tilbagekald, handling: 'borger.se' },
} as const satisfies Readonly<Record<string, { readonly skema: z.ZodType; readonly handling: Handling }>>;

export type Kommandonavn = keyof typeof KOMMANDOER;
/** What a caller sends. */
export type KommandoInput<N extends Kommandonavn> = z.input<(typeof KOMMANDOER)[N]['skema']>;
/** What the domain gets: checked, defaults filled. */
export type Kommandodata<N extends Kommandonavn> = z.output<(typeof KOMMANDOER)[N]['skema']>;

/**
 * What a carried-out command answers: ids of what it made, the ledger position it was recorded at, and the id by which the
 * command `fortryd` undoes it; `null` when it can't be undone, because a letter left the house or it was itself an undoing.
 */
export const kommandoSvar = z.object({ svar: z.record(z.string(), z.string()), position: z.int(), fortryd: id.nullable() });
export type KommandoSvar = z.infer<typeof kommandoSvar>;
