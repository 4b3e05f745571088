import { z } from 'zod';
import { dato, id, oere, periode } from './felles.ts';
import {
  beskedart, beskedgrundlag, beskedsvar, boligskridt, bortvisningsgrund, destination, efterforsorgsskridt, journalart, kanal, koblingsgrund, leverandoeroenske, mulighed, mulighedsvurdering, myndighed, opholdsart, opholdsplanskridt, opholdssted, planart, planskridt, relationsart, tilstedesvar, udskrivningsmaade, afslagsgrund, botilbud, botilbudsbehov, venteudfald,
} from './lister.ts';

const registrering = z.object({
  id,
  forekomstId: id,
  borgerId: id,
  journalId: id,
  registreretAt: z.string(),
  registreretAf: id,
  kilde: z.string(),
  position: z.int(),
});

const vurdering = z.boolean().nullable();
const valgfri = z.string().nullable();

/** The current facts of one person that the reader may see, by kind. A CPR number is never among them. */
export const forloeb = z.object({
  borgere: z.array(id),
  journaler: z.array(z.object({ id, borgerId: id, art: journalart, boformId: id.nullable() })),
  identitet: z.array(registrering.extend({ art: z.enum(['cpr', 'erstatningscpr', 'uden']), foedselsdato: dato.nullable() })),
  navn: z.array(registrering.extend({ art: z.enum(['officielt', 'som_sagt', 'alias']), navn: z.string() })),
  beskyttelse: z.array(registrering.extend({ art: z.enum(['adresse', 'skjult_ophold']), gyldig: periode })),
  oenske: z.array(registrering.extend({ tekst: z.string(), dato })),
  kobling: z.array(registrering.extend({ andenBorgerId: id, grund: koblingsgrund, dato })),
  ikkeSamme: z.array(registrering.extend({ andenBorgerId: id, dato, begrundelse: z.string() })),
  relation: z.array(registrering.extend({ art: relationsart, andenBorgerId: id.nullable(), navn: valgfri, foedselsdato: dato.nullable(), oplystAf: z.string(), dato })),
  kommunerolle: z.array(
    registrering.extend({
      rolle: z.enum(['handlekommune', 'opholdskommune', 'betalingskommune', 'registreret']),
      kommuneId: id,
      gyldig: periode,
      grundlag: z.string(),
      omtvistet: z.boolean(),
    }),
  ),
  ophold: z.array(
    registrering.extend({
      boformId: id,
      art: opholdsart,
      gyldig: periode,
      ankomstKl: valgfri,
      henvist: z.enum(['selv', 'myndighed']).nullable(),
    }),
  ),
  pladsbelaegning: z.array(registrering.extend({ opholdId: id, pladsId: id, gyldig: periode })),
  optagelse: z.array(
    registrering.extend({
      opholdId: id,
      afgjort: dato,
      saerligeSocialeProblemer: vurdering,
      ingenBolig: vurdering,
      kanIkkeVaereIBolig: vurdering,
      akutBehov: vurdering,
      behovForStoette: vurdering,
      lovligtOphold: vurdering,
      begrundelse: valgfri,
    }),
  ),
  udskrivning: z.array(
    registrering.extend({
      opholdId: id,
      dato,
      afgjort: dato.nullable(),
      afgjortAf: z.enum(['leder', 'kommune', 'ingen']),
      maade: udskrivningsmaade,
      destination: destination,
      planlagt: z.boolean(),
      begrundelse: valgfri,
    }),
  ),
  orientering: z.array(
    registrering.extend({
      opholdId: id,
      om: z.enum(['indskrivning', 'udskrivning']),
      retning: z.enum(['sendt', 'modtaget']),
      modpartId: id.nullable(),
      modpartNavn: z.string(),
      dato,
      kanal: kanal,
      kuvertId: id.nullable(),
      tilPerson: valgfri,
      tilKontakt: valgfri,
      haendelsesdato: dato.nullable(),
    }),
  ),
  orienteringssvar: z.array(
    registrering.extend({
      opholdId: id, orienteringId: id, svar: z.enum(['afvist', 'videresendt']), afNavn: z.string(), videreTilId: id.nullable(), videreTilNavn: valgfri, dato,
      begrundelse: z.string(), skridtId: id.nullable(),
    }),
  ),
  plan: z.array(
    registrering.extend({ art: planart, formaal: valgfri, indsats: valgfri, varighed: valgfri, andreForhold: valgfri }),
  ),
  planskridt: z.array(registrering.extend({ planId: id, skridt: planskridt, dato })),
  planindsats: z.array(registrering.extend({ planId: id, indsats: z.string(), myndighed, ansvarlig: valgfri, gyldig: periode, efterId: id.nullable() })),
  mulighed: z.array(registrering.extend({ mulighed, vurdering: mulighedsvurdering, begrundelse: z.string(), dato })),
  opholdsplan: z.array(
    registrering.extend({
      opholdId: id, skridt: opholdsplanskridt, dato, forventninger: valgfri, maal: valgfri, foererTil: valgfri, hvemGoerHvad: valgfri, kontaktperson: valgfri,
      kontakter: valgfri, tryghed: valgfri, kommunensPlan: valgfri, jobplan: valgfri, aftalt: valgfri, naesteGennemgang: dato.nullable(),
    }),
  ),
  besked: z.array(
    registrering.extend({
      opholdId: id, art: beskedart, retning: z.enum(['sendt', 'modtaget']), modpartId: id.nullable(), modpartNavn: z.string(), dato, kanal: kanal,
      grundlag: beskedgrundlag.nullable(), tekst: z.string(), svar: beskedsvar.nullable(), budskabId: id.nullable(),
    }),
  ),
  stoetteovervejelse: z.array(registrering.extend({ opholdId: id, dato, behov: z.boolean(), begrundelse: z.string() })),
  efterforsorg: z.array(registrering.extend({ opholdId: id, skridt: efterforsorgsskridt, dato })),
  overflytning: z.array(
    registrering.extend({ opholdId: id, retning: z.enum(['til', 'fra']), boformId: id.nullable(), sted: z.string(), dato, klokken: valgfri, ankomstId: id.nullable() }),
  ),
  bortvisning: z.array(
    registrering.extend({
      opholdId: id,
      afgjort: dato,
      afgjortAf: z.enum(['leder', 'vagt']),
      grund: bortvisningsgrund,
      begrundelse: z.string(),
      gyldig: periode,
      medUdskrivning: z.boolean(),
      destination: destination.exclude(['doed']),
      tilbudt: valgfri,
      hoert: z.boolean().nullable(),
      klagevejledt: z.boolean(),
      tilbage: dato.nullable(),
    }),
  ),
  afslag: z.array(
    registrering.extend({
      boformId: id,
      afgjort: dato,
      afgjortAf: z.enum(['leder', 'vagt']),
      grund: afslagsgrund,
      begrundelse: valgfri,
      henvistTil: id.nullable(),
      klagevejledt: z.boolean(),
      paragraf: z.enum(['109', '110']),
      henvistDen: dato.nullable(),
      doegnvagt: valgfri,
    }),
  ),
  venteplads: z.array(
    registrering.extend({
      boformId: id,
      oensket: dato,
      kontakt: z.string(),
      samtykke: z.boolean(),
      ringTilbage: dato.nullable(),
      kommer: dato.nullable(),
      slut: dato.nullable(),
      udfald: venteudfald.nullable(),
    }),
  ),
  indskrivningssamtale: z.array(registrering.extend({ opholdId: id, dato, perspektiv: z.string(), kommune: valgfri })),
  pladshjaelp: z.array(
    registrering.extend({
      henvendt: dato,
      oenske: vurdering,
      behov: vurdering,
      boformId: id.nullable(),
      tilbudt: dato.nullable(),
      egnet: valgfri,
      svar: z.enum(['ja', 'nej']).nullable(),
    }),
  ),
  botilbudsbehov: z.array(
    registrering.extend({
      oplyst: dato,
      behov: botilbudsbehov,
      klarerSig: vurdering,
      andenMaade: vurdering,
      tilbudt: dato.nullable(),
      tilbud: botilbud.nullable(),
      begrundelse: valgfri,
    }),
  ),
  tilstede: z.array(registrering.extend({ opholdId: id, nat: dato, svar: tilstedesvar })),
  fravaer: z.array(registrering.extend({ opholdId: id, gyldig: z.object({ fra: dato, til: dato }), grund: z.string(), aftaltAf: z.string(), tilbage: dato.nullable() })),
  vagtnotat: z.array(registrering.extend({ opholdId: id, dato, tekst: z.string() })),
  leverandoeroenske: z.array(registrering.extend({ oenske: leverandoeroenske, dato })),
  bolig: z.array(registrering.extend({ adresse: z.string(), udlejer: valgfri })),
  boligskridt: z.array(registrering.extend({ boligId: id, skridt: boligskridt, dato })),
  bevilling: z.array(
    registrering.extend({
      paragraf: z.enum(['85', '85a', '107', '108']),
      metode: z.enum(['CTI', 'ICM', 'ACT', 'M-ACT']).nullable(),
      afgjort: dato,
      gyldig: periode,
      leverandoer: valgfri,
      oenskeFulgt: z.boolean().nullable(),
      begrundelse: valgfri,
      svarerTilBehov: z.boolean().nullable(),
    }),
  ),
  egenbetaling: z.array(
    registrering.extend({ gyldig: periode, oerePrDoegn: oere, grund: z.enum(['sats', 'nedsat', 'ingen_indkomst']), begrundelse: valgfri }),
  ),
  senesteOpholdssted: z.array(registrering.extend({ opholdId: id, sted: opholdssted, oplyst: dato })),
  gennemgang: z.array(registrering.extend({ opholdId: id, dato, opfyldt: z.boolean(), begrundelse: z.string() })),
  kravaccept: z.array(registrering.extend({ opholdId: id, betingelse: z.enum(['paategning', 'anden_kommune']), gyldig: periode, begrundelse: z.string() })),
  brugteDage: z.array(registrering.extend({ fra: dato, dage: z.int(), oplystAf: z.string(), oplystDen: dato })),
});
export type ForloebSvar = z.infer<typeof forloeb>;
