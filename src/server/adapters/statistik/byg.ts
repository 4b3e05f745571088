import { UOPLYST, type Kodeliste, type Statistikkode } from '../../../domain/statistik/koder.ts';
import type { Statistikfelt, Statistiklayout } from '../../../domain/statistik/layout.ts';
import type { Statistikpost } from '../../../domain/statistik/poster.ts';
import { writeDato } from './datoform.ts';
import { KOLONNER, type Statistikfil } from './fil.ts';

/** What a line is written by. */
export interface Filgrundlag {
  readonly layout: Statistiklayout;
  /** The code of every value on the last day of the quarter. */
  readonly koder: readonly Statistikkode[];
  /** The ten digits of a person by any of their records; the only place where a number stands in the open. */
  readonly cprOf: (post: Statistikpost) => string | null;
}

/** The file of some stays, in the layout of its quarter. Throws `RangeError` if a value has no code: every value has one. */
export function buildStatistikfil(poster: readonly Statistikpost[], grundlag: Filgrundlag): Statistikfil {
  const { felter } = grundlag.layout;
  return { kolonner: felter.map((felt) => KOLONNER[felt]), linjer: poster.map((post) => felter.map((felt) => cellOf(felt, post, grundlag))) };
}

function cellOf(felt: Statistikfelt, post: Statistikpost, { koder, cprOf }: Filgrundlag): string {
  if (felt === 'cpr') return cprOf(post) ?? kodeOf('cpr', UOPLYST, koder);
  if (felt === 'indskrivningsdato' || felt === 'udskrivningsdato') {
    const date = post[felt];
    return date === null ? '' : writeDato(date);
  }
  const value = post[felt];
  return value === null ? '' : kodeOf(felt, value, koder);
}

function kodeOf(liste: Kodeliste, vaerdi: string, koder: readonly Statistikkode[]): string {
  const found = koder.find((kode) => kode.liste === liste && kode.vaerdi === vaerdi);
  if (!found) throw new RangeError(`no code for ${liste}/${vaerdi}`);
  return found.kode;
}
