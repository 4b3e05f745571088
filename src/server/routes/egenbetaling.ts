import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { maaned, skyldigliste, type Skyldigliste } from '../../contract/egenbetaling.ts';
import { demand } from '../access/policy.ts';
import { writeOpslag } from '../db/repositories/opslagRepository.ts';
import { listSkyldige, skyldigCsv } from '../krav/skyldig.ts';
import { withActor, type Kontekst } from '../requests.ts';
import type { RouteOptions } from './options.ts';

const querystring = z.object({ maaned });

/** The own payment due in a month, to read and to take along as a file. */
export const egenbetalingRoutes: FastifyPluginAsyncZod<RouteOptions> = async (app, options) => {
  app.get('/egenbetalinger', { schema: { querystring, response: { 200: skyldigliste } } }, (request) => withActor(request, options, (at) => read(request.query.maaned, at)));
  app.get('/egenbetalinger.csv', { schema: { querystring } }, async (request, reply) => {
    const csv = await withActor(request, options, async (at) => skyldigCsv(await read(request.query.maaned, at)));
    return reply.type('text/csv; charset=utf-8').header('content-disposition', `attachment; filename="egenbetaling-${request.query.maaned}.csv"`).send(csv);
  });
};

async function read(wanted: string, at: Kontekst): Promise<Skyldigliste> {
  demand(at.actor, 'oekonomi.se');
  const liste = await listSkyldige(at, wanted);
  await writeOpslag(at.tx, { handling: 'se:egenbetalinger', borgere: liste.borgere.map(({ borgerId }) => borgerId), detalje: { maaned: wanted } });
  return liste;
}
