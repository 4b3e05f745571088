import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Deps } from '../deps.ts';

/** Whether the server and its database answer. Says nothing more. */
export const healthRoutes: FastifyPluginAsyncZod<{ readonly deps: Deps }> = async (app, { deps }) => {
  app.get('/health', { schema: { response: { 200: z.object({ ok: z.literal(true) }), 503: z.object({ ok: z.literal(false) }) } } }, async (_, reply) => {
    return (await deps.db.answers()) ? { ok: true as const } : reply.code(503).send({ ok: false as const });
  });
};
