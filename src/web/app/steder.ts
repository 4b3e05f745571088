import type { TextKey } from '../../text/keys.ts';
import type { Session } from '../../contract/svar.ts';
import { may } from './useSession.ts';

export interface Sted {
  readonly to: '/';
  readonly text: TextKey;
}

/** The places one may go, in the order of the day. */
export function stederFor(session: Session): readonly Sted[] {
  return may(session, 'borger.se') ? [{ to: '/', text: 'web.minDag' }] : [];
}
