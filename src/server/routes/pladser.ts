import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { id } from '../../contract/felles.ts';
import {
  afslutPause, pausePlads, pladskort, saetHusoplysninger, saetTraek, ugen,
  type AfslutPause, type PausePlads, type Pladskort, type SaetHusoplysninger, type SaetTraek, type Ugen,
} from '../../contract/pladser.ts';
import { demand, demandInHouse } from '../access/policy.ts';
import { insertHusoplysninger, readPladskort } from '../db/repositories/boformoplysningRepository.ts';
import { writeOpslag } from '../db/repositories/opslagRepository.ts';
import { endPause, insertPause, insertTraek } from '../db/repositories/pladspauseRepository.ts';
import { readUgen } from '../db/repositories/ugeRepository.ts';
import { Fejl } from '../fejl.ts';
import { withActor, type Kontekst } from '../requests.ts';
import type { RouteOptions } from './options.ts';

const params = z.object({ boformId: id });
const pladsParams = params.extend({ pladsId: id });
const pauseParams = pladsParams.extend({ pauseId: id });
const made = z.object({ id });

type Hus = z.infer<typeof params>;
type Plads = z.infer<typeof pladsParams>;
type Pause = z.infer<typeof pauseParams>;

/** The places of a house: what is particular about them, when they can't be used, the week ahead, and the map of the others. */
export const pladserRoutes: FastifyPluginAsyncZod<RouteOptions> = async (app, options) => {
  app.get('/huset/:boformId/uge', { schema: { params, response: { 200: ugen } } }, (request) =>
    withActor(request, options, (at) => readWeek(request.params.boformId, at)),
  );
  app.get('/pladskort', { schema: { response: { 200: pladskort } } }, (request) => withActor(request, options, readMap));
  app.post('/huset/:boformId/oplysninger', { schema: { params, body: saetHusoplysninger, response: { 200: made } } }, (request) =>
    withActor(request, options, (at) => setHouse({ ...request.params, ...request.body }, at)),
  );
  app.post('/huset/:boformId/pladser/:pladsId/traek', { schema: { params: pladsParams, body: saetTraek, response: { 200: made } } }, (request) =>
    withActor(request, options, (at) => setTraits({ ...request.params, ...request.body }, at)),
  );
  app.post('/huset/:boformId/pladser/:pladsId/pauser', { schema: { params: pladsParams, body: pausePlads, response: { 200: made } } }, (request) =>
    withActor(request, options, (at) => pausePlace({ ...request.params, ...request.body }, at)),
  );
  app.post('/huset/:boformId/pladser/:pladsId/pauser/:pauseId/slut', { schema: { params: pauseParams, body: afslutPause, response: { 200: made } } }, (request) =>
    withActor(request, options, (at) => reopenPlace({ ...request.params, ...request.body }, at)),
  );
};

async function readWeek(boformId: string, { tx, actor, today }: Kontekst): Promise<Ugen> {
  demandInHouse(actor, { handling: 'ophold.indskriv', boformId });
  const uge = await readUgen(tx, { boformId, today });
  await writeOpslag(tx, { handling: 'se:uge', borgere: [...new Set(uge.dage.flatMap(({ rejser, kommer }) => [...rejser, ...kommer].map(({ borgerId }) => borgerId)))], detalje: { boform: boformId } });
  return uge;
}

/** Of no person, so that nobody is looked at. */
async function readMap({ tx, actor, today }: Kontekst): Promise<Pladskort> {
  demand(actor, 'pladskort.se');
  const kort = await readPladskort(tx, today);
  await writeOpslag(tx, { handling: 'se:pladskort', borgere: [] });
  return kort;
}

async function setHouse(data: SaetHusoplysninger & Hus, { tx, actor, today }: Kontekst): Promise<{ id: string }> {
  demandInHouse(actor, { handling: 'boform.indstil', boformId: data.boformId });
  if (data.fra < today) throw new Fejl('dato_i_fortiden', { felter: [{ felt: 'fra', fejl: 'dato_i_fortiden' }] });
  await insertHusoplysninger(tx, { ...data, brugerId: actor.bruger.id });
  await writeOpslag(tx, { handling: 'kommando:saet-husoplysninger', borgere: [], detalje: { boform: data.boformId, fra: data.fra } });
  return { id: data.id };
}

async function setTraits(data: SaetTraek & Plads, { tx, actor, today }: Kontekst): Promise<{ id: string }> {
  demandInHouse(actor, { handling: 'boform.indstil', boformId: data.boformId });
  if (data.fra < today) throw new Fejl('dato_i_fortiden', { felter: [{ felt: 'fra', fejl: 'dato_i_fortiden' }] });
  await insertTraek(tx, { ...data, brugerId: actor.bruger.id });
  await writeOpslag(tx, { handling: 'kommando:saet-traek', borgere: [], detalje: { boform: data.boformId, plads: data.pladsId } });
  return { id: data.id };
}

async function pausePlace(data: PausePlads & Plads, { tx, actor }: Kontekst): Promise<{ id: string }> {
  demandInHouse(actor, { handling: 'plads.opret', boformId: data.boformId });
  await insertPause(tx, { ...data, brugerId: actor.bruger.id });
  await writeOpslag(tx, { handling: 'kommando:pause-plads', borgere: [], detalje: { boform: data.boformId, plads: data.pladsId } });
  return { id: data.id };
}

async function reopenPlace(data: AfslutPause & Pause, { tx, actor }: Kontekst): Promise<{ id: string }> {
  demandInHouse(actor, { handling: 'plads.opret', boformId: data.boformId });
  await endPause(tx, { ...data, brugerId: actor.bruger.id });
  await writeOpslag(tx, { handling: 'kommando:afslut-pause', borgere: [], detalje: { boform: data.boformId, plads: data.pladsId } });
  return { id: data.id };
}
