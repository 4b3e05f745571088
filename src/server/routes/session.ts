import type {} from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { engangslink, login, session, type Session } from '../../contract/svar.ts';
import { spendEngangslink, findLogin, startSession, endSession } from '../db/repositories/sessionRepository.ts';
import { hashPassword, verifyPassword } from '../access/password.ts';
import { hashSessionToken, makeSessionToken } from '../access/sessionToken.ts';
import { Fejl } from '../fejl.ts';
import { withActor } from '../requests.ts';
import { answerSession, describeSession } from './describeSession.ts';
import { enhedOf } from './enhedOf.ts';
import type { RouteOptions } from './options.ts';

const SESSION_HOURS = 10;

interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** Sign-in, sign-out, and who one is. */
export const sessionRoutes: FastifyPluginAsyncZod<RouteOptions> = async (app, options) => {
  const { deps, cookie, throttle } = options;
  const open = async ({ request, reply }: Exchange, { brugerId, maade }: { brugerId: string; maade: 'kodeord' | 'engangslink' }): Promise<Session> => {
    const session = makeSessionToken();
    const enhed = await enhedOf(request, options);
    await startSession(deps.db.open, { brugerId, tokenHash: session.hash, maade, timer: SESSION_HOURS, enhedId: enhed?.id ?? null });
    return answerSession(session, reply, options);
  };

  app.post('/session', { schema: { body: login, response: { 200: session } } }, async (request, reply) => {
    const { email, adgangskode } = request.body;
    const found = await findLogin(deps.db.open, email);
    const isRight = await throttle.check({ email, place: request.ip }, () => verifyPassword(adgangskode, found?.kodeordHash));
    if (!found || !isRight) throw new Fejl('forkert_login');
    return open({ request, reply }, { brugerId: found.brugerId, maade: 'kodeord' });
  });

  app.post('/engangslink', { schema: { body: engangslink, response: { 200: session } } }, async (request, reply) => {
    const hash = hashSessionToken(request.body.token);
    const kodeordHash = hash && (await throttle.hash(request.ip, () => hashPassword(request.body.adgangskode)));
    const brugerId = hash && kodeordHash && (await spendEngangslink(deps.db.open, hash, kodeordHash));
    if (!brugerId) throw new Fejl('engangslink_brugt');
    return open({ request, reply }, { brugerId, maade: 'engangslink' });
  });

  app.get('/session', { schema: { response: { 200: session } } }, (request) =>
    withActor(request, options, describeSession),
  );

  app.delete('/session', { schema: { response: { 204: z.null() } } }, async (request, reply) => {
    const hash = hashSessionToken(request.cookies[cookie.name]);
    if (hash) await endSession(deps.db.open, hash);
    return reply.clearCookie(cookie.name, cookie.options).code(204).send(null);
  });
};
