import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { id } from '../../contract/felles.ts';
import { aabnKuvert, saetSkjultmodtager, skjultmodtagere, type AabnKuvert, type SaetSkjultmodtager, type Skjultmodtagere } from '../../contract/skjultmodtager.ts';
import { demand } from '../access/policy.ts';
import { lookUpKuvert } from '../db/repositories/kuvertRepository.ts';
import { writeOpslag } from '../db/repositories/opslagRepository.ts';
import { insertSkjultaabning, insertSkjultmodtager, readSkjultmodtagere } from '../db/repositories/skjultmodtagerRepository.ts';
import { Fejl } from '../fejl.ts';
import { withActor, type Kontekst } from '../requests.ts';
import type { RouteOptions } from './options.ts';

const params = z.object({ kuvertId: id });
const made = z.object({ id });

/** Who in a municipality receives notices of hidden stays, and to whom they open one. */
export const skjultmodtagerRoutes: FastifyPluginAsyncZod<RouteOptions> = async (app, options) => {
  app.get('/skjultmodtager', { schema: { response: { 200: skjultmodtagere } } }, (request) => withActor(request, options, readRegister));
  app.post('/skjultmodtager', { schema: { body: saetSkjultmodtager, response: { 200: made } } }, (request) =>
    withActor(request, options, (at) => name(request.body, at)),
  );
  app.post('/kuverter/:kuvertId/aabn', { schema: { params, body: aabnKuvert, response: { 200: made } } }, (request) =>
    withActor(request, options, (at) => openTo({ ...request.params, ...request.body }, at)),
  );
};

async function readRegister({ tx, actor }: Kontekst): Promise<Skjultmodtagere> {
  demand(actor, 'orientering.modtag');
  const register = await readSkjultmodtagere(tx, actor.organisation.id);
  await writeOpslag(tx, { handling: 'se:skjultmodtager', borgere: [] });
  return register;
}

/** Only colleagues who take in notices can be named: for anyone else there is no one to find. */
async function name(data: SaetSkjultmodtager, { tx, actor }: Kontekst): Promise<{ id: string }> {
  demand(actor, 'skjultmodtager.skriv');
  const { modtagerId, stedfortraeder } = data;
  if (stedfortraeder && stedfortraeder.til < stedfortraeder.fra) throw new Fejl('slut_foer_start', { felter: [{ felt: 'stedfortraeder', fejl: 'slut_foer_start' }] });
  if (stedfortraeder?.id === modtagerId) throw new Fejl('samme_person', { felter: [{ felt: 'stedfortraeder', fejl: 'samme_person' }] });
  const { kolleger } = await readSkjultmodtagere(tx, actor.organisation.id);
  const known = new Set(kolleger.map((kollega) => kollega.id));
  if (!known.has(modtagerId) || (stedfortraeder && !known.has(stedfortraeder.id))) throw new Fejl('findes_ikke');
  await insertSkjultmodtager(tx, { ...data, organisationId: actor.organisation.id, brugerId: actor.bruger.id });
  await writeOpslag(tx, { handling: 'kommando:saet-skjultmodtager', borgere: [], detalje: { fra: data.fra, modtager: modtagerId } });
  return { id: data.id };
}

/** The named recipient lets a colleague see one notice and its stay. Who was let in, by whom and when, stands in the look log. */
async function openTo(data: AabnKuvert & { readonly kuvertId: string }, { tx, actor }: Kontekst): Promise<{ id: string }> {
  demand(actor, 'orientering.modtag');
  const { erMig, kolleger } = await readSkjultmodtagere(tx, actor.organisation.id);
  await lookUpKuvert(tx, { id: data.kuvertId, organisationId: actor.organisation.id });
  if (!erMig || !kolleger.some((kollega) => kollega.id === data.brugerId)) throw new Fejl('findes_ikke');
  await insertSkjultaabning(tx, { ...data, af: actor.bruger.id });
  await writeOpslag(tx, { handling: 'kommando:aabn-kuvert', borgere: [], detalje: { kuvert: data.kuvertId, bruger: data.brugerId } });
  return { id: data.id };
}
