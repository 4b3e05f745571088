import type {} from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { IsoDate } from '../law/kernel/dato.ts';
import type { Actor } from '../domain/adgang/actor.ts';
import { hashSessionToken } from './access/sessionToken.ts';
import type { Tx } from './db/database.ts';
import type { Deps } from './deps.ts';
import { describeError, Fejl, fejlFromDatabase } from './fejl.ts';
import type { RouteOptions } from './routes/options.ts';

/** What a route works with: a transaction with the rights of whoever signed in. */
export interface Kontekst {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly deps: Deps;
  /** The day in Denmark, asked of the clock once. */
  readonly today: IsoDate;
}

/** Opens the transaction of a request for the holder of the session cookie. Throws `ikke_logget_ind` without a valid session. */
export async function withActor<T>(
  request: FastifyRequest,
  { deps, cookie }: RouteOptions,
  work: (kontekst: Kontekst) => Promise<T>,
): Promise<T> {
  const tokenHash = hashSessionToken(request.cookies[cookie.name]);
  if (!tokenHash) throw new Fejl('ikke_logget_ind');
  const answer = await deps.db.inTransaction({ tokenHash }, (tx, actor) => work({ tx, actor, deps, today: deps.clock.today() }));
  if (answer === null) throw new Fejl('ikke_logget_ind');
  return answer;
}

/** Sends any error as a problem document. What is not ours to explain is `uventet_fejl`, logged by code alone. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const fejl = toFejl(error);
  if (fejl.kode === 'uventet_fejl') request.log.error({ fejl: describeError(error) }, 'unexpected error');
  const problem = fejl.toProblem();
  return reply.code(problem.status).type('application/problem+json').send(problem);
}

function toFejl(error: unknown): Fejl {
  if (error instanceof Fejl) return error;
  const fromDatabase = fejlFromDatabase(error);
  if (fromDatabase) return fromDatabase;
  const status = typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : undefined;
  if (status === 413) return new Fejl('for_stor');
  if (status === 404) return new Fejl('findes_ikke');
  if (typeof status === 'number' && status < 500) return new Fejl('ugyldig_foresp', { felter: invalidFields(error) });
  return new Fejl('uventet_fejl');
}

/** The fields a schema refused, by path and the code of the rule; never the value that was sent, and no sentence. */
function invalidFields(error: unknown): { felt: string; fejl: string }[] {
  if (typeof error !== 'object' || error === null || !('validation' in error) || !Array.isArray(error.validation)) return [];
  return error.validation.map((issue: { instancePath?: string; keyword?: string; message?: string }) => ({
    felt: (issue.instancePath ?? '').split('/').filter(Boolean).join('.'),
    fejl: [issue.message, issue.keyword].find((code) => code !== undefined && CODE.test(code)) ?? 'ugyldig',
  }));
}

const CODE = /^[a-z_]+$/;
