import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { minDag, type MinDag } from '../../contract/svar.ts';
import { citationOf } from '../../law/kernel/lawRef.ts';
import { demand, may } from '../access/policy.ts';
import { readUnhandledKuverter } from '../db/repositories/kuvertRepository.ts';
import { lockRefresh, readOpgaver, type GemteOpgaver } from '../db/repositories/opgaveRepository.ts';
import { writeOpslag } from '../db/repositories/opslagRepository.ts';
import { refreshOpgaver } from '../kommandoer/opgaver.ts';
import { withActor, type Kontekst } from '../requests.ts';
import { ruleHead } from '../lov/regler.ts';
import type { RouteOptions } from './options.ts';

const MOST = 200;

/** What is due today for everyone who works. */
export const minDagRoutes: FastifyPluginAsyncZod<RouteOptions> = async (app, options) => {
  app.get('/min-dag', { schema: { response: { 200: minDag } } }, (request) => withActor(request, options, readMinDag));
};

async function readMinDag({ tx, actor, today }: Kontekst): Promise<MinDag> {
  demand(actor, 'borger.se');
  const kept = await readFreshOpgaver(tx, { organisationId: actor.organisation.id, today, most: MOST });
  const opgaver = kept.opgaver.map((row) => ({ ...row, paragraf: citationOf(ruleHead(row.regel).ref) }));
  const kuverter = may(actor, 'orientering.modtag') ? await readUnhandledKuverter(tx, actor.organisation.id) : [];
  const shown = [...opgaver, ...kuverter.flatMap(({ forslag }) => forslag)].map(({ borgerId }) => borgerId);
  await writeOpslag(tx, { handling: 'se:min-dag', borgere: [...new Set(shown)], detalje: { kuverter: kuverter.map(({ id }) => id) } });
  return { today, opgaver, flere: kept.antal - opgaver.length, kuverter };
}

/** The kept duties; those whose answer has expired are asked anew first, by one reader at a time. */
async function readFreshOpgaver(tx: Kontekst['tx'], at: Parameters<typeof readOpgaver>[1]): Promise<GemteOpgaver> {
  const kept = await readOpgaver(tx, at);
  if (kept.udloebet.length === 0) return kept;
  await lockRefresh(tx, at.organisationId);
  const { udloebet } = await readOpgaver(tx, at);
  await refreshOpgaver(tx, udloebet, at.today);
  return readOpgaver(tx, at);
}
