import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { id } from '../../contract/felles.ts';
import { huset, register, soegesvar, soegning, type Huset, type Register, type Soegesvar } from '../../contract/svar.ts';
import { parseCpr } from '../access/cpr/cpr.ts';
import { demand } from '../access/policy.ts';
import { readHuset } from '../db/repositories/husetRepository.ts';
import { writeOpslag } from '../db/repositories/opslagRepository.ts';
import { readRegister } from '../db/repositories/registerRepository.ts';
import { searchBorgere } from '../db/repositories/soegRepository.ts';
import { Fejl } from '../fejl.ts';
import { withActor, type Kontekst } from '../requests.ts';
import type { RouteOptions } from './options.ts';

const DANSK = new Intl.Collator('da');

/** Search, the register one chooses from, and the house tonight. */
export const opslagRoutes: FastifyPluginAsyncZod<RouteOptions> = async (app, options) => {
  app.post('/soeg', { schema: { body: soegning, response: { 200: soegesvar } } }, (request) =>
    withActor(request, options, (at) => search(request.body.q, at)),
  );
  app.get('/register', { schema: { response: { 200: register } } }, (request) => withActor(request, options, readSortedRegister));
  app.get('/huset/:boformId', { schema: { params: z.object({ boformId: id }), response: { 200: huset } } }, (request) =>
    withActor(request, options, (at) => readHouse(request.params.boformId, at)),
  );
};

/** The words searched for are in no log; who was found is. */
async function search(q: string, { tx, actor, deps }: Kontekst): Promise<Soegesvar> {
  demand(actor, 'borger.soeg');
  const borgere = await searchBorgere(tx, parseCpr(q) ? { cprHash: deps.cpr.seal(q).hash } : { navn: q });
  await writeOpslag(tx, { handling: 'soeg:borger', borgere: borgere.map(({ borgerId }) => borgerId) });
  return { borgere };
}

async function readSortedRegister({ tx }: Kontekst): Promise<Register> {
  const { kommuner, boformer } = await readRegister(tx);
  return { kommuner: kommuner.sort(byNavn), boformer: boformer.sort(byNavn) };
}

function byNavn(a: { readonly navn: string }, b: { readonly navn: string }): number {
  return DANSK.compare(a.navn, b.navn);
}

async function readHouse(boformId: string, { tx, actor, today }: Kontekst): Promise<Huset> {
  demand(actor, 'ophold.indskriv');
  if (!actor.boformer.includes(boformId)) throw new Fejl('findes_ikke');
  const house = await readHuset(tx, boformId, today);
  const shown = [...house.pladser.flatMap(({ borger }) => (borger ? [borger.id] : [])), ...house.udenPlads.map((borger) => borger.id)];
  await writeOpslag(tx, { handling: 'se:huset', borgere: shown, detalje: { boform: boformId } });
  return house;
}
