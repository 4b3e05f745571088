import { randomInt } from 'node:crypto';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { id } from '../../contract/felles.ts';
import { registreret } from '../../contract/refusion.ts';
import { frigivProeveresultat, nyeProeveresultater, nyStikproeve, stikproeve, stikproeveliste, type Stikproeve, type Stikproeveliste } from '../../contract/stikproeve.ts';
import { sumStikproeve } from '../../domain/oekonomi/stikproeve/fejlsum.ts';
import { drawLinjer, linesToDrawFrom, TRAEKUDGAVE } from '../../domain/oekonomi/stikproeve/traek.ts';
import { demand } from '../access/policy.ts';
import { lockKrav, readKravarkiv } from '../db/repositories/kravRepository.ts';
import { readNavne } from '../db/repositories/navneRepository.ts';
import { writeOpslag } from '../db/repositories/opslagRepository.ts';
import { readNavne as readBrugernavne } from '../db/repositories/sessionRepository.ts';
import { closeStikproeve, insertProeveresultater, insertStikproeve, readStikproever, releaseProeveresultat, type GemtStikproeve } from '../db/repositories/stikproeveRepository.ts';
import { Fejl } from '../fejl.ts';
import { fejlByNummer, readProevelinjer, stikproeveCsv, toHoved, toStikproeve, usersOf } from '../krav/stikproeve.ts';
import { withActor, type Kontekst } from '../requests.ts';
import type { RouteOptions } from './options.ts';

const params = z.object({ stikproeveId: id });
const SEEDS = 2 ** 32;

/** Samples of sent claims: drawn, tested condition by condition, ended with their result kept, and taken along as a file. */
export const stikproeveRoutes: FastifyPluginAsyncZod<RouteOptions> = async (app, options) => {
  app.get('/stikproever', { schema: { response: { 200: stikproeveliste } } }, (request) => withActor(request, options, readListe));
  app.post('/stikproever', { schema: { body: nyStikproeve, response: { 200: registreret } } }, (request) => withActor(request, options, (at) => draw(request.body, at)));
  app.get('/stikproever/:stikproeveId', { schema: { params, response: { 200: stikproeve } } }, (request) => withActor(request, options, (at) => readOne(request.params.stikproeveId, at)));
  app.get('/stikproever/:stikproeveId/fil.csv', { schema: { params } }, async (request, reply) => {
    const csv = await withActor(request, options, async (at) => stikproeveCsv(await readOne(request.params.stikproeveId, at)));
    return reply.type('text/csv; charset=utf-8').header('content-disposition', 'attachment; filename="stikproeve.csv"').send(csv);
  });
  app.post('/stikproever/:stikproeveId/resultater', { schema: { params, body: nyeProeveresultater, response: { 200: registreret } } }, (request) =>
    withActor(request, options, (at) => record(request.params.stikproeveId, request.body, at)),
  );
  app.post('/stikproever/:stikproeveId/afslut', { schema: { params, response: { 200: registreret } } }, (request) => withActor(request, options, (at) => end(request.params.stikproeveId, at)));
  app.post('/stikproever/:stikproeveId/frigivelser', { schema: { params, body: frigivProeveresultat, response: { 200: registreret } } }, (request) =>
    withActor(request, options, (at) => release(request.params.stikproeveId, request.body, at)),
  );
};

async function readListe({ tx, actor }: Kontekst): Promise<Stikproeveliste> {
  demand(actor, 'oekonomi.se');
  const found = await readStikproever(tx, actor.organisation.id);
  const brugere = await readBrugernavne(tx, [...new Set(found.flatMap(usersOf))]);
  await writeOpslag(tx, { handling: 'se:stikproever', borgere: [] });
  const stikproever = [];
  for (const each of found) {
    const fejl = each.afsluttet ? new Map() : fejlByNummer(each, await readProevelinjer(tx, each.kravId));
    stikproever.push(toHoved(each, { fejl, brugere }));
  }
  return { stikproever };
}

async function findStikproeve(stikproeveId: string, { tx, actor }: Kontekst): Promise<GemtStikproeve> {
  const [found] = await readStikproever(tx, actor.organisation.id, stikproeveId);
  if (!found) throw new Fejl('findes_ikke');
  return found;
}

/** Draws, and keeps the draw with its seed. The same draw sent again is one. */
async function draw({ id: nyId, kravId, metode, betingelse, antal, froe }: z.output<typeof nyStikproeve>, { tx, actor, today }: Kontekst): Promise<{ id: string }> {
  demand(actor, 'stikproeve.skriv');
  if (!(await readKravarkiv(tx, actor.organisation.id)).sendte.some((sendt) => sendt.id === kravId)) throw new Fejl('findes_ikke');
  const proevelinjer = await readProevelinjer(tx, kravId);
  const traek = { metode, betingelse: betingelse ?? null, antal, froe: froe ?? randomInt(SEEDS) };
  const linjer = drawLinjer(proevelinjer, traek).map(({ borgerId, opholdId, aar }, nummer) => ({ nummer, borgerId, opholdId, aar }));
  if (linjer.length === 0) throw new Fejl('ingen_linjer');
  await insertStikproeve(tx, {
    id: nyId, kravId, ...traek, udgave: TRAEKUDGAVE, blandt: linesToDrawFrom(proevelinjer, traek).length, trukketDen: today, linjer, isFroeChosen: (froe ?? null) !== null, organisationId: actor.organisation.id, brugerId: actor.bruger.id,
  });
  await writeOpslag(tx, { handling: 'kommando:traek-stikproeve', borgere: borgereOf(linjer), detalje: { metode, linjer: linjer.length } });
  return { id: nyId };
}

async function readOne(stikproeveId: string, at: Kontekst): Promise<Stikproeve> {
  demand(at.actor, 'oekonomi.se');
  const found = await findStikproeve(stikproeveId, at);
  const borgere = borgereOf(found.linjer);
  const [proevelinjer, brugere, navne] = [
    await readProevelinjer(at.tx, found.kravId),
    await readBrugernavne(at.tx, usersOf(found)),
    await readNavne(at.tx, { borgere, ophold: found.linjer.map(({ opholdId }) => opholdId) }),
  ];
  await writeOpslag(at.tx, { handling: 'se:stikproeve', borgere, detalje: { kvartal: found.kvartal } });
  return toStikproeve(found, { proevelinjer, brugere, navne });
}

async function record(stikproeveId: string, { nummer, resultater }: z.output<typeof nyeProeveresultater>, at: Kontekst): Promise<{ id: string }> {
  demand(at.actor, 'stikproeve.skriv');
  await lockKrav(at.tx, at.actor.organisation.id);
  const found = await findStikproeve(stikproeveId, at);
  const linje = found.linjer.find((each) => each.nummer === nummer);
  if (!linje) throw new Fejl('findes_ikke');
  if (found.afsluttet) throw new Fejl('stikproeve_afsluttet');
  const turned = resultater.findIndex(({ fra, til }) => fra && til && til <= fra);
  if (turned >= 0) throw new Fejl('slut_foer_start', { felter: [{ felt: `resultater.${turned}.til`, fejl: 'slut_foer_start' }] });
  await insertProeveresultater(at.tx, {
    stikproeveId, nummer, brugerId: at.actor.bruger.id, dato: at.today,
    resultater: resultater.map(({ fra, til, bemaerkning, bevis, ...rest }) => ({ ...rest, gyldig: fra && til ? { fra, til } : null, bemaerkning: bemaerkning ?? null, bevis: bevis ?? null })),
  });
  await writeOpslag(at.tx, { handling: 'kommando:proev-kravlinje', borgere: [linje.borgerId] });
  return { id: stikproeveId };
}

/** Ends a sample whose lines are all tested, and keeps what it came to. */
async function end(stikproeveId: string, at: Kontekst): Promise<{ id: string }> {
  const { tx, actor, today } = at;
  demand(actor, 'stikproeve.skriv');
  await lockKrav(tx, actor.organisation.id);
  const found = await findStikproeve(stikproeveId, at);
  if (found.afsluttet) throw new Fejl('stikproeve_afsluttet');
  const sum = sumStikproeve([...fejlByNummer(found, await readProevelinjer(tx, found.kravId)).values()]);
  if (sum.proevede < sum.linjer) throw new Fejl('stikproeve_ikke_proevet');
  await closeStikproeve(tx, { id: stikproeveId, organisationId: actor.organisation.id, brugerId: actor.bruger.id, dato: today, sum });
  await writeOpslag(tx, { handling: 'kommando:afslut-stikproeve', borgere: borgereOf(found.linjer) });
  return { id: stikproeveId };
}

async function release(stikproeveId: string, { id: resultatId, begrundelse }: z.output<typeof frigivProeveresultat>, at: Kontekst): Promise<{ id: string }> {
  demand(at.actor, 'krav.skriv');
  await lockKrav(at.tx, at.actor.organisation.id);
  const found = await findStikproeve(stikproeveId, at);
  const linje = found.linjer.find(({ resultater }) => resultater.some((resultat) => resultat.id === resultatId && resultat.udfald === 'holder_ikke'));
  if (!linje || !found.afsluttet) throw new Fejl('findes_ikke');
  await releaseProeveresultat(at.tx, { id: resultatId, begrundelse, brugerId: at.actor.bruger.id, dato: at.today });
  await writeOpslag(at.tx, { handling: 'kommando:frigiv-proeveresultat', borgere: [linje.borgerId] });
  return { id: resultatId };
}

function borgereOf(linjer: readonly { readonly borgerId: string }[]): readonly string[] {
  return [...new Set(linjer.map(({ borgerId }) => borgerId))];
}
