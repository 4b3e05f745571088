import type { SessionCookie } from '../access/sessionToken.ts';
import type { Deps } from '../deps.ts';

/** What every group of routes is registered with. */
export interface RouteOptions {
  readonly deps: Deps;
  readonly cookie: SessionCookie;
}
