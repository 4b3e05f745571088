import { makeSessionToken } from '../server/access/sessionToken.ts';
import type { Access, HjemvejDb } from '../server/db/database.ts';
import { endSession, findLogin, startSession } from '../server/db/repositories/sessionRepository.ts';
import { CliError } from './terminal.ts';

/** Who acts on the command line, and for how many hours at most. */
export interface SessionRequest {
  readonly mail: string;
  readonly hours: number;
}

/** Works in a session of the user whom `--som` names, and ends it afterwards. Throws `CliError` if there is no such user. */
export async function withSession<T>(db: HjemvejDb, { mail, hours }: SessionRequest, work: (access: Access) => Promise<T>): Promise<T> {
  const login = await findLogin(db.open, mail);
  if (!login) throw new CliError('cli.ukendtBruger', { mail });
  const { hash } = makeSessionToken();
  await startSession(db.open, { brugerId: login.brugerId, tokenHash: hash, maade: 'kommandolinje', timer: hours });
  try {
    return await work({ tokenHash: hash });
  } finally {
    await endSession(db.open, hash);
  }
}
