import type { LoginThrottle } from '../access/loginThrottle.ts';
import type { SessionCookie } from '../access/sessionToken.ts';
import type { Deps } from '../deps.ts';

/** What every group of routes is registered with. */
export interface RouteOptions {
  readonly deps: Deps;
  readonly cookie: SessionCookie;
  /** Holds back guessing, and bounds how much is hashed at once in all of the server. */
  readonly throttle: LoginThrottle;
}
