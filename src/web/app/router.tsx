import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { ApiProblem } from '../api/client.ts';
import type { Session } from '../../contract/svar.ts';
import { sessionQuery } from '../api/session.ts';
import { NotFound, PageFailure, PagePending } from './sider.tsx';
import { Skal } from './Skal.tsx';

interface RouterContext {
  readonly queryClient: QueryClient;
}

const rootRoute = createRootRouteWithContext<RouterContext>()({ notFoundComponent: NotFound });

/** Where to go after signing in: a path of Hjemvej itself, never another site. */
function pathWithin(value: unknown): string {
  return typeof value === 'string' && /^\/(?![/\\])/.test(value) ? value : '/';
}

const logindRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/log-ind',
  validateSearch: (search: Record<string, unknown>): { til: string } => ({ til: pathWithin(search['til']) }),
  component: lazyRouteComponent(() => import('../logind/LogInd.tsx'), 'LogInd'),
});

/** Every place behind the sign-in. */
const skalRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'skal',
  beforeLoad: async ({ context: { queryClient }, location }): Promise<{ session: Session }> => {
    try {
      return { session: await queryClient.ensureQueryData(sessionQuery) };
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 401) redirect({ to: '/log-ind', search: { til: location.pathname }, throw: true });
      throw error;
    }
  },
  component: Skal,
  errorComponent: PageFailure,
});

const minDagRoute = createRoute({
  getParentRoute: () => skalRoute,
  path: '/',
  component: lazyRouteComponent(() => import('../mindag/MinDag.tsx'), 'MinDag'),
});

const routeTree = rootRoute.addChildren([logindRoute, skalRoute.addChildren([minDagRoute])]);

/** The places of Hjemvej, each fetched when one goes there. */
export function makeRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree, context: { queryClient }, defaultPreload: 'intent', defaultPendingComponent: PagePending, defaultErrorComponent: PageFailure,
    defaultNotFoundComponent: NotFound, scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
