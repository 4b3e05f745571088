import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { beboermoeder, skrivBeboermoede, svarBeboerpunkt, type Beboermoeder, type SkrivBeboermoede, type SvarBeboerpunkt } from '../../contract/beboermoede.ts';
import { id } from '../../contract/felles.ts';
import { demandInHouse } from '../access/policy.ts';
import { insertBeboermoede, insertBeboersvar, readBeboermoeder } from '../db/repositories/beboermoedeRepository.ts';
import { writeOpslag } from '../db/repositories/opslagRepository.ts';
import { Fejl } from '../fejl.ts';
import { withActor, type Kontekst } from '../requests.ts';
import type { RouteOptions } from './options.ts';

const params = z.object({ boformId: id });
const punktParams = params.extend({ punktId: id });
const made = z.object({ id });

/** What the residents of a house talk about and want together, and what came of it. */
export const beboermoedeRoutes: FastifyPluginAsyncZod<RouteOptions> = async (app, options) => {
  app.get('/huset/:boformId/beboermoeder', { schema: { params, response: { 200: beboermoeder } } }, (request) =>
    withActor(request, options, (at) => read(request.params.boformId, at)),
  );
  app.post('/huset/:boformId/beboermoeder', { schema: { params, body: skrivBeboermoede, response: { 200: made } } }, (request) =>
    withActor(request, options, (at) => write(request.body, request.params.boformId, at)),
  );
  app.post('/huset/:boformId/beboermoeder/:punktId/svar', { schema: { params: punktParams, body: svarBeboerpunkt, response: { 200: made } } }, (request) =>
    withActor(request, options, (at) => answer({ ...request.params, ...request.body }, at)),
  );
};

async function read(boformId: string, { tx, actor }: Kontekst): Promise<Beboermoeder> {
  demandInHouse(actor, { handling: 'ophold.indskriv', boformId });
  return readBeboermoeder(tx, boformId);
}

async function write(moede: SkrivBeboermoede, boformId: string, { tx, actor, deps, today }: Kontekst): Promise<{ id: string }> {
  demandInHouse(actor, { handling: 'beboermoede.skriv', boformId });
  if (moede.dato > today) throw new Fejl('dato_i_fremtiden', { felter: [{ felt: 'dato', fejl: 'dato_i_fremtiden' }] });
  await insertBeboermoede(tx, moede, { boformId, brugerId: actor.bruger.id, nytId: deps.nytId });
  await writeOpslag(tx, { handling: 'kommando:skriv-beboermoede', borgere: [], detalje: { boform: boformId } });
  return { id: moede.id };
}

async function answer({ boformId, ...svar }: SvarBeboerpunkt & { readonly boformId: string; readonly punktId: string }, { tx, actor, today }: Kontekst): Promise<{ id: string }> {
  demandInHouse(actor, { handling: 'beboermoede.skriv', boformId });
  if (svar.dato > today) throw new Fejl('dato_i_fremtiden', { felter: [{ felt: 'dato', fejl: 'dato_i_fremtiden' }] });
  await insertBeboersvar(tx, svar, { boformId, brugerId: actor.bruger.id });
  await writeOpslag(tx, { handling: 'kommando:svar-beboerpunkt', borgere: [], detalje: { boform: boformId } });
  return { id: svar.id };
}
