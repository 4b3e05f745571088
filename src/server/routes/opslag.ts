import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { register, soegesvar, soegning, type Register, type Soegesvar } from '../../contract/svar.ts';
import { parseCpr } from '../access/cpr/cpr.ts';
import { demand, may } from '../access/policy.ts';
import { writeOpslag } from '../db/repositories/opslagRepository.ts';
import { readAdresser, readNavngivne, readRegister } from '../db/repositories/registerRepository.ts';
import { searchBorgere } from '../db/repositories/soegRepository.ts';
import { withActor, type Kontekst } from '../requests.ts';
import type { RouteOptions } from './options.ts';

const DANSK = new Intl.Collator('da');

/** Search, and the register one chooses from. */
export const opslagRoutes: FastifyPluginAsyncZod<RouteOptions> = async (app, options) => {
  app.post('/soeg', { schema: { body: soegning, response: { 200: soegesvar } } }, (request) =>
    withActor(request, options, (at) => search(request.body.q, at)),
  );
  app.get('/register', { schema: { response: { 200: register } } }, (request) => withActor(request, options, readSortedRegister));
};

/** The words searched for are in no log; who was found is. */
async function search(q: string, { tx, actor, deps }: Kontekst): Promise<Soegesvar> {
  demand(actor, 'borger.soeg');
  const borgere = await searchBorgere(tx, parseCpr(q) ? { cprHash: deps.cpr.seal(q).hash } : { navn: q });
  await writeOpslag(tx, { handling: 'soeg:borger', borgere: borgere.map(({ borgerId }) => borgerId) });
  return { borgere };
}

async function readSortedRegister({ tx, actor, today }: Kontekst): Promise<Register> {
  const { kommuner, boformer } = await readRegister(tx);
  const navngivne = may(actor, 'orientering.send') || may(actor, 'orientering.modtag') ? await readNavngivne(tx) : new Map<string, string>();
  const adresser = await readAdresser(tx, today);
  return { kommuner: kommuner.sort(byNavn).map((kommune) => ({ ...kommune, navngiven: navngivne.get(kommune.id) ?? null })), boformer: boformer.sort(byNavn).map((boform) => ({ ...boform, adresse: adresser.get(boform.id) ?? null })) };
}

function byNavn(a: { readonly navn: string }, b: { readonly navn: string }): number {
  return DANSK.compare(a.navn, b.navn);
}
