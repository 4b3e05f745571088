import { inspect } from 'node:util';
import { parseIsoDate, type IsoDate } from '../../../law/kernel/dato.ts';

/** A real CPR number, or one an authority made for a person who has none. */
export type CprArt = 'cpr' | 'erstatningscpr';

const HIDDEN = '••••••-••••';

/**
 * A CPR number in memory. Wherever it is printed, put into JSON or into an error by mistake it shows dots; only `reveal`
 * gives the ten characters.
 */
export class Cpr {
  readonly art: CprArt;
  /** The day of birth the number says; `null` where the rule of the century does not reach (letters in the number). */
  readonly foedselsdato: IsoDate | null;
  readonly #text: string;

  /** For `parseCpr` only: the text must have been checked. */
  constructor(text: string, { art, foedselsdato }: { readonly art: CprArt; readonly foedselsdato: IsoDate | null }) {
    this.#text = text;
    this.art = art;
    this.foedselsdato = foedselsdato;
  }

  /** The ten characters, for encrypting, for finding, and for the eyes of someone who may see them. */
  reveal(): string {
    return this.#text;
  }

  toString(): string {
    return HIDDEN;
  }

  toJSON(): string {
    return HIDDEN;
  }

  [inspect.custom](): string {
    return HIDDEN;
  }
}

const WRITTEN = /^\s*(\d{2})\s?(\d{2})\s?(\d{2})\s?[-–]?\s?(\d{4}|\d[A-Za-z]{2}\d)\s*$/;
/** Replacement numbers of authorities without letters add 60 to the day. */
const REPLACEMENT_DAY = 60;

/**
 * The number in what someone typed, with or without hyphen and spaces. Checked are form and date, never the check digit:
 * since 2007 it fails for real numbers. Known replacement numbers are those with 60 added to the day, and those with two
 * letters (X-eCPR and D-eCPR of the health authorities). `null` if the text is none of these.
 */
export function parseCpr(typed: string): Cpr | null {
  const [, day = '', month = '', year = '', serial = ''] = WRITTEN.exec(typed) ?? [];
  if (serial === '') return null;
  const text = `${day}${month}${year}${serial.toUpperCase()}`;
  if (/[A-Za-z]/.test(serial)) return replacementWithLetters(text, { day, month, year, serial });
  const replaced = Number(day) > REPLACEMENT_DAY;
  const realDay = replaced ? String(Number(day) - REPLACEMENT_DAY).padStart(2, '0') : day;
  const foedselsdato = parseIsoDate(`${centuryOf(Number(serial.charAt(0)), Number(year))}${year}-${month}-${realDay}`);
  return foedselsdato && new Cpr(text, { art: replaced ? 'erstatningscpr' : 'cpr', foedselsdato });
}

interface Parts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly serial: string;
}

/** The century is not told by these numbers, so the date must exist in one of the two it could be. */
function replacementWithLetters(text: string, { day, month, year, serial }: Parts): Cpr | null {
  const exists = ['19', '20'].some((century) => parseIsoDate(`${century}${year}-${month}-${day}`) !== null);
  return exists && /^[01567]/.test(serial) ? new Cpr(text, { art: 'erstatningscpr', foedselsdato: null }) : null;
}

/** The first two digits of the year of birth, from the seventh digit and the two of the year, as the CPR office lays down. */
function centuryOf(seventh: number, year: number): 18 | 19 | 20 {
  if (seventh <= 3) return 19;
  if (seventh === 4 || seventh === 9) return year <= 36 ? 20 : 19;
  return year <= 57 ? 20 : 18;
}
