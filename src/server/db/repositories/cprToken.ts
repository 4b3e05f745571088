/** A CPR number as the database keeps it: encrypted, with the id of the key, and a keyed hash to find it by. */
export interface SealedCpr {
  readonly krypteret: Buffer;
  readonly noegle: string;
  readonly hash: Buffer;
}

/** The three columns of a CPR number in a row. All null where none is known. */
export interface CprColumns {
  readonly cpr_krypteret: Buffer | null;
  readonly cpr_noegle: string | null;
  readonly cpr_hash: Buffer | null;
}

/** The one text by which domain and commands carry a CPR number without being able to read it. */
export function toCprToken({ krypteret, noegle, hash }: SealedCpr): string {
  return [noegle, krypteret.toString('base64url'), hash.toString('base64url')].join('.');
}

/** The sealed number of a token. Throws `RangeError` if the text is none. */
export function fromCprToken(token: string): SealedCpr {
  const [noegle, krypteret, hash, ...rest] = token.split('.');
  if (noegle === undefined || krypteret === undefined || hash === undefined || rest.length > 0) throw new RangeError('not a CPR token');
  return { noegle, krypteret: Buffer.from(krypteret, 'base64url'), hash: Buffer.from(hash, 'base64url') };
}

/** A token as columns. */
export function toCprColumns(token: string | null): CprColumns {
  if (token === null) return { cpr_krypteret: null, cpr_noegle: null, cpr_hash: null };
  const { krypteret, noegle, hash } = fromCprToken(token);
  return { cpr_krypteret: krypteret, cpr_noegle: noegle, cpr_hash: hash };
}

/** Columns as a token, `null` where none is known. */
export function fromCprColumns({ cpr_krypteret, cpr_noegle, cpr_hash }: CprColumns): string | null {
  if (cpr_krypteret === null || cpr_noegle === null || cpr_hash === null) return null;
  return toCprToken({ krypteret: cpr_krypteret, noegle: cpr_noegle, hash: cpr_hash });
}
