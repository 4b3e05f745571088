import fastifyCookie from '@fastify/cookie';
import fastifySwagger from '@fastify/swagger';
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { LoginThrottle } from './access/loginThrottle.ts';
import { sessionCookie } from './access/sessionToken.ts';
import { refuseForeignOrigin } from './access/origin.ts';
import { securityHeaders } from './access/headers.ts';
import type { Deps } from './deps.ts';
import { Fejl } from './fejl.ts';
import type { RepeatedJob } from './jobs/repeatedJob.ts';
import { openapiOptions } from './openapi.ts';
import { sendProblem } from './requests.ts';
import { serializerCompiler } from './serialize.ts';
import { borgerRoutes } from './routes/borgere.ts';
import { historikRoutes } from './routes/historik.ts';
import { doerenRoutes } from './routes/doeren.ts';
import { egenbetalingRoutes } from './routes/egenbetaling.ts';
import { fakturaRoutes } from './routes/faktura.ts';
import { fakturakladdeRoutes } from './routes/fakturakladde.ts';
import { healthRoutes } from './routes/health.ts';
import { advarselRoutes } from './routes/advarsler.ts';
import { afstemningRoutes } from './routes/afstemning.ts';
import { beboermoedeRoutes } from './routes/beboermoeder.ts';
import { budskabRoutes } from './routes/budskaber.ts';
import { vagtskifteRoutes } from './routes/vagtskifte.ts';
import { husetRoutes } from './routes/huset.ts';
import { kuvertRoutes } from './routes/kuverter.ts';
import { skjultmodtagerRoutes } from './routes/skjultmodtager.ts';
import { kommandoRoutes } from './routes/kommandoer.ts';
import { kravRoutes } from './routes/krav.ts';
import { minDagRoutes } from './routes/minDag.ts';
import { opslagRoutes } from './routes/opslag.ts';
import { pladserRoutes } from './routes/pladser.ts';
import type { RouteOptions } from './routes/options.ts';
import { lovaendringRoutes } from './routes/lovaendring.ts';
import { refusionRoutes } from './routes/refusion.ts';
import { sessionRoutes } from './routes/session.ts';
import { tavleRoutes } from './routes/tavle.ts';
import { tavlestyringRoutes } from './routes/tavlestyring.ts';
import { statistikRoutes } from './routes/statistik.ts';
import { stikproeveRoutes } from './routes/stikproeve.ts';
import { webRoutes } from './routes/web.ts';

/** Every route of the API, a line each. */
const ROUTES = [
  sessionRoutes,
  minDagRoutes,
  borgerRoutes,
  historikRoutes,
  opslagRoutes,
  husetRoutes,
  kuvertRoutes,
  skjultmodtagerRoutes,
  tavleRoutes,
  tavlestyringRoutes,
  budskabRoutes,
  advarselRoutes,
  beboermoedeRoutes,
  vagtskifteRoutes,
  pladserRoutes,
  refusionRoutes,
  kravRoutes,
  lovaendringRoutes,
  stikproeveRoutes,
  afstemningRoutes,
  egenbetalingRoutes,
  fakturaRoutes,
  fakturakladdeRoutes,
  statistikRoutes,
  kommandoRoutes,
  doerenRoutes,
] as const;

const LARGEST_BODY = 1_048_576;

export interface AppOptions {
  readonly deps: Deps;
  /** The address people use, such as `http://localhost:3000`: decides the cookie and which origin may write. */
  readonly publicUrl: string;
  /** The folder of the built web application; without it only the API is served. */
  readonly webDir?: string;
  /** The bound on what is hashed at once; one of its own unless another is named. */
  readonly throttle?: LoginThrottle;
  /** What the server does by itself, from when it is ready until it is closed. */
  readonly jobs?: readonly RepeatedJob[];
  /** Whether to log, to the standard output or to where a test reads. */
  readonly logger?: boolean | { write(line: string): void };
}

/** Builds the server, not yet listening. Requests are logged by route pattern and status alone, so no id or name gets there. */
export async function buildApp({ deps, publicUrl, webDir, jobs = [], throttle = new LoginThrottle(), logger = false }: AppOptions): Promise<FastifyInstance> {
  const app = fastify({
    logger: logger === false ? false : { serializers: { req: nameRequest }, ...(logger === true ? {} : { stream: logger }) },
    // Addresses that can't be read at all are refused before there is a route; they too get a problem document.
    frameworkErrors: (error, request, reply) => void sendProblem(error, request, reply),
    bodyLimit: LARGEST_BODY,
    trustProxy: 'loopback',
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(sendProblem);
  app.setNotFoundHandler((request, reply) => sendProblem(new Fejl('findes_ikke'), request, reply));
  app.addHook('onRequest', refuseForeignOrigin(publicUrl));
  app.addHook('onSend', securityHeaders);
  await app.register(fastifyCookie);
  const options: RouteOptions = { deps, cookie: sessionCookie(publicUrl), throttle };
  await app.register(fastifySwagger, openapiOptions(options.cookie.name));
  await app.register(healthRoutes, { deps, jobs });
  app.addHook('onReady', async () => jobs.forEach((job) => job.start(app.log)));
  app.addHook('onClose', async () => void (await Promise.all(jobs.map((job) => job.stop()))));
  await app.register(
    async (api) => {
      for (const routes of ROUTES) await api.register(routes, options);
    },
    { prefix: '/api/v1' },
  );
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger());
  if (webDir !== undefined) await app.register(webRoutes, { webDir });
  return app;
}

/** What the log says of a request: its method and the pattern of its address, never the ids in it. */
function nameRequest({ method, routeOptions }: FastifyRequest): { method: string; url: string } {
  return { method, url: routeOptions.url ?? '' };
}
