import { randomInt } from 'node:crypto';

const DIGITS = 8;

/** A one-time code of eight random digits, for a keypad. It is read aloud or shown once; only a slow hash of it is kept. */
export function makeEngangskode(): string {
  return String(randomInt(10 ** DIGITS)).padStart(DIGITS, '0');
}
