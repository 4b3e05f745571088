import type { IsoDate } from '../../../law/kernel/dato.ts';
import { oere, type Oere } from '../../../law/kernel/penge.ts';
import { kvartalByName } from '../kvartal.ts';
import { konteringOn, type Kontering, type Konteringsart } from './kontering.ts';

/** What Hjemvej says should stand in the municipality's ledger. Money in is below zero, as in the ledger. */
export interface Postering {
  readonly art: Konteringsart;
  /** The number of the invoice, or the quarter of the claim: what the ledger is asked to carry as its reference. */
  readonly reference: string;
  readonly dato: IsoDate;
  /** `null` where nobody has said which account. */
  readonly konto: string | null;
  readonly beloeb: Oere;
}

/** An invoice or credit note as far as its posting goes. */
export interface Fakturasum {
  readonly art: 'faktura' | 'kreditnota';
  readonly nummer: string;
  readonly dato: IsoDate;
  readonly beloeb: Oere;
}

/** The frozen lines of a sent claim of one kind, added up. */
export interface Kravlinjesum {
  readonly kvartal: string;
  readonly art: 'aaret' | 'berigtigelse';
  readonly beloeb: Oere;
}

/** An invoice is posted on its date, to the account of that day; a credit note takes back. */
export function posteringOfFaktura({ art, nummer, dato, beloeb }: Fakturasum, konteringer: readonly Kontering[]): Postering {
  return { art: 'udgift', reference: nummer, dato, konto: konteringOn(konteringer, 'udgift', dato)?.konto ?? null, beloeb: art === 'kreditnota' ? oere(0 - beloeb) : beloeb };
}

/** The lines of a claim are posted on the last day of its quarter, those that correct earlier years to an account of their own. */
export function posteringOfKrav({ kvartal, art, beloeb }: Kravlinjesum, konteringer: readonly Kontering[]): Postering {
  const { slut } = kvartalByName(kvartal);
  const posted = konteringsartOf(art);
  return { art: posted, reference: kvartal, dato: slut, konto: konteringOn(konteringer, posted, slut)?.konto ?? null, beloeb: oere(0 - beloeb) };
}

/** What a line of a claim is posted as. */
export function konteringsartOf(art: Kravlinjesum['art']): Konteringsart {
  return art === 'aaret' ? 'refusion' : 'berigtigelse';
}
