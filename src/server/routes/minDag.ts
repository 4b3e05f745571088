import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { minDag, type MinDag } from '../../contract/svar.ts';
import { citationOf } from '../../law/kernel/lawRef.ts';
import { ruleById } from '../../law/rules.ts';
import { demand, may } from '../access/policy.ts';
import { readUnhandledKuverter } from '../db/repositories/kuvertRepository.ts';
import { writeOpslag } from '../db/repositories/opslagRepository.ts';
import { readFreshOpgaver } from '../kommandoer/friskeOpgaver.ts';
import { withActor, type Kontekst } from '../requests.ts';
import type { RouteOptions } from './options.ts';

const MOST = 200;
/** Asking the law anew about so many persons takes about a second. */
const MOST_STALE = 1_000;

/** What is due today for everyone who works. */
export const minDagRoutes: FastifyPluginAsyncZod<RouteOptions> = async (app, options) => {
  app.get('/min-dag', { schema: { response: { 200: minDag } } }, (request) => withActor(request, options, readMinDag));
};

async function readMinDag({ tx, actor, today }: Kontekst): Promise<MinDag> {
  demand(actor, 'borger.se');
  const kept = await readFreshOpgaver(tx, { organisationId: actor.organisation.id, today, most: MOST, mostStale: MOST_STALE });
  // A duty of a rule that is no longer there goes when its person is asked anew.
  const opgaver = kept.opgaver.flatMap((row) => {
    const regel = ruleById(row.regel);
    return regel ? [{ ...row, paragraf: citationOf(regel.ref) }] : [];
  });
  const kuverter = may(actor, 'orientering.modtag') ? await readUnhandledKuverter(tx, actor.organisation.id) : [];
  const shown = [...opgaver, ...kuverter.flatMap(({ forslag }) => forslag)].map(({ borgerId }) => borgerId);
  await writeOpslag(tx, { handling: 'se:min-dag', borgere: [...new Set(shown)], detalje: { kuverter: kuverter.map(({ id }) => id) } });
  return { today, opgaver, flere: kept.antal - kept.opgaver.length, ikkeSpurgt: kept.stale, kuverter };
}
