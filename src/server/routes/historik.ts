import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { id } from '../../contract/felles.ts';
import { forloeb as forloebSkema } from '../../contract/forloeb.ts';
import { historik, type Historik } from '../../contract/historik.ts';
import { alleFakta } from '../../domain/ledger/arter.ts';
import { demand } from '../access/policy.ts';
import { readForloeb } from '../db/repositories/forloebRepository.ts';
import { readHistorik } from '../db/repositories/historikRepository.ts';
import { writeOpslag } from '../db/repositories/opslagRepository.ts';
import { readVisteNavne } from '../db/repositories/visteNavneRepository.ts';
import { Fejl } from '../fejl.ts';
import { hideWhereabouts } from '../skjult.ts';
import { withActor, type Kontekst } from '../requests.ts';
import type { RouteOptions } from './options.ts';

const params = z.object({ borgerId: id });

/** What was written about a person and no longer stands: corrected or taken back, by whom and why. */
export const historikRoutes: FastifyPluginAsyncZod<RouteOptions> = async (app, options) => {
  app.get('/borgere/:borgerId/historik', { schema: { params, response: { 200: historik } } }, (request) =>
    withActor(request, options, (at) => readOldFacts(request.params.borgerId, at)),
  );
};

async function readOldFacts(borgerId: string, at: Kontekst): Promise<Historik> {
  const { tx, actor } = at;
  demand(actor, 'borger.se');
  const current = await readForloeb(tx, borgerId);
  if (!current) throw new Fejl('findes_ikke');
  const old = await readHistorik(tx, current.borgere);
  if (!old.forloeb) throw new Fejl('findes_ikke');
  await writeOpslag(tx, { handling: 'se:historik', borgere: current.borgere });
  const writers = [...alleFakta(old.forloeb), ...old.slut].map(({ registreretAf }) => registreretAf);
  return {
    forloeb: forloebSkema.parse(await hideWhereabouts(old.forloeb, { current, at })),
    slut: Object.fromEntries(old.slut.map(({ id: faktaId, ...slut }) => [faktaId, slut])),
    ...(await readVisteNavne(tx, { brugere: writers, pladser: old.forloeb.pladsbelaegning.map(({ pladsId }) => pladsId) })),
  };
}
