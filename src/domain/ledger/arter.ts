import type { Felter } from './felter.ts';
import type { FaktaArt, Forloeb, GemtFakta } from './fakta.ts';

type Feltnavne = { readonly [A in FaktaArt]: readonly (keyof Felter[A] & string)[] };

/** The field names of each kind of fact, as the ledger stores them. The compiler holds it to `Felter`; a test to the tables. */
export const FELTNAVNE: Feltnavne = {
  identitet: ['art', 'cpr', 'foedselsdato'],
  navn: ['art', 'navn'],
  beskyttelse: ['art', 'gyldig'],
  oenske: ['tekst', 'dato'],
  kobling: ['andenBorgerId', 'grund', 'dato'],
  ikkeSamme: ['andenBorgerId', 'dato', 'begrundelse'],
  relation: ['art', 'andenBorgerId', 'navn', 'foedselsdato', 'oplystAf', 'dato'],
  kommunerolle: ['rolle', 'kommuneId', 'gyldig', 'grundlag', 'omtvistet'],
  ophold: ['boformId', 'art', 'gyldig', 'ankomstKl', 'henvist'],
  pladsbelaegning: ['opholdId', 'pladsId', 'gyldig'],
  optagelse: [
    'opholdId', 'afgjort', 'saerligeSocialeProblemer', 'ingenBolig', 'kanIkkeVaereIBolig', 'akutBehov', 'behovForStoette',
    'lovligtOphold', 'begrundelse',
  ],
  udskrivning: ['opholdId', 'dato', 'afgjort', 'afgjortAf', 'maade', 'destination', 'planlagt', 'begrundelse'],
  orientering: ['opholdId', 'om', 'retning', 'modpartId', 'modpartNavn', 'dato', 'kanal', 'kuvertId', 'tilPerson', 'tilKontakt', 'haendelsesdato'],
  orienteringssvar: ['opholdId', 'orienteringId', 'svar', 'afNavn', 'videreTilId', 'videreTilNavn', 'dato', 'begrundelse', 'skridtId'],
  plan: ['art', 'formaal', 'indsats', 'varighed', 'andreForhold'],
  planskridt: ['planId', 'skridt', 'dato'],
  planindsats: ['planId', 'indsats', 'myndighed', 'ansvarlig', 'gyldig', 'efterId'],
  mulighed: ['mulighed', 'vurdering', 'begrundelse', 'dato'],
  opholdsplan: [
    'opholdId', 'skridt', 'dato', 'forventninger', 'maal', 'foererTil', 'hvemGoerHvad', 'kontaktperson', 'kontakter', 'tryghed', 'kommunensPlan', 'jobplan',
    'aftalt', 'naesteGennemgang',
  ],
  besked: ['opholdId', 'art', 'retning', 'modpartId', 'modpartNavn', 'dato', 'kanal', 'grundlag', 'tekst', 'svar', 'budskabId'],
  stoetteovervejelse: ['opholdId', 'dato', 'behov', 'begrundelse'],
  efterforsorg: ['opholdId', 'skridt', 'dato'],
  overflytning: ['opholdId', 'retning', 'boformId', 'sted', 'dato', 'klokken', 'ankomstId'],
  bortvisning: [
    'opholdId', 'afgjort', 'afgjortAf', 'grund', 'begrundelse', 'gyldig', 'medUdskrivning', 'destination', 'tilbudt', 'hoert', 'klagevejledt',
    'tilbage',
  ],
  afslag: ['boformId', 'afgjort', 'afgjortAf', 'grund', 'begrundelse', 'henvistTil', 'klagevejledt', 'paragraf', 'henvistDen', 'doegnvagt'],
  venteplads: ['boformId', 'oensket', 'kontakt', 'samtykke', 'ringTilbage', 'kommer', 'slut', 'udfald'],
  indskrivningssamtale: ['opholdId', 'dato', 'perspektiv', 'kommune'],
  pladshjaelp: ['henvendt', 'oenske', 'behov', 'boformId', 'tilbudt', 'egnet', 'svar'],
  botilbudsbehov: ['oplyst', 'behov', 'klarerSig', 'andenMaade', 'tilbudt', 'tilbud', 'begrundelse'],
  tilstede: ['opholdId', 'nat', 'svar'],
  fravaer: ['opholdId', 'gyldig', 'grund', 'aftaltAf', 'tilbage'],
  vagtnotat: ['opholdId', 'dato', 'tekst'],
  leverandoeroenske: ['oenske', 'dato'],
  bolig: ['adresse', 'udlejer'],
  boligskridt: ['boligId', 'skridt', 'dato'],
  bevilling: ['paragraf', 'metode', 'afgjort', 'gyldig', 'leverandoer', 'oenskeFulgt', 'begrundelse', 'svarerTilBehov'],
  egenbetaling: ['gyldig', 'oerePrDoegn', 'grund', 'begrundelse'],
  senesteOpholdssted: ['opholdId', 'sted', 'oplyst'],
  gennemgang: ['opholdId', 'dato', 'opfyldt', 'begrundelse'],
  kravaccept: ['opholdId', 'betingelse', 'gyldig', 'begrundelse'],
  brugteDage: ['fra', 'dage', 'oplystAf', 'oplystDen'],
};

/** Every kind of fact. */
export const FAKTA_ARTER: readonly FaktaArt[] = Object.keys(FELTNAVNE).filter(erFaktaArt);

/** The fields of a stored fact without what the ledger added. */
export function felterOf<A extends FaktaArt>(art: A, fakta: GemtFakta<A>): Felter[A] {
  const felter: Record<string, unknown> = Object.fromEntries(FELTNAVNE[art].map((navn) => [navn, fakta[navn]]));
  return felter as Felter[A];
}

function erFaktaArt(navn: string): navn is FaktaArt {
  return Object.hasOwn(FELTNAVNE, navn);
}

/** Every fact of a course, of whatever kind, as the ledger registered it. */
export function alleFakta(forloeb: Forloeb): readonly GemtFakta<FaktaArt>[] {
  return FAKTA_ARTER.flatMap<GemtFakta<FaktaArt>>((art) => forloeb[art]);
}
