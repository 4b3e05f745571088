import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { z } from 'zod';
import { fakturafil, fakturafilsvar, fakturaliste, fakturaQuery, findFakturalinje, nyeFakturaer, nyFaktura, registrerede, type Fakturafilsvar, type Fakturaliste } from '../../contract/faktura.ts';
import { registreret } from '../../contract/refusion.ts';
import { demand } from '../access/policy.ts';
import { findBorgere, insertFaktura, nameFakturalinje, readFakturaer } from '../db/repositories/fakturaRepository.ts';
import { writeOpslag } from '../db/repositories/opslagRepository.ts';
import { readBoformdata } from '../db/repositories/refusionRepository.ts';
import { demandBoform } from '../db/repositories/takstRepository.ts';
import { Fejl } from '../fejl.ts';
import { toFaktura } from '../krav/faktura.ts';
import { previewFakturafil } from '../krav/fakturafil.ts';
import { withActor, type Kontekst } from '../requests.ts';
import type { RouteOptions } from './options.ts';

const LARGEST_FILE = 2_100_000;

/** Invoices of boformer as a municipality received them: recorded, held against the stays, and matched to them. */
export const fakturaRoutes: FastifyPluginAsyncZod<RouteOptions> = async (app, options) => {
  app.get('/fakturaer', { schema: { querystring: fakturaQuery, response: { 200: fakturaliste } } }, (request) => withActor(request, options, (at) => readPage(request.query, at)));
  app.post('/fakturaer', { schema: { body: nyFaktura, response: { 200: registreret } } }, (request) => withActor(request, options, (at) => record(request.body, at)));
  app.post('/fakturaer/samlet', { schema: { body: nyeFakturaer, response: { 200: registrerede } } }, (request) => withActor(request, options, (at) => recordAll(request.body, at)));
  app.post('/fakturafil', { bodyLimit: LARGEST_FILE, schema: { body: fakturafil, response: { 200: fakturafilsvar } } }, (request) => withActor(request, options, (at) => preview(request.body, at)));
  app.post('/fakturalinjer', { schema: { body: findFakturalinje, response: { 200: registreret } } }, (request) => withActor(request, options, (at) => match(request.body, at)));
};

async function readPage({ vis, boformId, fra, antal }: z.output<typeof fakturaQuery>, { tx, actor, today }: Kontekst): Promise<Fakturaliste> {
  demand(actor, 'oekonomi.se');
  const laeste = await readFakturaer(tx, actor.organisation.id, boformId ?? null);
  const boformer = await readBoformdata(tx, [...new Set(laeste.map((faktura) => faktura.boformId))]);
  const all = laeste.map((faktura) => toFaktura(faktura, { takster: boformer.get(faktura.boformId)?.takster ?? [], today }));
  const wanted = vis === 'afviger' ? all.filter(({ afvigelser }) => afvigelser > 0) : all;
  const page = wanted.slice(fra, fra + antal);
  const borgere = [...new Set(page.flatMap(({ linjer }) => linjer.flatMap(({ borgerId }) => borgerId ?? [])))];
  await writeOpslag(tx, { handling: 'se:fakturaer', borgere });
  return { fakturaer: page, antal: wanted.length };
}

async function record({ id, boformId, art, nummer, dato, linjer }: z.output<typeof nyFaktura>, { tx, actor, today }: Kontekst): Promise<{ id: string }> {
  demand(actor, 'krav.skriv');
  if (dato > today) throw new Fejl('dato_i_fremtiden', { felter: [{ felt: 'dato', fejl: 'dato_i_fremtiden' }] });
  const turned = linjer.findIndex(({ fra, til }) => til <= fra);
  if (turned >= 0) throw new Fejl('slut_foer_start', { felter: [{ felt: `linjer.${turned}.til`, fejl: 'slut_foer_start' }] });
  await demandBoform(tx, boformId);
  const borgere = await findBorgere(tx, actor.organisation.id, linjer.flatMap(({ opholdId }) => opholdId ?? []));
  const known = linjer.map(({ opholdId, ...linje }) => ({ ...linje, ...named(opholdId ?? null, borgere) }));
  await insertFaktura(tx, { id, organisationId: actor.organisation.id, brugerId: actor.bruger.id, boformId, art, nummer, dato, linjer: known });
  await writeOpslag(tx, { handling: 'kommando:registrer-faktura', borgere: [...new Set(borgere.values())], detalje: { linjer: linjer.length } });
  return { id };
}

/** All of them in one transaction: one that is refused takes the others with it. */
async function recordAll({ fakturaer }: z.output<typeof nyeFakturaer>, at: Kontekst): Promise<{ ids: string[] }> {
  const ids: string[] = [];
  for (const faktura of fakturaer) ids.push((await record(faktura, at)).id);
  return { ids };
}

async function preview({ indhold }: z.output<typeof fakturafil>, at: Kontekst): Promise<Fakturafilsvar> {
  demand(at.actor, 'krav.skriv');
  const svar = await previewFakturafil(Buffer.from(indhold, 'base64'), at);
  const ophold = svar.fakturaer.flatMap(({ linjer }) => linjer.flatMap(({ opholdId }) => opholdId ?? []));
  const borgere = await findBorgere(at.tx, at.actor.organisation.id, ophold);
  await writeOpslag(at.tx, { handling: 'se:fakturafil', borgere: [...new Set(borgere.values())], detalje: { fejl: svar.fejlIAlt } });
  return svar;
}

/** The stay of a line and its person. A stay nobody knows here is no error of the invoice's: the line waits for a name. */
function named(opholdId: string | null, borgere: ReadonlyMap<string, string>): { readonly borgerId: string | null; readonly opholdId: string | null } {
  const borgerId = opholdId === null ? undefined : borgere.get(opholdId);
  return borgerId === undefined ? { borgerId: null, opholdId: null } : { borgerId, opholdId };
}

async function match({ fakturaId, nummer, opholdId }: z.output<typeof findFakturalinje>, { tx, actor }: Kontekst): Promise<{ id: string }> {
  demand(actor, 'krav.skriv');
  const borgerId = (await findBorgere(tx, actor.organisation.id, [opholdId])).get(opholdId);
  if (borgerId === undefined) throw new Fejl('ukendt_forekomst', { felter: [{ felt: 'opholdId', fejl: 'ukendt_forekomst' }] });
  await nameFakturalinje(tx, { fakturaId, nummer, borgerId, opholdId });
  await writeOpslag(tx, { handling: 'kommando:find-fakturalinje', borgere: [borgerId] });
  return { id: fakturaId };
}
