import { oere, sumOf, type Oere } from '../../../law/kernel/penge.ts';
import type { Kravlinje } from './kravlinje.ts';

/** A quarter's claim in the terms of the ministry's form: the year to date, and earlier years corrected. */
export interface Kravsum {
  /** The claim's own year to date. What has no price is in `uprissat`, never zero. */
  readonly forventet: Oere;
  readonly uprissat: number;
  readonly faktisk: Oere;
  readonly anmodet: Oere;
  readonly forskel: Oere;
  readonly berigtigelser: readonly { readonly aar: number; readonly beloeb: Oere }[];
  /** Differences in years too old to correct: shown, never asked for. */
  readonly forGammelt: Oere;
  /** What the claim asks the state for: the difference and the corrections. */
  readonly krav: Oere;
}

/** The lines that a claim sends: those that ask for something or pay something back. */
export function linesToSend(linjer: readonly Kravlinje[]): readonly Kravlinje[] {
  return linjer.filter(({ art, forskel }) => art !== 'for_gammel' && (forskel.beloeb !== 0 || forskel.dage !== 0));
}

/** Adds up the lines of a claim. */
export function sumKrav(linjer: readonly Kravlinje[]): Kravsum {
  const aaret = linjer.filter(({ art }) => art === 'aaret');
  const rettet = linjer.filter(({ art }) => art === 'berigtigelse');
  const years = [...new Set(rettet.map(({ aar }) => aar))].toSorted((a, b) => a - b);
  const forskel = sumOf(aaret.map((linje) => linje.forskel.beloeb));
  const berigtigelser = years
    .map((aar) => ({ aar, beloeb: sumOf(rettet.filter((linje) => linje.aar === aar).map((linje) => linje.forskel.beloeb)) }))
    .filter(({ beloeb }) => beloeb !== 0);
  return {
    forventet: sumOf(aaret.flatMap((linje) => linje.forventet.beloeb ?? [])),
    uprissat: aaret.filter((linje) => linje.forventet.beloeb === null).length,
    faktisk: sumOf(aaret.map((linje) => linje.faktisk.beloeb)),
    anmodet: sumOf(aaret.map((linje) => linje.anmodet.beloeb)),
    forskel,
    berigtigelser,
    forGammelt: sumOf(linjer.filter(({ art }) => art === 'for_gammel').map((linje) => linje.forskel.beloeb)),
    krav: oere(forskel + sumOf(berigtigelser.map(({ beloeb }) => beloeb))),
  };
}
