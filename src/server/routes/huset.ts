import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { id } from '../../contract/felles.ts';
import {
  huset, lukEkstraplads, opretEkstraplads, saetDoegnskifte, saetEftersoegning,
  type Huset, type LukEkstraplads, type OpretEkstraplads, type SaetDoegnskifte, type SaetEftersoegning,
} from '../../contract/huset.ts';
import { demandInHouse } from '../access/policy.ts';
import { insertUdeblevet, lookUpAnkomst } from '../db/repositories/ankomstRepository.ts';
import { insertDoegnskifte } from '../db/repositories/doegnskifteRepository.ts';
import { insertEftersoegning } from '../db/repositories/eftersoegningRepository.ts';
import { closeEkstraplads, openEkstraplads } from '../db/repositories/ekstrapladsRepository.ts';
import { readHuset } from '../db/repositories/husetRepository.ts';
import { writeOpslag } from '../db/repositories/opslagRepository.ts';
import { Fejl } from '../fejl.ts';
import { withActor, type Kontekst } from '../requests.ts';
import type { RouteOptions } from './options.ts';

const params = z.object({ boformId: id });
const pladsParams = params.extend({ pladsId: id });
const ankomstParams = params.extend({ ankomstId: id });
const made = z.object({ id });

/** The house tonight, and what is decided about the house itself. */
export const husetRoutes: FastifyPluginAsyncZod<RouteOptions> = async (app, options) => {
  app.get('/huset/:boformId', { schema: { params, response: { 200: huset } } }, (request) =>
    withActor(request, options, (at) => readHouse(request.params.boformId, at)),
  );
  app.post('/huset/:boformId/ventes/:ankomstId/kom-ikke', { schema: { params: ankomstParams, response: { 200: made } } }, (request) =>
    withActor(request, options, (at) => recordMissing(request.params, at)),
  );
  app.post('/huset/:boformId/doegnskifte', { schema: { params, body: saetDoegnskifte, response: { 200: made } } }, (request) =>
    withActor(request, options, (at) => setTurnOfDay({ ...request.params, ...request.body }, at)),
  );
  app.post('/huset/:boformId/eftersoegning', { schema: { params, body: saetEftersoegning, response: { 200: made } } }, (request) =>
    withActor(request, options, (at) => setSearch({ ...request.params, ...request.body }, at)),
  );
  app.post('/huset/:boformId/ekstrapladser', { schema: { params, body: opretEkstraplads, response: { 200: made } } }, (request) =>
    withActor(request, options, (at) => openPlace({ ...request.params, ...request.body }, at)),
  );
  app.post('/huset/:boformId/ekstrapladser/:pladsId/luk', { schema: { params: pladsParams, body: lukEkstraplads, response: { 200: made } } }, (request) =>
    withActor(request, options, (at) => closePlace({ ...request.params, ...request.body }, at)),
  );
};

async function readHouse(boformId: string, { tx, actor, today }: Kontekst): Promise<Huset> {
  demandInHouse(actor, { handling: 'ophold.indskriv', boformId });
  const house = await readHuset(tx, boformId, today);
  await writeOpslag(tx, { handling: 'se:huset', borgere: shownIn(house), detalje: { boform: boformId, ankomster: house.ventes.map(({ id }) => id) } });
  return house;
}

/** Everyone the house's page names: in a place or without one, with an answer that came, sent to another house, and who an arrival may be. */
function shownIn({ pladser, udenPlads, svar, afsendte, ventes }: Huset): readonly string[] {
  const borgere = [...svar, ...afsendte, ...ventes.flatMap(({ kendte }) => kendte)].map(({ borgerId }) => borgerId);
  return [...new Set([...pladser.flatMap(({ borger }) => (borger ? [borger.id] : [])), ...udenPlads.map(({ id }) => id), ...borgere])];
}

async function recordMissing({ boformId, ankomstId }: { readonly boformId: string; readonly ankomstId: string }, { tx, actor }: Kontekst): Promise<{ id: string }> {
  demandInHouse(actor, { handling: 'ophold.indskriv', boformId });
  const ankomst = await lookUpAnkomst(tx, { id: ankomstId, boformer: [boformId] });
  await insertUdeblevet(tx, { ankomstId: ankomst.id, boformId, brugerId: actor.bruger.id });
  await writeOpslag(tx, { handling: 'kommando:kom-ikke', borgere: [], detalje: { ankomst: ankomst.id } });
  return { id: ankomst.id };
}

async function setTurnOfDay(data: SaetDoegnskifte & { readonly boformId: string }, { tx, actor, today }: Kontekst): Promise<{ id: string }> {
  demandInHouse(actor, { handling: 'boform.indstil', boformId: data.boformId });
  // What was proposed on days gone by was proposed by the hour of those days.
  if (data.fra < today) throw new Fejl('dato_i_fortiden', { felter: [{ felt: 'fra', fejl: 'dato_i_fortiden' }] });
  await insertDoegnskifte(tx, { ...data, brugerId: actor.bruger.id });
  await writeOpslag(tx, { handling: 'kommando:saet-doegnskifte', borgere: [], detalje: { boform: data.boformId, fra: data.fra, klokken: data.klokken } });
  return { id: data.id };
}

async function setSearch(data: SaetEftersoegning & { readonly boformId: string }, { tx, actor, today }: Kontekst): Promise<{ id: string }> {
  demandInHouse(actor, { handling: 'boform.indstil', boformId: data.boformId });
  if (data.fra < today) throw new Fejl('dato_i_fortiden', { felter: [{ felt: 'fra', fejl: 'dato_i_fortiden' }] });
  await insertEftersoegning(tx, { ...data, brugerId: actor.bruger.id });
  await writeOpslag(tx, { handling: 'kommando:saet-eftersoegning', borgere: [], detalje: { boform: data.boformId, fra: data.fra, naetter: data.naetter } });
  return { id: data.id };
}

async function openPlace(data: OpretEkstraplads & { readonly boformId: string }, { tx, actor, deps, today }: Kontekst): Promise<{ id: string }> {
  demandInHouse(actor, { handling: 'plads.opret', boformId: data.boformId });
  if (data.fra > today) throw new Fejl('dato_i_fremtiden', { felter: [{ felt: 'fra', fejl: 'dato_i_fremtiden' }] });
  const pladsId = await openEkstraplads(tx, { ...data, brugerId: actor.bruger.id, nyPladsId: deps.nytId() });
  await writeOpslag(tx, { handling: 'kommando:opret-ekstraplads', borgere: [], detalje: { boform: data.boformId, plads: pladsId } });
  return { id: pladsId };
}

async function closePlace(data: LukEkstraplads & { readonly boformId: string; readonly pladsId: string }, { tx, actor }: Kontekst): Promise<{ id: string }> {
  demandInHouse(actor, { handling: 'plads.opret', boformId: data.boformId });
  await closeEkstraplads(tx, { ...data, brugerId: actor.bruger.id });
  await writeOpslag(tx, { handling: 'kommando:luk-ekstraplads', borgere: [], detalje: { boform: data.boformId, plads: data.pladsId } });
  return { id: data.pladsId };
}
