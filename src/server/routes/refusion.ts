import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { id } from '../../contract/felles.ts';
import { bekraeftLovvalg } from '../../contract/kommandoer.ts';
import {
  borgerrefusion, borgerrefusionQuery, egenbetalingssatser, loftvalg, nyEgenbetalingssats, refusionCsvQuery, refusionsliste, refusionslisteQuery,
  registreret, type Borgerrefusion, type Egenbetalingssatser, type Loftvalg, type Refusionsliste, type Refusionsraekke,
} from '../../contract/refusion.ts';
import { kvartalByName, type Kvartal } from '../../domain/oekonomi/kvartal.ts';
import { calculateRefusion } from '../../domain/oekonomi/refusion.ts';
import { refusionsfaktaOf } from '../../domain/oekonomi/refusionsgrundlag.ts';
import { listRefusion } from '../../domain/oekonomi/refusionsliste.ts';
import { REFUSION_RULES, traceRefusion } from '../../domain/oekonomi/refusionsspor.ts';
import { addDays } from '../../law/kernel/dato.ts';
import type { ChosenReadings } from '../../law/kernel/lovvalg.ts';
import { lawContext } from '../../law/kernel/rule.ts';
import { EGENBETALING_SATS } from '../../law/sel/p163-egenbetaling/egenbetaling.ts';
import { citationOf } from '../../law/kernel/lawRef.ts';
import { compareNavne } from '../../text/index.ts';
import { demand } from '../access/policy.ts';
import { SKJULT_BOFORM } from '../../contract/skjult.ts';
import { readForloeb } from '../db/repositories/forloebRepository.ts';
import { writeOpslag } from '../db/repositories/opslagRepository.ts';
import { insertBekraeftelse, readBekraeftelser } from '../db/repositories/lovvalgRepository.ts';
import { insertEgenbetalingssats, readBoformdata, readEgenbetalingssatser, readRefusionssager } from '../db/repositories/refusionRepository.ts';
import { Fejl } from '../fejl.ts';
import { findLovvalg, readReadings } from '../lov/laesninger.ts';
import { describeRule } from '../lov/regler.ts';
import { refusionCsv } from '../refusion/csv.ts';
import { describeLovvalg, describeReadings } from '../refusion/laesninger.ts';
import { sumUp, toOpholdSvar, toRaekke } from '../refusion/svar.ts';
import { hideWhereabouts } from '../skjult.ts';
import { withActor, type Kontekst } from '../requests.ts';
import type { RouteOptions } from './options.ts';

const params = z.object({ borgerId: id });

/** The state refund: of a person down to the day, of an organisation by stay and quarter, and the readings and rates it rests on. */
export const refusionRoutes: FastifyPluginAsyncZod<RouteOptions> = async (app, options) => {
  app.get('/borgere/:borgerId/refusion', { schema: { params, querystring: borgerrefusionQuery, response: { 200: borgerrefusion } } }, (request) =>
    withActor(request, options, (at) => readBorger({ borgerId: request.params.borgerId, medSpor: request.query.spor === 'ja' }, at)),
  );
  app.get('/refusion', { schema: { querystring: refusionslisteQuery, response: { 200: refusionsliste } } }, (request) =>
    withActor(request, options, (at) => readPage(request.query, at)),
  );
  app.get('/refusion.csv', { schema: { querystring: refusionCsvQuery } }, async (request, reply) => {
    const csv = await withActor(request, options, (at) => exportList(request.query, at));
    const name = `refusion${request.query.kvartal === undefined ? '' : `-${request.query.kvartal}`}.csv`;
    return reply.type('text/csv; charset=utf-8').header('content-disposition', `attachment; filename="${name}"`).send(csv);
  });
  app.get('/refusion/loftvalg', { schema: { response: { 200: loftvalg } } }, (request) => withActor(request, options, readChoices));
  app.post('/lovvalg', { schema: { body: bekraeftLovvalg, response: { 200: registreret } } }, (request) =>
    withActor(request, options, (at) => confirm(request.body, at)),
  );
  app.get('/egenbetalingssatser', { schema: { response: { 200: egenbetalingssatser } } }, (request) => withActor(request, options, readRates));
  app.post('/egenbetalingssatser', { schema: { body: nyEgenbetalingssats, response: { 200: registreret } } }, (request) =>
    withActor(request, options, (at) => recordRate(request.body, at)),
  );
};

async function readBorger({ borgerId, medSpor }: { borgerId: string; medSpor: boolean }, at: Kontekst): Promise<Borgerrefusion> {
  const { tx, actor, deps } = at;
  demand(actor, 'oekonomi.se');
  const forloeb = await readForloeb(tx, borgerId);
  if (!forloeb) throw new Fejl('findes_ikke');
  await writeOpslag(tx, { handling: 'se:refusion', borgere: forloeb.borgere });
  const fakta = refusionsfaktaOf(forloeb, actor.organisation.id);
  const boformer = await readBoformdata(tx, [...new Set(fakta.ophold.map(({ boformId }) => boformId))]);
  const readings = await readReadings(tx, { organisationId: actor.organisation.id, today: at.today });
  const context = lawContext(deps.clock.today(), { readings });
  const refusion = calculateRefusion(fakta, boformer, context);
  const shown = new Map((await hideWhereabouts(forloeb, { current: forloeb, at })).ophold.map(({ forekomstId, boformId }) => [forekomstId, boformId]));
  const ophold = refusion.ophold.map((stay) => toOpholdSvar(stay, { boformId: shown.get(stay.ophold.forekomstId) ?? SKJULT_BOFORM, boformer }));
  return {
    borgerId,
    borgere: [...forloeb.borgere],
    today: context.today,
    laesninger: describeReadings(readings),
    vinduer: refusion.vinduer.map((vindue) => ({ ...vindue })),
    ophold,
    andetsteds: fakta.brugteDage.map(({ id: dagId, fra, dage, oplystAf, oplystDen }) => ({ id: dagId, fra, dage, oplystAf, oplystDen })),
    sum: sumUp(ophold),
    grunde: refusion.grunde.map(({ key, params: fill }) => ({ key, params: { ...fill } })),
    holderTil: refusion.holdsUntil,
    regler: REFUSION_RULES.map(describeRule),
    ...(medSpor ? { trace: [...traceRefusion(fakta, { boformer, refusion, context })] } : {}),
  };
}

type ListQuery = z.output<typeof refusionCsvQuery>;

async function readRows({ kvartal: navn, status, boformId }: ListQuery, at: Kontekst): Promise<{ raekker: Refusionsraekke[]; readings: ChosenReadings; kvartal: Kvartal | null }> {
  const { tx, actor, deps } = at;
  demand(actor, 'oekonomi.se');
  const kvartal = navn === undefined ? null : kvartalByName(navn);
  const periode = kvartal && { fra: kvartal.fra, til: addDays(kvartal.slut, 1) };
  const sager = await readRefusionssager(tx, { organisationId: actor.organisation.id, periode });
  const boformer = await readBoformdata(tx, [...new Set(sager.ophold.map((ophold) => ophold.boformId))]);
  const readings = await readReadings(tx, { organisationId: actor.organisation.id, today: at.today });
  const linjer = listRefusion(sager, { boformer, kvartal, context: lawContext(deps.clock.today(), { readings }) });
  const raekker = linjer.map((linje) => toRaekke(linje, { ...sager, boformer }));
  const wanted = raekker.filter((raekke) => (status === undefined || raekke.status === status) && (boformId === undefined || raekke.boformId === boformId));
  return { raekker: wanted.toSorted(byNavn), readings, kvartal };
}

function byNavn(a: Refusionsraekke, b: Refusionsraekke): number {
  return compareNavne(a.navn, b.navn) || (a.borgerId === b.borgerId ? 0 : a.borgerId < b.borgerId ? -1 : 1) || (a.indskrevet < b.indskrevet ? -1 : 1);
}

async function readPage({ fra, antal, ...query }: z.output<typeof refusionslisteQuery>, at: Kontekst): Promise<Refusionsliste> {
  const { raekker, readings, kvartal } = await readRows(query, at);
  const today = at.deps.clock.today();
  const page = raekker.slice(fra, fra + antal);
  await writeOpslag(at.tx, { handling: 'se:refusionsliste', borgere: borgereOf(page), detalje: { kvartal: query.kvartal ?? '' } });
  return {
    today,
    kvartal: kvartal?.navn ?? null,
    slut: kvartal?.slut ?? today,
    loeber: kvartal !== null && today < kvartal.slut,
    laesninger: describeReadings(readings),
    raekker: page,
    antal: raekker.length,
    sum: sumUp(raekker),
    sumKvartal: kvartal && sumUp(raekker.flatMap(({ kvartalet }) => kvartalet ?? [])),
  };
}

async function exportList(query: ListQuery, at: Kontekst): Promise<string> {
  const { raekker } = await readRows(query, at);
  await writeOpslag(at.tx, { handling: 'eksport:refusion', borgere: borgereOf(raekker), detalje: { kvartal: query.kvartal ?? '', raekker: raekker.length } });
  return refusionCsv(raekker, query.kvartal ?? null);
}

function borgereOf(raekker: readonly Refusionsraekke[]): readonly string[] {
  return [...new Set(raekker.map(({ borgerId }) => borgerId))];
}

async function readChoices({ tx, actor, today }: Kontekst): Promise<Loftvalg> {
  demand(actor, 'oekonomi.se');
  await writeOpslag(tx, { handling: 'se:loftvalg', borgere: [] });
  return describeLovvalg(await readBekraeftelser(tx, { organisationId: actor.organisation.id, today }));
}

async function confirm({ id: nyId, lovvalg, laesning, dato, begrundelse }: z.output<typeof bekraeftLovvalg>, { tx, actor, deps }: Kontekst): Promise<{ id: string }> {
  demand(actor, 'lovvalg.bekraeft');
  const choice = findLovvalg(lovvalg);
  if (!choice) throw new Fejl('ugyldig_foresp', { felter: [{ felt: 'lovvalg', fejl: 'ukendt' }] });
  if (laesning !== null && !choice.options.includes(laesning)) throw new Fejl('ugyldig_foresp', { felter: [{ felt: 'laesning', fejl: 'ukendt' }] });
  if (dato > deps.clock.today()) throw new Fejl('dato_i_fremtiden', { felter: [{ felt: 'dato', fejl: 'dato_i_fremtiden' }] });
  await insertBekraeftelse(tx, { id: nyId, lovvalg, laesning, dato, begrundelse, organisationId: actor.organisation.id, afBrugerId: actor.bruger.id });
  await writeOpslag(tx, { handling: 'kommando:bekraeft-lovvalg', borgere: [], detalje: { lovvalg, laesning: laesning ?? '' } });
  return { id: nyId };
}

async function readRates({ tx, actor }: Kontekst): Promise<Egenbetalingssatser> {
  demand(actor, 'oekonomi.se');
  await writeOpslag(tx, { handling: 'se:egenbetalingssatser', borgere: [] });
  const own = await readEgenbetalingssatser(tx, actor.organisation.id);
  const lov = EGENBETALING_SATS.rows.map(({ from, value, ref }) => ({ fra: from, oerePrDoegn: value, oprindelse: 'lov' as const, kilde: citationOf(ref) }));
  const egne = own.map(({ fra, oerePrDoegn, kilde }) => ({ fra, oerePrDoegn, oprindelse: 'registreret' as const, kilde }));
  return { satser: [...lov, ...egne].toSorted((a, b) => ((a.fra ?? '') < (b.fra ?? '') ? -1 : 1)) };
}

async function recordRate({ id: nyId, fra, oerePrDoegn, kilde }: z.output<typeof nyEgenbetalingssats>, { tx, actor }: Kontekst): Promise<{ id: string }> {
  demand(actor, 'lovvalg.bekraeft');
  await insertEgenbetalingssats(tx, { id: nyId, fra, oerePrDoegn, kilde, organisationId: actor.organisation.id, brugerId: actor.bruger.id });
  await writeOpslag(tx, { handling: 'kommando:registrer-egenbetalingssats', borgere: [], detalje: { fra } });
  return { id: nyId };
}
