import { useSuspenseQuery } from '@tanstack/react-query';
import type { Handling } from '../../contract/tilladelser.ts';
import type { Session } from '../../contract/svar.ts';
import { sessionQuery } from '../api/session.ts';

/** The session of whoever is signed in; only inside the shell, which has fetched it. */
export function useSession(): Session {
  return useSuspenseQuery(sessionQuery).data;
}

/** Whether one may do something: what one may not is not shown. The server decides again. */
export function may({ handlinger }: Session, handling: Handling): boolean {
  return handlinger.includes(handling);
}
