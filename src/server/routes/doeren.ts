import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { morgen, venteliste, type Morgen, type Venteliste } from '../../contract/doeren.ts';
import { id } from '../../contract/felles.ts';
import { demandInHouse } from '../access/policy.ts';
import { readMorgen, readVenteliste } from '../db/repositories/doerenRepository.ts';
import { writeOpslag } from '../db/repositories/opslagRepository.ts';
import { withActor, type Kontekst } from '../requests.ts';
import type { RouteOptions } from './options.ts';

const params = z.object({ boformId: id });

/** What the night left for the morning, and who waits for a place. */
export const doerenRoutes: FastifyPluginAsyncZod<RouteOptions> = async (app, options) => {
  app.get('/huset/:boformId/morgen', { schema: { params, response: { 200: morgen } } }, (request) =>
    withActor(request, options, (at) => readMorning(request.params.boformId, at)),
  );
  app.get('/huset/:boformId/venteliste', { schema: { params, response: { 200: venteliste } } }, (request) =>
    withActor(request, options, (at) => readWaiting(request.params.boformId, at)),
  );
};

async function readMorning(boformId: string, { tx, actor, today }: Kontekst): Promise<Morgen> {
  demandInHouse(actor, { handling: 'ophold.indskriv', boformId });
  const liste = await readMorgen(tx, { boformId, today });
  await writeOpslag(tx, { handling: 'se:morgen', borgere: liste.linjer.map(({ borgerId }) => borgerId), detalje: { boform: boformId } });
  return liste;
}

async function readWaiting(boformId: string, { tx, actor, today }: Kontekst): Promise<Venteliste> {
  demandInHouse(actor, { handling: 'ophold.indskriv', boformId });
  const liste = await readVenteliste(tx, { boformId, today });
  await writeOpslag(tx, { handling: 'se:venteliste', borgere: [...liste.linjer, ...liste.udenHenvisning].map(({ borgerId }) => borgerId), detalje: { boform: boformId } });
  return liste;
}
