import type {} from '@fastify/cookie';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { login, session, type Session } from '../../contract/svar.ts';
import type { Actor } from '../../domain/adgang/actor.ts';
import { findLogin, findMaerke, startSession, endSession } from '../db/repositories/sessionRepository.ts';
import { readBoformer } from '../db/repositories/registerRepository.ts';
import { LoginThrottle } from '../access/loginThrottle.ts';
import { verifyPassword } from '../access/password.ts';
import { hashSessionToken, makeSessionToken } from '../access/sessionToken.ts';
import { handlingerOf } from '../access/policy.ts';
import { Fejl } from '../fejl.ts';
import { withActor, type Kontekst } from '../requests.ts';
import type { RouteOptions } from './options.ts';

const SESSION_HOURS = 10;

/** Sign-in, sign-out, and who one is. */
export const sessionRoutes: FastifyPluginAsyncZod<RouteOptions> = async (app, { deps, cookie }) => {
  const throttle = new LoginThrottle();

  app.post('/session', { schema: { body: login, response: { 200: session } } }, async (request, reply) => {
    const { email, adgangskode } = request.body;
    const found = await findLogin(deps.db.open, email);
    const isRight = await throttle.check({ email, place: request.ip }, () => verifyPassword(adgangskode, found?.kodeordHash));
    if (!found || !isRight) throw new Fejl('forkert_login');
    const { token, hash } = makeSessionToken();
    await startSession(deps.db.open, { brugerId: found.brugerId, tokenHash: hash, maade: 'kodeord', timer: SESSION_HOURS });
    void reply.setCookie(cookie.name, token, cookie.options);
    const svar = await deps.db.inTransaction({ tokenHash: hash }, (tx, actor) => describeSession({ tx, actor, deps }));
    if (!svar) throw new Fejl('forkert_login');
    return svar;
  });

  app.get('/session', { schema: { response: { 200: session } } }, (request) =>
    withActor(request, { deps, cookie }, describeSession),
  );

  app.delete('/session', { schema: { response: { 204: z.null() } } }, async (request, reply) => {
    const hash = hashSessionToken(request.cookies[cookie.name]);
    if (hash) await endSession(deps.db.open, hash);
    return reply.clearCookie(cookie.name, cookie.options).code(204).send(null);
  });
};

async function describeSession({ tx, actor, deps }: Kontekst): Promise<Session> {
  const boformer = await readBoformer(tx, actor.boformer);
  return { ...who(actor), boformer, today: deps.clock.today(), demo: (await findMaerke(tx)) === 'demo' };
}

function who(actor: Actor): Omit<Session, 'boformer' | 'today' | 'demo'> {
  return {
    bruger: actor.bruger,
    organisation: actor.organisation,
    roller: [...actor.roller],
    handlinger: [...handlingerOf(actor)],
  };
}

