import type { FastifyRequest } from 'fastify';
import { Fejl } from '../fejl.ts';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses writes that another site's page sent with the reader's cookie. A browser always names the origin of a write;
 * a program that holds no cookie jar names none, and is let through.
 */
export function refuseForeignOrigin(publicUrl: string): (request: FastifyRequest) => Promise<void> {
  const own = new URL(publicUrl).origin;
  return async ({ method, headers }) => {
    if (READS.has(method) || headers.origin === undefined) return;
    if (headers.origin !== own && headers.origin !== `http://${headers.host}`) throw new Fejl('ikke_tilladt');
  };
}
