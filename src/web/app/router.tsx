import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { ApiProblem } from '../api/client.ts';
import type { Session } from '../../contract/svar.ts';
import type { TextPart } from '../../text/browser.ts';
import { sessionQuery } from '../api/session.ts';
import { readMaanedssoegning } from '../oekonomi/egenbetaling/soegning.ts';
import { tavleQuery } from '../api/tavle.ts';
import { isLaast } from '../tavle/laas.ts';
import { readKravsoegning, readSide } from '../oekonomi/krav/soegning.ts';
import { readAfstemningssoegning } from '../oekonomi/afstemning/soegning.ts';
import { readFakturasoegning } from '../oekonomi/faktura/soegning.ts';
import { readLovsoegning } from '../oekonomi/lovaendring/soegning.ts';
import { readRefusionssoegning } from '../oekonomi/soegning.ts';
import { readStatistiksoegning } from '../statistik/soegning.ts';
import { readMinDagSearch } from '../mindag/soegning.ts';
import { readBorgerSearch } from '../borgeren/forloeb/sogning.ts';
import type { Ordbog } from './ordbog.ts';
import { NotFound, PageFailure, PagePending } from './sider.tsx';
import { Skal } from './Skal.tsx';

interface RouterContext {
  readonly queryClient: QueryClient;
  readonly ordbog: Ordbog;
}

const rootRoute = createRootRouteWithContext<RouterContext>()({ notFoundComponent: NotFound });

/** Fetches the words of a place beside its script. */
function wordsOf(...parts: readonly TextPart[]): (at: { readonly context: RouterContext }) => Promise<void> {
  return ({ context: { ordbog } }) => ordbog.fetch(parts);
}

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

/** A one-time link: its token stands after #, which no browser sends to any server. */
const engangslinkRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/engangslink',
  component: lazyRouteComponent(() => import('../logind/Engangslink.tsx'), 'Engangslink'),
});

/** The shared tablet of a house, locked. */
const tavleRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tavle',
  loader: wordsOf('tavle'),
  component: lazyRouteComponent(() => import('../tavle/Tavle.tsx'), 'Tavle'),
});

/** Where whoever has no session comes: on a tablet of a house to its lock, elsewhere to the sign-in. */
async function redirectOutside(queryClient: QueryClient, til: string): Promise<void> {
  const { enhed } = await queryClient.fetchQuery(tavleQuery);
  if (enhed) redirect({ to: '/tavle', throw: true });
  redirect({ to: '/log-ind', search: { til }, throw: true });
}

/** Every place behind the sign-in. */
const skalRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'skal',
  beforeLoad: async ({ context: { queryClient }, location }): Promise<{ session: Session }> => {
    if (isLaast()) redirect({ to: '/tavle', throw: true });
    try {
      return { session: await queryClient.ensureQueryData(sessionQuery) };
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 401) await redirectOutside(queryClient, location.href);
      throw error;
    }
  },
  component: Skal,
  errorComponent: PageFailure,
});

const minDagRoute = createRoute({
  getParentRoute: () => skalRoute,
  path: '/',
  validateSearch: readMinDagSearch,
  loader: wordsOf('lov', 'mindag'),
  component: lazyRouteComponent(() => import('../mindag/MinDag.tsx'), 'MinDag'),
});

/** Opens the form for someone at the door. */
function readHusetSearch({ ny }: Record<string, unknown>): { readonly ny?: 'indskrivning' } {
  return ny === 'indskrivning' ? { ny } : {};
}

const husetRoute = createRoute({
  getParentRoute: () => skalRoute,
  path: '/huset',
  validateSearch: readHusetSearch,
  loader: wordsOf('lov', 'mindag', 'huset', 'tavle'),
  component: lazyRouteComponent(() => import('../huset/Huset.tsx'), 'MitHus'),
});

const boformRoute = createRoute({
  getParentRoute: () => skalRoute,
  path: '/huset/$boformId',
  validateSearch: readHusetSearch,
  loader: wordsOf('lov', 'mindag', 'huset', 'tavle'),
  component: lazyRouteComponent(() => import('../huset/Huset.tsx'), 'Huset'),
});

const borgerRoute = createRoute({
  getParentRoute: () => skalRoute,
  path: '/borger/$borgerId',
  validateSearch: readBorgerSearch,
  loader: wordsOf('lov', 'borgeren', 'huset'),
  component: lazyRouteComponent(() => import('../borgeren/Borgeren.tsx'), 'Borgeren'),
});

const oekonomiRoute = createRoute({
  getParentRoute: () => skalRoute,
  path: '/oekonomi',
  validateSearch: readRefusionssoegning,
  loader: wordsOf('lov', 'oekonomi'),
  component: lazyRouteComponent(() => import('../oekonomi/Oekonomi.tsx'), 'Oekonomi'),
});

const kravRoute = createRoute({
  getParentRoute: () => skalRoute,
  path: '/oekonomi/krav',
  validateSearch: readKravsoegning,
  loader: wordsOf('lov', 'oekonomi', 'krav'),
  component: lazyRouteComponent(() => import('../oekonomi/krav/Krav.tsx'), 'Krav'),
});

const sendteKravRoute = createRoute({
  getParentRoute: () => skalRoute,
  path: '/oekonomi/krav/sendte',
  loader: wordsOf('lov', 'oekonomi', 'krav'),
  component: lazyRouteComponent(() => import('../oekonomi/krav/SendteKrav.tsx'), 'SendteKrav'),
});

const sendtKravRoute = createRoute({
  getParentRoute: () => skalRoute,
  path: '/oekonomi/krav/sendte/$kravId',
  validateSearch: readSide,
  loader: wordsOf('lov', 'oekonomi', 'krav', 'stikproeve'),
  component: lazyRouteComponent(() => import('../oekonomi/krav/SendtKrav.tsx'), 'SendtKrav'),
});

const kravlinjeRoute = createRoute({
  getParentRoute: () => skalRoute,
  path: '/oekonomi/krav/sendte/$kravId/$opholdId/$aar',
  loader: wordsOf('lov', 'oekonomi', 'krav'),
  component: lazyRouteComponent(() => import('../oekonomi/krav/KravTilDag.tsx'), 'KravTilDag'),
});

const egenbetalingRoute = createRoute({
  getParentRoute: () => skalRoute,
  path: '/oekonomi/egenbetaling',
  validateSearch: readMaanedssoegning,
  loader: wordsOf('lov', 'oekonomi', 'egenbetaling'),
  component: lazyRouteComponent(() => import('../oekonomi/egenbetaling/Egenbetaling.tsx'), 'Egenbetaling'),
});

const stikproeverRoute = createRoute({
  getParentRoute: () => skalRoute,
  path: '/oekonomi/stikproever',
  loader: wordsOf('lov', 'oekonomi', 'stikproeve'),
  component: lazyRouteComponent(() => import('../oekonomi/stikproeve/Stikproever.tsx'), 'Stikproever'),
});

const stikproeveRoute = createRoute({
  getParentRoute: () => skalRoute,
  path: '/oekonomi/stikproever/$stikproeveId',
  loader: wordsOf('lov', 'oekonomi', 'stikproeve'),
  component: lazyRouteComponent(() => import('../oekonomi/stikproeve/Stikproeve.tsx'), 'Stikproeve'),
});

const proevelinjeRoute = createRoute({
  getParentRoute: () => skalRoute,
  path: '/oekonomi/stikproever/$stikproeveId/$nummer',
  loader: wordsOf('lov', 'oekonomi', 'stikproeve'),
  component: lazyRouteComponent(() => import('../oekonomi/stikproeve/Proevelinje.tsx'), 'Proevelinje'),
});

const afstemningRoute = createRoute({
  getParentRoute: () => skalRoute,
  path: '/oekonomi/afstemning',
  validateSearch: readAfstemningssoegning,
  loader: wordsOf('lov', 'oekonomi', 'afstemning', 'faktura'),
  component: lazyRouteComponent(() => import('../oekonomi/afstemning/Afstemning.tsx'), 'Afstemning'),
});

const lovaendringerRoute = createRoute({
  getParentRoute: () => skalRoute,
  path: '/oekonomi/lovaendringer',
  validateSearch: readLovsoegning,
  loader: wordsOf('lov', 'oekonomi', 'lovaendring'),
  component: lazyRouteComponent(() => import('../oekonomi/lovaendring/Lovaendringer.tsx'), 'Lovaendringer'),
});

const fakturaerRoute = createRoute({
  getParentRoute: () => skalRoute,
  path: '/oekonomi/fakturaer',
  validateSearch: readFakturasoegning,
  loader: wordsOf('lov', 'oekonomi', 'faktura'),
  component: lazyRouteComponent(() => import('../oekonomi/faktura/Fakturaer.tsx'), 'Fakturaer'),
});

const taksterRoute = createRoute({
  getParentRoute: () => skalRoute,
  path: '/oekonomi/takster',
  loader: wordsOf('lov', 'oekonomi', 'faktura'),
  component: lazyRouteComponent(() => import('../oekonomi/takst/Takster.tsx'), 'Takster'),
});

const beboermoederRoute = createRoute({ getParentRoute: () => skalRoute, path: '/huset/$boformId/moeder', loader: wordsOf('huset'), component: lazyRouteComponent(() => import('../huset/moeder/Beboermoeder.tsx'), 'Beboermoeder') });

const vagtskifteRoute = createRoute({ getParentRoute: () => skalRoute, path: '/huset/$boformId/vagt', loader: wordsOf('lov', 'mindag', 'huset', 'borgeren'), component: lazyRouteComponent(() => import('../huset/vagt/Vagtskifte.tsx'), 'Vagtskifte') });

const kladdeRoute = createRoute({ getParentRoute: () => skalRoute, path: '/huset/$boformId/faktura', loader: wordsOf('huset', 'faktura'), component: lazyRouteComponent(() => import('../huset/faktura/Kladde.tsx'), 'Kladde') });

const borgerrefusionRoute = createRoute({
  getParentRoute: () => skalRoute,
  path: '/borger/$borgerId/refusion',
  loader: wordsOf('lov', 'oekonomi'),
  component: lazyRouteComponent(() => import('../oekonomi/Borgerrefusion.tsx'), 'Borgerrefusion'),
});

const statistikRoute = createRoute({
  getParentRoute: () => skalRoute,
  path: '/statistik',
  validateSearch: readStatistiksoegning,
  loader: wordsOf('statistik'),
  component: lazyRouteComponent(() => import('../statistik/Statistik.tsx'), 'Statistik'),
});

const routeTree = rootRoute.addChildren([
  logindRoute,
  engangslinkRoute,
  tavleRoute,
  skalRoute.addChildren([
    minDagRoute,
    husetRoute,
    boformRoute,
    borgerRoute,
    oekonomiRoute,
    kravRoute,
    sendteKravRoute,
    sendtKravRoute,
    kravlinjeRoute,
    lovaendringerRoute,
    egenbetalingRoute,
    stikproeverRoute,
    stikproeveRoute,
    proevelinjeRoute,
    afstemningRoute,
    fakturaerRoute,
    taksterRoute,
    beboermoederRoute,
    vagtskifteRoute,
    kladdeRoute,
    borgerrefusionRoute,
    statistikRoute,
  ]),
]);

/** The places of Hjemvej, each fetched when one goes there. */
export function makeRouter(context: RouterContext) {
  return createRouter({
    routeTree, context, defaultPreload: 'intent', defaultPendingComponent: PagePending, defaultErrorComponent: PageFailure,
    defaultNotFoundComponent: NotFound, scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
