import type {} from '@fastify/cookie';
import type { FastifyReply } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { engangslink, login, session, type Session } from '../../contract/svar.ts';
import type { Actor } from '../../domain/adgang/actor.ts';
import { spendEngangslink, findLogin, findMaerke, startSession, endSession } from '../db/repositories/sessionRepository.ts';
import { readBoformer } from '../db/repositories/registerRepository.ts';
import { LoginThrottle } from '../access/loginThrottle.ts';
import { hashPassword, verifyPassword } from '../access/password.ts';
import { hashSessionToken, makeSessionToken } from '../access/sessionToken.ts';
import { handlingerOf } from '../access/policy.ts';
import { Fejl } from '../fejl.ts';
import { withActor, type Kontekst } from '../requests.ts';
import type { RouteOptions } from './options.ts';

const SESSION_HOURS = 10;

/** Sign-in, sign-out, and who one is. */
export const sessionRoutes: FastifyPluginAsyncZod<RouteOptions> = async (app, { deps, cookie }) => {
  const throttle = new LoginThrottle();
  const open = async (reply: FastifyReply, { brugerId, maade }: { brugerId: string; maade: 'kodeord' | 'engangslink' }): Promise<Session> => {
    const { token, hash } = makeSessionToken();
    await startSession(deps.db.open, { brugerId, tokenHash: hash, maade, timer: SESSION_HOURS });
    void reply.setCookie(cookie.name, token, cookie.options);
    const svar = await deps.db.inTransaction({ tokenHash: hash }, (tx, actor) => describeSession({ tx, actor, deps, today: deps.clock.today() }));
    if (!svar) throw new Fejl('forkert_login');
    return svar;
  };

  app.post('/session', { schema: { body: login, response: { 200: session } } }, async (request, reply) => {
    const { email, adgangskode } = request.body;
    const found = await findLogin(deps.db.open, email);
    const isRight = await throttle.check({ email, place: request.ip }, () => verifyPassword(adgangskode, found?.kodeordHash));
    if (!found || !isRight) throw new Fejl('forkert_login');
    return open(reply, { brugerId: found.brugerId, maade: 'kodeord' });
  });

  app.post('/engangslink', { schema: { body: engangslink, response: { 200: session } } }, async (request, reply) => {
    const hash = hashSessionToken(request.body.token);
    const kodeordHash = hash && (await throttle.hash(request.ip, () => hashPassword(request.body.adgangskode)));
    const brugerId = hash && kodeordHash && (await spendEngangslink(deps.db.open, hash, kodeordHash));
    if (!brugerId) throw new Fejl('engangslink_brugt');
    return open(reply, { brugerId, maade: 'engangslink' });
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

async function describeSession({ tx, actor, today }: Kontekst): Promise<Session> {
  const boformer = await readBoformer(tx, actor.boformer);
  return { ...who(actor), boformer, today, demo: (await findMaerke(tx)) === 'demo' };
}

function who(actor: Actor): Omit<Session, 'boformer' | 'today' | 'demo'> {
  return {
    bruger: actor.bruger,
    organisation: actor.organisation,
    roller: [...actor.roller],
    handlinger: [...handlingerOf(actor)],
  };
}

