import type { Fejlkode, Problem } from '../contract/fejl.ts';

const STATUS: Readonly<Partial<Record<Fejlkode, number>>> = {
  ugyldig_foresp: 400,
  ugyldigt_cpr: 400,
  ikke_logget_ind: 401,
  forkert_login: 401,
  engangslink_brugt: 401,
  forkert_pin: 401,
  tavle_ukendt: 403,
  ikke_tilladt: 403,
  afgoerelse_staar: 403,
  findes_ikke: 404,
  aendret_imens: 409,
  plads_optaget: 409,
  plads_lukket: 409,
  plads_findes: 409,
  plads_i_brug: 409,
  cpr_i_brug: 409,
  allerede_modtaget: 409,
  periode_overlapper: 409,
  faktura_findes: 409,
  kladde_ikke_klar: 409,
  krav_sendt: 409,
  senere_krav_sendt: 409,
  krav_aendret: 409,
  stikproeve_afsluttet: 409,
  id_brugt: 409,
  for_stor: 413,
  for_mange_forsoeg: 429,
  uventet_fejl: 500,
  for_travlt: 503,
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

/** What each wall of the database means to the caller who met it, by SQLSTATE and, where it matters, by constraint. */
const DATABASE: readonly { readonly code: string; readonly constraint?: string | RegExp; readonly kode: Fejlkode }[] = [
  { code: '23P01', constraint: 'plads_er_optaget', kode: 'plads_optaget' },
  { code: '23P01', kode: 'periode_overlapper' },
  { code: '23514', constraint: 'plads_er_lukket', kode: 'plads_lukket' },
  { code: '23505', constraint: 'identitet_cpr', kode: 'cpr_i_brug' },
  { code: '23505', constraint: 'kuvert_modtaget_en_gang', kode: 'allerede_modtaget' },
  { code: '23505', constraint: 'budskab_modtaget_en_gang', kode: 'allerede_modtaget' },
  { code: '23505', constraint: 'svar_modtaget_en_gang', kode: 'allerede_modtaget' },
  { code: '23505', constraint: 'kuvertskridt_en_ad_gangen', kode: 'ikke_hos_os' },
  { code: '23505', constraint: 'ankomst_modtaget_en_gang', kode: 'allerede_modtaget' },
  // An id the caller made stands for something else already; whatever else must be one of its kind was written by another meanwhile.
  { code: '23505', constraint: /_pkey$/, kode: 'id_brugt' },
  { code: '23505', kode: 'aendret_imens' },
  // A boform, place or municipality that is not there. No reference to a person is left to the database to refuse.
  { code: '23503', kode: 'ukendt_forekomst' },
  { code: '40001', kode: 'aendret_imens' },
  { code: '40P01', kode: 'aendret_imens' },
  { code: '42501', kode: 'ikke_tilladt' },
];

/** What a database error means to the caller; `null` if it means that we have a fault. */
export function fejlFromDatabase(error: unknown): Fejl | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  const constraint = 'constraint' in error && typeof error.constraint === 'string' ? error.constraint : '';
  const found = DATABASE.find((wall) => wall.code === error.code && isOf(constraint, wall.constraint));
  return found ? new Fejl(found.kode) : null;
}

function isOf(constraint: string, wall: string | RegExp | undefined): boolean {
  return wall === undefined || (typeof wall === 'string' ? wall === constraint : wall.test(constraint));
}

// A message may itself have several lines, so the places in a stack are told by their form, not by their number.
const PLACE = /^ {4}at /;

/** What may be said of an error in the log: its kind and place, never its message or the values in it. */
export function describeError(error: unknown): { navn: string; kode: string; sted: string } {
  if (!(error instanceof Error)) return { navn: 'ukendt', kode: '', sted: '' };
  const kode = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const sted = error.stack?.split('\n').filter((line) => PLACE.test(line)).slice(0, 3).map((line) => line.trim()).join(' < ') ?? '';
  return { navn: error.name, kode, sted };
}
