import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { minDag, type MinDag } from '../../contract/svar.ts';
import { citationOf } from '../../law/kernel/lawRef.ts';
import { demand, may } from '../access/policy.ts';
import { readUnhandledKuverter, suggestBorgere } from '../db/repositories/kuvertRepository.ts';
import { countOpgaver, readExpired, readOpgaver } from '../db/repositories/opgaveRepository.ts';
import { writeOpslag } from '../db/repositories/opslagRepository.ts';
import { refreshOpgaver } from '../kommandoer/udfoer.ts';
import { withActor, type Kontekst } from '../requests.ts';
import { ruleHead } from '../lov/regler.ts';
import type { RouteOptions } from './options.ts';

const MOST = 200;

/** What is due today for everyone who works. */
export const minDagRoutes: FastifyPluginAsyncZod<RouteOptions> = async (app, options) => {
  app.get('/min-dag', { schema: { response: { 200: minDag } } }, (request) => withActor(request, options, readMinDag));
};

async function readMinDag({ tx, actor, deps }: Kontekst): Promise<MinDag> {
  demand(actor, 'borger.se');
  const today = deps.clock.today();
  const expired = await readExpired(tx, today, actor.organisation.id);
  if (expired.length > 0) await refreshOpgaver(tx, expired, deps);
  const rows = await readOpgaver(tx, { organisationId: actor.organisation.id, most: MOST });
  const flere = rows.length < MOST ? 0 : (await countOpgaver(tx, actor.organisation.id)) - rows.length;
  const opgaver = rows.map((row) => ({ ...row, paragraf: citationOf(ruleHead(row.regel).ref) }));
  const kuverter = may(actor, 'orientering.modtag') ? await kuverterTo(tx, actor.organisation.id) : [];
  await writeOpslag(tx, { handling: 'se:min-dag', borgere: [...new Set(opgaver.map(({ borgerId }) => borgerId))] });
  return { today, opgaver, flere, kuverter };
}

async function kuverterTo(tx: Kontekst['tx'], organisationId: string): Promise<MinDag['kuverter']> {
  const kuverter = await readUnhandledKuverter(tx, organisationId);
  const forslag = await suggestBorgere(tx, kuverter.map(({ id }) => id));
  return kuverter.map(({ boform_id, boform_navn, afsendt_at, om, ...kuvert }) => ({
    ...kuvert,
    om: om === 'udskrivning' ? 'udskrivning' : 'indskrivning',
    boformId: boform_id,
    boformNavn: boform_navn,
    afsendtAt: afsendt_at.toISOString(),
    forslag: forslag.filter(({ kuvertId }) => kuvertId === kuvert.id).map(({ borgerId, navn, grund }) => ({ borgerId, navn, grund })),
  }));
}
