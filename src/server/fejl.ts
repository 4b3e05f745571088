import type { Fejlkode, Problem } from '../contract/fejl.ts';

const STATUS: Readonly<Partial<Record<Fejlkode, number>>> = {
  ugyldig_foresp: 400,
  ugyldigt_cpr: 400,
  ikke_logget_ind: 401,
  forkert_login: 401,
  engangslink_brugt: 401,
  ikke_tilladt: 403,
  findes_ikke: 404,
  aendret_imens: 409,
  plads_optaget: 409,
  cpr_i_brug: 409,
  for_stor: 413,
  for_mange_forsoeg: 429,
  uventet_fejl: 500,
};
const REFUSED = 422;

/** An error with a code of the contract. Its message is the code: nothing personal can be in it. */
export class Fejl extends Error {
  readonly kode: Fejlkode;
  readonly rest: Omit<Problem, 'type' | 'status' | 'code'>;

  constructor(kode: Fejlkode, rest: Omit<Problem, 'type' | 'status' | 'code'> = {}) {
    super(kode);
    this.kode = kode;
    this.rest = rest;
  }

  /** The problem document of the error. */
  toProblem(): Problem {
    return { type: `/fejl/${this.kode}`, status: STATUS[this.kode] ?? REFUSED, code: this.kode, ...this.rest };
  }
}

const PLADS_OPTAGET = 'plads_er_optaget';
const CPR_I_BRUG = 'identitet_cpr';

/** What a database error means to the caller; `null` if it means that we have a fault. */
export function fejlFromDatabase(error: unknown): Fejl | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  const constraint = 'constraint' in error ? error.constraint : undefined;
  if (error.code === '23P01' && constraint === PLADS_OPTAGET) return new Fejl('plads_optaget');
  if (error.code === '23505' && constraint === CPR_I_BRUG) return new Fejl('cpr_i_brug');
  if (error.code === '40001') return new Fejl('aendret_imens');
  if (error.code === '42501') return new Fejl('ikke_tilladt');
  return null;
}
