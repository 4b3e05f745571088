import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { z } from 'zod';
import { registreret } from '../../contract/refusion.ts';
import {
  nyStatistikkode, statistikkoder, statistikkoderQuery, statistikophold, statistikopholdQuery, type Statistikkoder,
} from '../../contract/statistik.ts';
import { hasVaerdi, koderOn } from '../../domain/statistik/koder.ts';
import type { IsoDate } from '../../law/kernel/dato.ts';
import { demand } from '../access/policy.ts';
import { writeOpslag } from '../db/repositories/opslagRepository.ts';
import { insertStatistikkode, readStatistikkoder } from '../db/repositories/statistikRepository.ts';
import { Fejl } from '../fejl.ts';
import { withActor, type Kontekst } from '../requests.ts';
import { exportStatistik, previewStatistik } from '../statistik/opholdsstatistik.ts';
import type { RouteOptions } from './options.ts';

const TYPES = { txt: 'text/plain; charset=us-ascii', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } as const;

/** The quarterly file of stays to Danmarks Statistik: what would be sent today, the file in two forms, and its codes. */
export const statistikRoutes: FastifyPluginAsyncZod<RouteOptions> = async (app, options) => {
  app.get('/statistik/ophold', { schema: { querystring: statistikopholdQuery, response: { 200: statistikophold } } }, (request) =>
    withActor(request, options, (at) => previewStatistik(request.query, at)),
  );
  for (const form of ['txt', 'xlsx'] as const) {
    app.get(`/statistik/ophold.${form}`, { schema: { querystring: statistikopholdQuery } }, async (request, reply) => {
      const { navn, indhold } = await withActor(request, options, (at) => exportStatistik(request.query, form, at));
      return reply.type(TYPES[form]).header('content-disposition', `attachment; filename="${navn}"`).send(indhold);
    });
  }
  app.get('/statistik/koder', { schema: { querystring: statistikkoderQuery, response: { 200: statistikkoder } } }, (request) =>
    withActor(request, options, (at) => readCodes(request.query.dato ?? at.today, at)),
  );
  app.post('/statistik/koder', { schema: { body: nyStatistikkode, response: { 200: registreret } } }, (request) =>
    withActor(request, options, (at) => recordCode(request.body, at)),
  );
};

async function readCodes(day: IsoDate, { tx, actor }: Kontekst): Promise<Statistikkoder> {
  demand(actor, 'statistik.eksporter');
  await writeOpslag(tx, { handling: 'se:statistikkoder', borgere: [] });
  return { dato: day, koder: koderOn(day, await readStatistikkoder(tx, actor.organisation.id)).map((kode) => ({ ...kode })) };
}

async function recordCode({ betegnelse, kilde, ...ny }: z.output<typeof nyStatistikkode>, { tx, actor }: Kontekst): Promise<{ id: string }> {
  demand(actor, 'statistik.eksporter');
  if (!hasVaerdi(ny.liste, ny.vaerdi)) throw new Fejl('ugyldig_foresp', { felter: [{ felt: 'vaerdi', fejl: 'ukendt' }] });
  await insertStatistikkode(tx, { ...ny, betegnelse: betegnelse ?? null, kilde: kilde ?? null }, { organisationId: actor.organisation.id, brugerId: actor.bruger.id });
  await writeOpslag(tx, { handling: 'kommando:registrer-statistikkode', borgere: [], detalje: { liste: ny.liste, vaerdi: ny.vaerdi, kode: ny.kode } });
  return { id: ny.id };
}
