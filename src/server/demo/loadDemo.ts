import type { Kommandodata, Kommandonavn } from '../../contract/kommandoer.ts';
import { hashPassword } from '../access/password.ts';
import { makeSessionToken } from '../access/sessionToken.ts';
import { insertDemoRegister } from '../db/demoRegister.ts';
import type { DatabaseLogin } from '../db/login.ts';
import { startSession } from '../db/repositories/sessionRepository.ts';
import type { Deps } from '../deps.ts';
import { udfoerKommando } from '../kommandoer/udfoer.ts';
import type { Kontekst } from '../requests.ts';
import { amina, hansErik, jens, karen, lis, ole, peter, vagabonden, type Demo, type Udfoer } from './forloeb.ts';
import { nameRecipient } from './skjultmodtager.ts';
import { recordTakstbevis } from './kravgrundlag.ts';
import { DEMO_ADGANGSKODE, idOf, type DemoRegister } from './organisationer.ts';
import { gerda } from './sendtKrav.ts';

const FORLOEB: readonly ((demo: Demo) => Promise<void>)[] = [nameRecipient, gerda, karen, ole, vagabonden, amina, peter, hansErik, lis, jens, recordTakstbevis];

export interface DemoRequest {
  /** A login that owns the database: it makes organisations and sign-ins. */
  readonly owner: DatabaseLogin;
  readonly deps: Deps;
  /** Hears how many of the courses are in place. */
  readonly onProgress: (done: number, all: number) => void;
}

/**
 * Fills an empty, migrated database with the demo and marks it as such. Every course is carried out by the same commands
 * that people use, as the sign-ins that would use them.
 */
export async function loadDemo({ owner, deps, onProgress }: DemoRequest): Promise<void> {
  const register = await insertDemoRegister(owner, { hash: await hashPassword(DEMO_ADGANGSKODE), nytId: deps.nytId });
  const som = actAs(register, deps);
  const demo: Demo = { register, today: deps.clock.today(), udfoer: makeUdfoer(som), skriv: som };
  for (const [index, forloeb] of FORLOEB.entries()) {
    await forloeb(demo);
    onProgress(index + 1, FORLOEB.length);
  }
}

type Som = <T>(email: string, work: (kontekst: Kontekst) => Promise<T>) => Promise<T>;

/** Works with the rights of a demo sign-in, each signed in once. */
function actAs({ brugere }: DemoRegister, deps: Deps): Som {
  const sessions = new Map<string, Buffer>();
  const sessionOf = async (email: string): Promise<Buffer> => {
    const open = sessions.get(email);
    if (open) return open;
    const { hash } = makeSessionToken();
    await startSession(deps.db.open, { brugerId: idOf(brugere, email), tokenHash: hash, maade: 'kommandolinje', timer: 1 });
    sessions.set(email, hash);
    return hash;
  };
  return async (email, work) => {
    const done = await deps.db.inTransaction({ tokenHash: await sessionOf(email) }, async (tx, actor) => ({ answer: await work({ tx, actor, deps, today: deps.clock.today() }) }));
    if (!done) throw new Error('a demo sign-in has no session');
    return done.answer;
  };
}

function makeUdfoer(som: Som): Udfoer {
  return async <N extends Kommandonavn>(email: string, navn: N, data: Omit<Kommandodata<N>, 'id'>) => {
    const answer = await som(email, (kontekst) => udfoerKommando({ navn, data: { ...data, id: kontekst.deps.nytId() } as Kommandodata<N> }, kontekst));
    if (answer instanceof Error) throw answer;
    return answer.svar;
  };
}
