import type {} from '@fastify/cookie';
import type { FastifyRequest } from 'fastify';
import { enhedCookie, hashSessionToken } from '../access/sessionToken.ts';
import { findEnhed, type Enhed } from '../db/repositories/tavleRepository.ts';
import type { RouteOptions } from './options.ts';

/** The registered device a request comes from; `null` if its browser is none, or was closed as one. */
export async function enhedOf(request: FastifyRequest, { deps, cookie }: RouteOptions): Promise<Enhed | null> {
  const hash = hashSessionToken(request.cookies[enhedCookie(cookie).name]);
  return hash ? findEnhed(deps.db.open, hash) : null;
}
