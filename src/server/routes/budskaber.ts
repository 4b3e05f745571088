import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { budskaber, type Budskaber } from '../../contract/budskab.ts';
import { id } from '../../contract/felles.ts';
import { demand } from '../access/policy.ts';
import { isKnown } from '../db/repositories/borgerRepository.ts';
import { readBudskaber } from '../db/repositories/budskabRepository.ts';
import { writeOpslag } from '../db/repositories/opslagRepository.ts';
import { Fejl } from '../fejl.ts';
import { withActor, type Kontekst } from '../requests.ts';
import type { RouteOptions } from './options.ts';

const params = z.object({ borgerId: id });

/** What the other side of a stay has sent and nobody here has taken into the journal yet. */
export const budskabRoutes: FastifyPluginAsyncZod<RouteOptions> = async (app, options) => {
  app.get('/budskaber', { schema: { response: { 200: budskaber } } }, (request) => withActor(request, options, (at) => read(null, at)));
  app.get('/borgere/:borgerId/budskaber', { schema: { params, response: { 200: budskaber } } }, (request) =>
    withActor(request, options, (at) => read(request.params.borgerId, at)),
  );
};

async function read(borgerId: string | null, { tx, actor }: Kontekst): Promise<Budskaber> {
  demand(actor, 'besked.skriv');
  if (borgerId !== null && !(await isKnown(tx, borgerId))) throw new Fejl('findes_ikke');
  const found = await readBudskaber(tx, { organisationId: actor.organisation.id, borgerId });
  if (found.length > 0) await writeOpslag(tx, { handling: 'se:budskaber', borgere: [...new Set(found.map((each) => each.borgerId))] });
  return found;
}
