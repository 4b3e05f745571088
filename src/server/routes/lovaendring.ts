import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { z } from 'zod';
import { lovaendringer, lovproeve, lovproeveQuery, type Lovaendringer, type Lovproeve } from '../../contract/lovaendring.ts';
import { kvartalByName } from '../../domain/oekonomi/kvartal.ts';
import { listLovaendringer } from '../../domain/oekonomi/lovaendring.ts';
import { tryLovaendring } from '../../domain/oekonomi/lovproeve.ts';
import { addDays, addMonths } from '../../law/kernel/dato.ts';
import { lawContext } from '../../law/kernel/rule.ts';
import { compareNavne } from '../../text/index.ts';
import { demand } from '../access/policy.ts';
import { writeOpslag } from '../db/repositories/opslagRepository.ts';
import { readBoformdata, readRefusionssager } from '../db/repositories/refusionRepository.ts';
import { Fejl } from '../fejl.ts';
import { readReadings } from '../lov/laesninger.ts';
import { lovproeveCsv, sumLovtal, toAendring, toForskel } from '../refusion/lovproeve.ts';
import { withActor, type Kontekst } from '../requests.ts';
import type { RouteOptions } from './options.ts';

/** How far ahead a trial may look. What is known of prices and approvals reaches no further. */
const MOST_MONTHS_AHEAD = 36;

/** Before the law changes: the changes that are ahead, and what one of them would do to the open stays. Nothing is stored. */
export const lovaendringRoutes: FastifyPluginAsyncZod<RouteOptions> = async (app, options) => {
  app.get('/lovaendringer', { schema: { response: { 200: lovaendringer } } }, (request) => withActor(request, options, readChanges));
  app.get('/lovaendringer/proeve', { schema: { querystring: lovproeveQuery, response: { 200: lovproeve } } }, (request) =>
    withActor(request, options, (at) => readTrial(request.query, { at, handling: 'se:lovproeve' })),
  );
  app.get('/lovaendringer/proeve.csv', { schema: { querystring: lovproeveQuery } }, async (request, reply) => {
    const trial = await withActor(request, options, (at) => readTrial(request.query, { at, handling: 'eksport:lovproeve' }));
    return reply.type('text/csv; charset=utf-8').header('content-disposition', 'attachment; filename="lovaendring.csv"').send(lovproeveCsv(trial));
  });
};

async function readChanges({ tx, actor, deps, today }: Kontekst): Promise<Lovaendringer> {
  demand(actor, 'oekonomi.se');
  const readings = await readReadings(tx, { organisationId: actor.organisation.id, today });
  await writeOpslag(tx, { handling: 'se:lovaendringer', borgere: [] });
  const now = deps.clock.today();
  return { today: now, aendringer: listLovaendringer(lawContext(now, { readings })).map(toAendring) };
}

async function readTrial(query: z.output<typeof lovproeveQuery>, { at, handling }: { readonly at: Kontekst; readonly handling: string }): Promise<Lovproeve> {
  const { tx, actor, deps } = at;
  demand(actor, 'oekonomi.se');
  const organisationId = actor.organisation.id;
  const today = deps.clock.today();
  const kvartal = kvartalByName(query.kvartal);
  if (kvartal.slut < today || kvartal.slut > addMonths(today, MOST_MONTHS_AHEAD)) throw new Fejl('ugyldig_foresp', { felter: [{ felt: 'kvartal', fejl: 'uden_for' }] });
  const readings = await readReadings(tx, { organisationId, today: at.today });
  const aendring = listLovaendringer(lawContext(today, { readings })).find(({ id }) => id === query.aendring);
  if (!aendring) throw new Fejl('ugyldig_foresp', { felter: [{ felt: 'aendring', fejl: 'ukendt' }] });
  const sager = await readRefusionssager(tx, { organisationId, periode: { fra: today, til: addDays(today, 1) } });
  const boformer = await readBoformdata(tx, [...new Set(sager.ophold.map(({ boformId }) => boformId))]);
  const context = lawContext(kvartal.slut, { knownOn: today, readings });
  const forskelle = tryLovaendring(sager, { aendring, today, boformer, context });
  const raekker = forskelle.filter(({ fra }) => fra !== null).map((forskel) => toForskel(forskel, { ...sager, boformer })).toSorted((a, b) => compareNavne(a.navn, b.navn));
  await writeOpslag(tx, { handling, borgere: [...new Set(raekker.map(({ borgerId }) => borgerId))], detalje: { aendring: aendring.id, kvartal: kvartal.navn } });
  return {
    aendring: toAendring(aendring),
    today,
    kvartal: kvartal.navn,
    til: kvartal.slut,
    aabne: forskelle.length,
    raekker,
    sum: { foer: sumLovtal(forskelle.map(({ foer }) => foer)), efter: sumLovtal(forskelle.map(({ efter }) => efter)) },
  };
}
