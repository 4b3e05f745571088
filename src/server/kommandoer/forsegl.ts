import type { IsoDate } from '../../law/kernel/dato.ts';
import type { NyPerson } from '../../domain/ophold/indskriv.ts';
import { parseCpr } from '../access/cpr/cpr.ts';
import { fromCprToken, toCprToken } from '../db/repositories/cprToken.ts';
import type { CprVault } from '../deps.ts';

interface Typed {
  readonly cpr?: string | null | undefined;
  readonly foedselsdato?: IsoDate | null | undefined;
}

interface Sealed {
  readonly cpr: string | null;
  readonly cprArt: NonNullable<NyPerson['cprArt']> | null;
  readonly foedselsdato: IsoDate | null;
}

/** A new person with the CPR number sealed; a person of an id as it is. Throws `Fejl` `ugyldigt_cpr` if the number is none. */
export function sealPerson(
  borger: { readonly borgerId: string } | NyPerson,
  vault: CprVault,
): { readonly borgerId: string } | NyPerson {
  return 'borgerId' in borger ? borger : { ...borger, ...sealIdentity(borger, vault) };
}

/** A typed CPR number as a token, with what it says: of which kind it is, and the day of birth where none was typed. */
export function sealIdentity({ cpr, foedselsdato }: Typed, vault: CprVault): Sealed {
  if (!cpr) return { cpr: null, cprArt: null, foedselsdato: foedselsdato ?? null };
  const read = parseCpr(cpr);
  return { cpr: toCprToken(vault.seal(cpr)), cprArt: read?.art ?? null, foedselsdato: foedselsdato ?? read?.foedselsdato ?? null };
}

/** A person of an envelope, whose number came sealed, with the kind of the number. */
export function withCprArt(person: NyPerson, vault: CprVault): NyPerson {
  return person.cpr ? { ...person, cprArt: parseCpr(vault.open(fromCprToken(person.cpr)))?.art ?? null } : person;
}
