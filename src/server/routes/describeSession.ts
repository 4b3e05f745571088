import type { FastifyReply } from 'fastify';
import type { Session } from '../../contract/svar.ts';
import type { Actor } from '../../domain/adgang/actor.ts';
import { handlingerOf } from '../access/policy.ts';
import type { SessionToken } from '../access/sessionToken.ts';
import { readBoformer } from '../db/repositories/registerRepository.ts';
import { findMaerke } from '../db/repositories/sessionRepository.ts';
import { Fejl } from '../fejl.ts';
import type { Kontekst } from '../requests.ts';
import type { RouteOptions } from './options.ts';

/** Who is signed in, what they may do, and which day it is. */
export async function describeSession({ tx, actor, today }: Kontekst): Promise<Session> {
  const boformer = await readBoformer(tx, actor.boformer);
  return { ...who(actor), boformer, today, demo: (await findMaerke(tx)) === 'demo' };
}

/** Hands the browser the token of a session that was just opened, and describes the session. */
export async function answerSession({ token, hash }: SessionToken, reply: FastifyReply, { deps, cookie }: RouteOptions): Promise<Session> {
  const svar = await deps.db.inTransaction({ tokenHash: hash }, (tx, actor) => describeSession({ tx, actor, deps, today: deps.clock.today() }));
  if (!svar) throw new Fejl('forkert_login');
  void reply.setCookie(cookie.name, token, cookie.options);
  return svar;
}

function who(actor: Actor): Omit<Session, 'boformer' | 'today' | 'demo'> {
  return {
    bruger: actor.bruger,
    organisation: actor.organisation,
    roller: [...actor.roller],
    handlinger: [...handlingerOf(actor)],
    tavle: actor.tavle,
  };
}
