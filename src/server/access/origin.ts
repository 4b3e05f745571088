import type { FastifyRequest } from 'fastify';
import { Fejl } from '../fejl.ts';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses writes that another site's page sent with the reader's cookie. A browser always names the origin of a write;
 * a program that holds no cookie jar names none, and is let through. On one's own machine, over http, the server may be
 * asked by several names; over https only by its own.
 */
export function refuseForeignOrigin(publicUrl: string): (request: FastifyRequest) => Promise<void> {
  const { origin: own, protocol } = new URL(publicUrl);
  return async ({ method, headers }) => {
    if (READS.has(method) || headers.origin === undefined) return;
    const isSameHost = protocol === 'http:' && headers.origin === `http://${headers.host}`;
    if (headers.origin !== own && !isSameHost) throw new Fejl('ikke_tilladt');
  };
}
