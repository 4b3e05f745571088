import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import type { RepeatedJob } from '../jobs/repeatedJob.ts';

const up = z.object({
  ok: z.literal(true),
  /** What the server does by itself and could not do lately; left out where there is nothing. It serves all the same. */
  fejler: z.array(z.enum(['forsegling'])).optional(),
});

interface HealthOptions {
  readonly deps: Deps;
  readonly jobs: readonly RepeatedJob[];
}

/** Whether the server and its database answer, and which of its jobs fail. Says nothing more. */
export const healthRoutes: FastifyPluginAsyncZod<HealthOptions> = async (app, { deps, jobs }) => {
  app.get('/health', { schema: { response: { 200: up, 503: z.object({ ok: z.literal(false) }) } } }, async (_, reply) => {
    if (!(await deps.db.answers())) return reply.code(503).send({ ok: false as const });
    const fejler = jobs.filter(({ isFailing }) => isFailing).map(({ navn }) => navn);
    return fejler.length === 0 ? { ok: true as const } : { ok: true as const, fejler };
  });
};
