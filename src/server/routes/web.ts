import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyPluginAsync } from 'fastify';
import { sendProblem } from '../requests.ts';
import { Fejl } from '../fejl.ts';

const YEAR_SECONDS = 31_536_000;

/** The built web application; every address that is no file and no API is a place in it. */
export const webRoutes: FastifyPluginAsync<{ readonly webDir: string }> = async (app, { webDir }) => {
  await app.register(fastifyStatic, { root: webDir, wildcard: false, index: false, cacheControl: false, preCompressed: true });
  app.addHook('onSend', async (request, reply) => {
    const isNamedByContent = request.url.startsWith('/assets/');
    if (!request.url.startsWith('/api/')) void reply.header('cache-control', isNamedByContent ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache');
  });
  app.get('/*', { schema: { hide: true } }, (request, reply) => {
    if (request.url.startsWith('/api/')) return sendProblem(new Fejl('findes_ikke'), request, reply);
    return reply.type('text/html').sendFile('index.html', join(webDir));
  });
};
