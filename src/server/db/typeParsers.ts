import pg from 'pg';
import { isoDate, type IsoDate } from '../../law/kernel/dato.ts';
import { periode, type Periode } from '../../law/kernel/periode.ts';

const INT8 = 20;
const DATE = 1082;
const DATERANGE = 3912;
const DATERANGE_TEXT = /^\[(\d{4}-\d{2}-\d{2}),(\d{4}-\d{2}-\d{2})?\)$/;

/** How values leave the database: a date stays a date without zone, a daterange is a period, a bigint is a safe whole number. */
export const typeParsers: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (oid === INT8) return parseInt8;
    if (oid === DATE) return isoDate;
    if (oid === DATERANGE) return parsePeriode;
    return pg.types.getTypeParser(oid, format) as (text: string) => unknown;
  },
};

/** A period as PostgreSQL reads it. */
export function toDaterange({ fra, til }: Periode): string {
  return `[${fra},${til ?? ''})`;
}

/** A daterange as PostgreSQL writes it. Throws `RangeError` on an empty or lower-unbounded one: no fact holds such. */
export function parsePeriode(text: string): Periode {
  const match = DATERANGE_TEXT.exec(text);
  const fra = match?.[1];
  if (fra === undefined) throw new RangeError('not a period with a first day');
  return periode(isoDate(fra), optionalDate(match?.[2]));
}

function optionalDate(text: string | undefined): IsoDate | null {
  return text === undefined ? null : isoDate(text);
}

function parseInt8(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError('a bigint beyond the whole numbers a double holds');
  return value;
}
