import { MULIGHED_IDS, type MulighedId } from '../../../law/rsl/p5-helhed/muligheder.ts';

/** Everything one can do on the page of a person, by the name the address opens it with. */
export const GOER = [
  'orientering', 'maalgruppe', 'samtale', 'opholdsplan', 'flyt-plads', 'fravaer', 'fravaer-slut', 'overflyt', 'bortvis', 'bortvist', 'udskriv', 'efterforsorg', 'barn', 'relation', 'besked', 'svar', 'overvej-stoette', 'plan', 'planindsats', 'muligheder', 'oenske', 'bolig', 'pladshjaelp', 'stoette',
  'botilbudsbehov', 'udskriv-kommunalt', 'egenbetaling', 'brugte-dage', 'vil-gerne', 'navn', 'identitet', 'beskyttelse', 'kobl', 'adskil', 'kommunerolle', 'gennemgang', 'kravaccept', 'uenighed', 'tilbagekald',
] as const;
export type Goer = (typeof GOER)[number];

function erGoer(value: unknown): value is Goer {
  return GOER.some((goer) => goer === value);
}

/** What the address of a person may carry: the dialog that is open, what it is about, and where to go back to when it is done. */
export interface BorgerSearch {
  readonly goer?: Goer;
  /** The id of the stay, plan, home or fact the dialog is about. */
  readonly emne?: string;
  readonly om?: 'indskrivning' | 'udskrivning';
  readonly retur?: Goer;
  /** The kind of help the dialog is about. */
  readonly mulighed?: MulighedId;
}

const ID = /^[0-9a-f-]{36}$/i;

/** Reads the address; what is not known there is left out, so that an old link still opens the person. */
export function readBorgerSearch(search: Record<string, unknown>): BorgerSearch {
  const { goer, emne, om, retur, mulighed } = search;
  const kendtMulighed = MULIGHED_IDS.find((id) => id === mulighed);
  return {
    ...(erGoer(goer) ? { goer } : {}),
    ...(typeof emne === 'string' && ID.test(emne) ? { emne } : {}),
    ...(om === 'indskrivning' || om === 'udskrivning' ? { om } : {}),
    ...(erGoer(retur) ? { retur } : {}),
    ...(kendtMulighed ? { mulighed: kendtMulighed } : {}),
  };
}
