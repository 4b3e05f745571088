import type { NyPerson } from '../../domain/ophold/indskriv.ts';
import { toCprToken } from '../db/repositories/cprToken.ts';
import type { CprVault } from '../deps.ts';

/** A new person with the CPR number sealed; a person of an id as it is. */
export function sealPerson(
  borger: { readonly borgerId: string } | NyPerson,
  vault: CprVault,
): { readonly borgerId: string } | NyPerson {
  return 'borgerId' in borger ? borger : { ...borger, cpr: sealToken(borger.cpr, vault) };
}

/** The token of a typed CPR number; `null` if none was typed. */
export function sealToken(cpr: string | null | undefined, vault: CprVault): string | null {
  return cpr ? toCprToken(vault.seal(cpr)) : null;
}
