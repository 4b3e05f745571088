import type { TextKey } from '../../text/keys.ts';
import type { Session } from '../../contract/svar.ts';
import { may } from './useSession.ts';

export interface Sted {
  readonly to: '/' | '/huset' | '/oekonomi' | '/statistik';
  readonly text: TextKey;
}

/** The places one may go, in the order of the day. */
export function stederFor(session: Session): readonly Sted[] {
  const steder: readonly (Sted & { readonly open: boolean })[] = [
    { to: '/', text: 'web.minDag', open: may(session, 'borger.se') },
    { to: '/huset', text: 'web.huset', open: may(session, 'ophold.indskriv') && session.boformer.length > 0 },
    { to: '/oekonomi', text: 'web.oekonomi', open: may(session, 'oekonomi.se') },
    { to: '/statistik', text: 'web.statistik', open: may(session, 'statistik.eksporter') && session.boformer.length > 0 },
  ];
  return steder.filter(({ open }) => open);
}

interface Stedhandling {
  readonly to: Sted['to'];
  readonly search: Readonly<Record<string, string>>;
  readonly text: TextKey;
}

/** What one may begin from anywhere, without going to its place first. */
export function handlingerFor(session: Session): readonly Stedhandling[] {
  const handlinger: readonly (Stedhandling & { readonly open: boolean })[] = [
    { to: '/huset', search: { ny: 'indskrivning' }, text: 'huset.indskriv', open: may(session, 'ophold.indskriv') && session.boformer.length > 0 },
    { to: '/', search: { ny: 'orientering' }, text: 'mindag.registrer', open: may(session, 'orientering.modtag') },
  ];
  return handlinger.filter(({ open }) => open);
}
