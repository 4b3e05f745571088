import { uuidv7 } from 'uuidv7';
import type { NyeProeveresultater } from '../../../contract/stikproeve.ts';
import { addDays, type IsoDate } from '../../../law/kernel/dato.ts';
import { lastDayOf } from '../../../text/format.ts';
import type { Linje, Resultat } from './valg.ts';

/** One condition as it is being tested; the days are those it does not hold on, or can't be seen to. */
export interface Proeveudkast {
  readonly udfald: Resultat['udfald'] | null;
  readonly fra: IsoDate | null;
  readonly tilOgMed: IsoDate | null;
  readonly bemaerkning: string;
  readonly bevis: string;
}

/** A test begins where the last look left it, else empty with all the days of the line. */
export function begin({ fra, til, resultater }: Linje, betingelse: Resultat['betingelse']): Proeveudkast {
  const before = resultater.find((resultat) => resultat.betingelse === betingelse);
  const end = before?.til ?? til;
  return { udfald: before?.udfald ?? null, fra: before?.fra ?? fra, tilOgMed: end === null ? null : lastDayOf(end), bemaerkning: before?.bemaerkning ?? '', bevis: before?.bevis ?? '' };
}

/** What is sent of a test: nothing where nobody answered, or where the answer is the one that stands. */
export function toResultat(udkast: Proeveudkast, { linje, betingelse }: { readonly linje: Linje; readonly betingelse: Resultat['betingelse'] }): NyeProeveresultater['resultater'] {
  const { udfald, fra, tilOgMed, bemaerkning, bevis } = udkast;
  if (udfald === null || isSame(udkast, begin(linje, betingelse))) return [];
  const dage = udfald === 'holder' || fra === null || tilOgMed === null ? {} : { fra, til: addDays(tilOgMed, 1) };
  return [{ id: uuidv7(), betingelse, udfald, ...dage, bemaerkning: bemaerkning.trim() || null, bevis: bevis.trim() || null }];
}

function isSame(a: Proeveudkast, b: Proeveudkast): boolean {
  return (Object.keys(a) as (keyof Proeveudkast)[]).every((key) => a[key] === b[key]);
}
