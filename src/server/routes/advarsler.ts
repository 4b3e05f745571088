import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { advarsler, type Advarsler } from '../../contract/advarsel.ts';
import { id } from '../../contract/felles.ts';
import { demand, demandInHouse } from '../access/policy.ts';
import { readAdvarsler } from '../db/repositories/advarselRepository.ts';
import { isKnown } from '../db/repositories/borgerRepository.ts';
import { writeOpslag } from '../db/repositories/opslagRepository.ts';
import { Fejl } from '../fejl.ts';
import { withActor, type Kontekst } from '../requests.ts';
import type { RouteOptions } from './options.ts';

/** Who must be kept from someone in the same house: told to few, and never a bar to anything. */
export const advarselRoutes: FastifyPluginAsyncZod<RouteOptions> = async (app, options) => {
  app.get('/huset/:boformId/advarsler', { schema: { params: z.object({ boformId: id }), response: { 200: advarsler } } }, (request) =>
    withActor(request, options, (at) => inHouse(request.params.boformId, at)),
  );
  app.get('/borgere/:borgerId/advarsler', { schema: { params: z.object({ borgerId: id }), response: { 200: advarsler } } }, (request) =>
    withActor(request, options, (at) => about(request.params.borgerId, at)),
  );
};

async function inHouse(boformId: string, { tx, actor, today }: Kontekst): Promise<Advarsler> {
  demandInHouse(actor, { handling: 'relation.skriv', boformId });
  return logged(await readAdvarsler(tx, { boformId, borgerId: null, today }), tx);
}

async function about(borgerId: string, { tx, actor, today }: Kontekst): Promise<Advarsler> {
  demand(actor, 'relation.skriv');
  if (!(await isKnown(tx, borgerId))) throw new Fejl('findes_ikke');
  return logged(await readAdvarsler(tx, { boformId: null, borgerId, today }), tx);
}

async function logged(found: Advarsler, tx: Kontekst['tx']): Promise<Advarsler> {
  if (found.length > 0) await writeOpslag(tx, { handling: 'se:advarsler', borgere: [...new Set(found.map(({ borgerId }) => borgerId))] });
  return found;
}
