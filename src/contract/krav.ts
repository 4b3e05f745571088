import { z } from 'zod';
import type { Kravbetingelse, Kravejer } from '../domain/oekonomi/krav/betingelse.ts';
import type { Kravlinje } from '../domain/oekonomi/krav/kravlinje.ts';
import { besked, closedList, dato, id, oere, tekst } from './felles.ts';
import { kvartal } from './refusion.ts';

/** What a claim can wait for. */
export const kravbetingelse = closedList<Kravbetingelse>()([
  'takst', 'paategning', 'takstdel', 'maalgruppe', 'handlekommune', 'anden_kommune', 'egenbetaling', 'faktura', 'dublet', 'stikproeve',
]);
export const kravejer = closedList<Kravejer>()(['oekonomi', 'sagsbehandler']);
const linjeart = closedList<Kravlinje['art']>()(['aaret', 'berigtigelse', 'for_gammel']);

/** Øre of a claim; negative amounts are paid back. */
const beloeb = z.int();
const dagsbeloeb = z.object({ dage: z.int(), beloeb });

/** Days that may not be claimed yet, what they wait for and whose task it is; `til` is the first day after. */
const tilbageholdelse = z.object({ betingelse: kravbetingelse, ejer: kravejer, fra: dato, til: dato, dage: z.int() });

const kravlinje = z.object({
  opholdId: id,
  borgerId: id,
  navn: z.string(),
  /** `null` where the person's whereabouts are protected. */
  boform: z.string().nullable(),
  aar: z.int(),
  art: linjeart,
  /** Earned to the end of the quarter whatever is documented; the amount is `null` where a price is missing. */
  forventet: z.object({ dage: z.int(), beloeb: beloeb.nullable() }),
  faktisk: dagsbeloeb,
  anmodet: dagsbeloeb,
  forskel: dagsbeloeb,
  tilbageholdt: z.array(tilbageholdelse),
});
export type KravlinjeSvar = z.infer<typeof kravlinje>;

const kravsum = z.object({
  forventet: beloeb,
  uprissat: z.int().meta({ description: 'Lines without a price' }),
  faktisk: beloeb,
  anmodet: beloeb,
  forskel: beloeb,
  berigtigelser: z.array(z.object({ aar: z.int(), beloeb })),
  forGammelt: beloeb,
  krav: beloeb,
});

/** A quarter's claim: as it would be sent today, or as it was sent. */
export const krav = z.object({
  kvartal,
  slut: dato,
  /** Day by which the provisional and the final statement of the year are due. */
  frister: z.object({ foreloebig: dato, endelig: dato }),
  sendt: z.object({ id, dato, afBrugerId: id, beloeb }).nullable(),
  /** Why it can't be sent today; `null` if it can. */
  spaerret: z.enum(['sendt', 'senere_sendt', 'aar_lukket', 'ikke_begyndt']).nullable(),
  sum: kravsum,
  /** Lines that it would send: a claim of 0 kr. can have some too. */
  sender: z.int(),
  /** What a settled dispute leaves between two municipalities, by stay and days. It is no part of the claim. */
  mellemkommunalt: z.array(
    z.object({
      opholdId: id, borgerId: id, navn: z.string(), kommuneId: id.nullable(), retning: z.enum(['til_gode', 'skyldes']), fra: dato, til: dato, dage: z.int(),
      beloeb: beloeb.nullable().meta({ description: 'Takst less own payment of the days; null where one of them is not known' }),
    }),
  ),
  /** How much waits, by what it waits for. */
  venter: z.array(z.object({ betingelse: kravbetingelse, ejer: kravejer, linjer: z.int(), dage: z.int() })),
  linjer: z.array(kravlinje),
  antal: z.int().meta({ description: 'Lines that fit, on all pages' }),
});
export type Krav = z.infer<typeof krav>;

/**
 * Which lines to show: all, those that ask for or pay back something, those with days held back, or corrections of earlier years;
 * and of those the ones that wait for one thing.
 */
export const kravQuery = z.object({
  kvartal,
  vis: z.enum(['alle', 'kraever', 'venter', 'berigtigelse']).default('alle'),
  mangler: kravbetingelse.optional(),
  fra: z.coerce.number().int().min(0).default(0),
  antal: z.coerce.number().int().min(1).max(500).default(100),
});
export type KravQuery = z.input<typeof kravQuery>;

/** Sends a quarter's claim: freezes it as it stands. `beloeb` is what the sender saw; another amount is refused. */
export const sendKrav = z.object({ id, kvartal, beloeb });

/** Closes an accounting year: its quarters can no longer be claimed, only corrected in a later year. */
export const lukRegnskabsaar = z.object({ aar: z.int().min(2000).max(2999) });

export const sendtKrav = z.object({ id, kvartal, beloeb, linjer: z.int() });

/** The claims of an organisation by quarter, newest first, and the accounting years it has closed. */
export const kravliste = z.object({
  krav: z.array(z.object({ id, kvartal, dato, beloeb, linjer: z.int(), afBrugerId: id, afNavn: z.string() })),
  lukkedeAar: z.array(z.object({ aar: z.int(), dato })),
});
export type Kravliste = z.infer<typeof kravliste>;

/** One line of a sent claim, opened to what it rests on: days and reasons, prices, invoices, takst and evidence, and the rules. */
export const kravlinjeAabnet = z.object({
  krav: z.object({ id, kvartal, dato, position: z.int(), lovudgave: z.string() }),
  linje: z.object({ opholdId: id, borgerId: id, navn: z.string(), boform: z.string().nullable(), aar: z.int(), art: z.enum(['aaret', 'berigtigelse']), dage: z.int(), beloeb, dageIalt: z.int(), beloebIalt: beloeb }),
  /** The account the line is posted to by the last day of its quarter, as the table stands now; `null` where nobody has said. */
  konto: z.object({ konto: z.string(), navn: z.string(), kilde: z.string() }).nullable(),
  dage: z.array(z.object({ fra: dato, til: dato, dage: z.int(), grund: besked, vindue: dato.nullable() })),
  /** `fradrag`: what of the takst is not refunded; claims frozen before it was counted have none. */
  satser: z.array(z.object({ fra: dato, til: dato, takst: oere, fradrag: oere.optional(), egenbetaling: oere })),
  /** What the days rested on when the claim was sent. */
  bilag: z.object({
    /** Claims frozen before the words were kept have none. */
    gennemgang: z.object({ dato, opfyldt: z.boolean(), begrundelse: z.string().optional() }).nullable(),
    /** The days it was handlekommune; claims frozen before it was kept have none. */
    handlekommune: z.array(z.object({ fra: dato, til: dato })).optional(),
    fakturaer: z.array(z.object({ fra: dato, til: dato, oerePrDoegn: oere })),
    accepteret: z.array(z.object({ betingelse: kravbetingelse, fra: dato, til: dato })),
    takster: z.array(z.object({ fra: dato, til: dato.nullable(), paategnet: z.boolean(), afklaret: z.boolean() })),
  }),
  regler: z.array(z.object({ id: z.string(), version: z.int(), paragraf: z.string() })),
});
export type KravlinjeAabnet = z.infer<typeof kravlinjeAabnet>;

export const kravlinjeQuery = z.object({ opholdId: id, aar: z.coerce.number().int() });

const takstformaal = z.enum(['ophold', 'efterforsorg', 'efter_udskrivning', 'natcafe', 'mad_og_vask']);

/** A part of a takst and what it is for; one that is unclear says why, and a night café how it is attached to the boform. */
const nyDel = z
  .object({
    navn: tekst(200), oerePrDoegn: oere, art: z.enum(['refunderes', 'refunderes_ikke', 'uklar']), begrundelse: tekst(1000).nullish(), formaal: takstformaal.default('ophold'),
    organisatorisk: z.boolean().nullish(), strukturel: z.boolean().nullish(),
  })
  .refine(({ art, begrundelse }) => art !== 'uklar' || (begrundelse ?? null) !== null, { error: 'begrundelse_mangler', path: ['begrundelse'] })
  .refine(({ formaal, organisatorisk, strukturel }) => (formaal === 'natcafe') === ((organisatorisk ?? null) !== null && (strukturel ?? null) !== null), { error: 'mangler', path: ['organisatorisk'] });

/** What a municipality records of a boform's takst. */
export const nytTakstbevis = z.object({
  id,
  boformId: id,
  fra: dato,
  til: dato.nullish(),
  belaegningProcent: z.int().min(1).max(100).nullish(),
  tilbudsportalSet: dato.nullish(),
  paategnetDen: dato.nullish(),
  revisor: tekst(200).nullish(),
  forbehold: tekst(2000).nullish(),
  dele: z.array(nyDel).max(100),
});
export type NytTakstbevis = z.input<typeof nytTakstbevis>;

const takstdel = z.object({
  navn: z.string(), oerePrDoegn: oere, art: z.enum(['refunderes', 'refunderes_ikke', 'uklar']), begrundelse: z.string().nullable(), formaal: takstformaal,
  organisatorisk: z.boolean().nullable(), strukturel: z.boolean().nullable(),
});

/** What is on file of the takst of each boform the organisation has stays in; `til` is the first day after. */
export const takstbeviser = z.object({
  boformer: z.array(
    z.object({
      id,
      navn: z.string(),
      takster: z.array(z.object({ fra: dato, til: dato.nullable(), oerePrDoegn: oere, kilde: z.string() })),
      beviser: z.array(
        z.object({
          id,
          fra: dato,
          til: dato.nullable(),
          belaegningProcent: z.int().nullable(),
          tilbudsportalSet: dato.nullable(),
          paategnetDen: dato.nullable(),
          revisor: z.string().nullable(),
          forbehold: z.string().nullable(),
          dele: z.array(takstdel),
        }),
      ),
    }),
  ),
});
export type Takstbeviser = z.infer<typeof takstbeviser>;

/** A claim as it was sent, line by line. */
export const sendtKravMedLinjer = z.object({
  krav: z.object({ id, kvartal, dato, afBrugerId: id, afNavn: z.string(), beloeb, position: z.int(), lovudgave: z.string() }),
  linjer: z.array(z.object({ opholdId: id, borgerId: id, navn: z.string(), boform: z.string().nullable(), aar: z.int(), art: z.enum(['aaret', 'berigtigelse']), dage: z.int(), beloeb })),
});
export type SendtKravMedLinjer = z.infer<typeof sendtKravMedLinjer>;
