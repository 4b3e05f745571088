import type { Felter } from './felter.ts';

export type FaktaArt = keyof Felter;

export type Journalart = 'myndighed' | 'boform' | 'stoette' | 'skp' | 'anonym';

/** A closed book about one person, kept by one controller for one kind of work. */
export interface Journal {
  readonly id: string;
  readonly borgerId: string;
  readonly art: Journalart;
  readonly boformId: string | null;
}

/** What every recorded fact says of itself. */
export interface Registrering {
  readonly id: string;
  /** The thing the fact is about; the same through all corrections. */
  readonly forekomstId: string;
  readonly borgerId: string;
  readonly journalId: string;
  readonly registreretAt: string;
  readonly registreretAf: string;
  readonly kilde: string;
  readonly position: number;
  /** The row this one replaced; `null` if it was the first to say it. */
  readonly erstatter: string | null;
}

/** A fact as it stands in the ledger. */
export type GemtFakta<A extends FaktaArt> = Felter[A] & Registrering;

/**
 * All current facts about one person that the reader may see, over every linked record, in ledger order.
 * Replaced and withdrawn facts are not in it.
 */
export type Forloeb = { readonly [A in FaktaArt]: readonly GemtFakta<A>[] } & {
  readonly borgere: readonly string[];
  readonly journaler: readonly Journal[];
};

/** A fact about to be recorded. `erstatter` makes it a correction, `tilbagekaldt` a withdrawal; both need a cause. */
export type NyFakta<A extends FaktaArt = FaktaArt> = {
  readonly [K in A]: {
    readonly art: K;
    readonly felter: Felter[K];
    readonly journal: Pick<Journal, 'id' | 'borgerId'>;
    readonly id: string;
    readonly forekomstId: string;
    readonly kilde: string;
    readonly erstatter?: string;
    readonly tilbagekaldt?: boolean;
    readonly aarsag?: string;
  };
}[A];
