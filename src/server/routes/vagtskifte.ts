import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { id } from '../../contract/felles.ts';
import { overtagVagt, skrivHusnotat, tagTilbage, vagtskifte, type OvertagVagt, type SkrivHusnotat, type Vagtskifte } from '../../contract/vagtskifte.ts';
import { demandInHouse } from '../access/policy.ts';
import { writeOpslag } from '../db/repositories/opslagRepository.ts';
import { insertHusnotat, insertVagtskifte, readVagtskifte, withdrawHusnotat, withdrawVagtskifte } from '../db/repositories/vagtskifteRepository.ts';
import { withActor, type Kontekst } from '../requests.ts';
import type { RouteOptions } from './options.ts';

const params = z.object({ boformId: id });
const notatParams = params.extend({ notatId: id });
const skifteParams = params.extend({ skifteId: id });
const made = z.object({ id });

type InHouse<T> = T & { readonly boformId: string };

/** The handover between the shifts of a house. A note about someone who stays there is a command on that person. */
export const vagtskifteRoutes: FastifyPluginAsyncZod<RouteOptions> = async (app, options) => {
  app.get('/huset/:boformId/vagtskifte', { schema: { params, response: { 200: vagtskifte } } }, (request) =>
    withActor(request, options, (at) => read(request.params.boformId, at)),
  );
  app.post('/huset/:boformId/vagtskifte', { schema: { params, body: overtagVagt, response: { 200: made } } }, (request) =>
    withActor(request, options, (at) => takeOver({ ...request.params, ...request.body }, at)),
  );
  app.post('/huset/:boformId/vagtskifte/:skifteId/fortryd', { schema: { params: skifteParams, body: tagTilbage, response: { 200: made } } }, (request) =>
    withActor(request, options, (at) => undoTakeOver({ ...request.params, ...request.body }, at)),
  );
  app.post('/huset/:boformId/husnotater', { schema: { params, body: skrivHusnotat, response: { 200: made } } }, (request) =>
    withActor(request, options, (at) => write({ ...request.params, ...request.body }, at)),
  );
  app.post('/huset/:boformId/husnotater/:notatId/fortryd', { schema: { params: notatParams, body: tagTilbage, response: { 200: made } } }, (request) =>
    withActor(request, options, (at) => withdraw({ ...request.params, ...request.body }, at)),
  );
};

/** Throws unless the reader works in that house, and gives who they are there. */
function vagtOf(boformId: string, { actor }: Kontekst) {
  demandInHouse(actor, { handling: 'vagtnotat.skriv', boformId });
  return { boformId, brugerId: actor.bruger.id };
}

async function read(boformId: string, at: Kontekst): Promise<Vagtskifte> {
  const svar = await readVagtskifte(at.tx, { ...vagtOf(boformId, at), today: at.today });
  const shown = [...svar.kom, ...svar.gik, ...svar.notater.flatMap(({ om }) => (om ? [om] : []))].map(({ borgerId }) => borgerId);
  await writeOpslag(at.tx, { handling: 'se:vagtskifte', borgere: [...new Set(shown)], detalje: { boform: boformId } });
  return svar;
}

async function takeOver(data: InHouse<OvertagVagt>, at: Kontekst): Promise<{ id: string }> {
  await insertVagtskifte(at.tx, data, vagtOf(data.boformId, at));
  await writeOpslag(at.tx, { handling: 'kommando:overtag-vagt', borgere: [], detalje: { boform: data.boformId } });
  return { id: data.id };
}

async function undoTakeOver(data: InHouse<{ readonly id: string; readonly skifteId: string }>, at: Kontekst): Promise<{ id: string }> {
  await withdrawVagtskifte(at.tx, data, vagtOf(data.boformId, at));
  await writeOpslag(at.tx, { handling: 'kommando:fortryd-vagtskifte', borgere: [], detalje: { boform: data.boformId } });
  return { id: data.id };
}

async function write(data: InHouse<SkrivHusnotat>, at: Kontekst): Promise<{ id: string }> {
  await insertHusnotat(at.tx, data, vagtOf(data.boformId, at));
  await writeOpslag(at.tx, { handling: 'kommando:skriv-husnotat', borgere: [], detalje: { boform: data.boformId } });
  return { id: data.id };
}

async function withdraw(data: InHouse<{ readonly id: string; readonly notatId: string }>, at: Kontekst): Promise<{ id: string }> {
  await withdrawHusnotat(at.tx, data, vagtOf(data.boformId, at));
  await writeOpslag(at.tx, { handling: 'kommando:fortryd-husnotat', borgere: [], detalje: { boform: data.boformId } });
  return { id: data.id };
}
