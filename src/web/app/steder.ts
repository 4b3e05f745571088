import type { TextKey } from '../../text/keys.ts';
import type { Session } from '../../contract/svar.ts';
import { may } from './useSession.ts';

export interface Sted {
  readonly to: '/' | '/huset';
  readonly text: TextKey;
}

/** The places one may go, in the order of the day. */
export function stederFor(session: Session): readonly Sted[] {
  const steder: readonly (Sted & { readonly open: boolean })[] = [
    { to: '/', text: 'web.minDag', open: may(session, 'borger.se') },
    { to: '/huset', text: 'web.huset', open: may(session, 'ophold.indskriv') && session.boformer.length > 0 },
  ];
  return steder.filter(({ open }) => open);
}
