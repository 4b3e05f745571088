import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { id } from '../../contract/felles.ts';
import { afvisOrientering, orienteringsveje, type AfvisOrientering, type Orienteringsveje } from '../../contract/svar.ts';
import type { IsoDate } from '../../law/kernel/dato.ts';
import { demand } from '../access/policy.ts';
import { readForloeb } from '../db/repositories/forloebRepository.ts';
import { isHiddenKuvert } from '../db/repositories/kuvertRepository.ts';
import { insertKuvertskridt, readVeje } from '../db/repositories/kuvertvejRepository.ts';
import { writeOpslag } from '../db/repositories/opslagRepository.ts';
import { lookUpKommune, readNavngivne, type Kommune } from '../db/repositories/registerRepository.ts';
import { Fejl } from '../fejl.ts';
import { withActor, type Kontekst } from '../requests.ts';
import type { RouteOptions } from './options.ts';

const params = z.object({ kuvertId: id });
const borgerParams = z.object({ borgerId: id });
const made = z.object({ id });

/** The way of a notice: sent back, passed on, and where it is now. */
export const kuvertRoutes: FastifyPluginAsyncZod<RouteOptions> = async (app, options) => {
  app.post('/kuverter/:kuvertId/afvis', { schema: { params, body: afvisOrientering, response: { 200: made } } }, (request) =>
    withActor(request, options, (at) => sendOn({ ...request.params, ...request.body }, at)),
  );
  app.get('/borgere/:borgerId/orienteringer', { schema: { params: borgerParams, response: { 200: orienteringsveje } } }, (request) =>
    withActor(request, options, (at) => readWays(request.params.borgerId, at)),
  );
};

async function sendOn(data: AfvisOrientering & { readonly kuvertId: string }, { tx, actor, today }: Kontekst): Promise<{ id: string }> {
  demand(actor, 'orientering.modtag');
  const kommune = data.videreTil ? await lookUpKommune(tx, data.videreTil) : null;
  demandWay(kommune, { data, organisationId: actor.organisation.id, today });
  if (kommune?.brugerHjemvej && (await isHiddenKuvert(tx, data.kuvertId)) && !(await readNavngivne(tx)).has(kommune.id)) {
    throw new Fejl('ingen_navngiven_modtager', { felter: [{ felt: 'videreTil', fejl: 'ingen_navngiven_modtager' }] });
  }
  await insertKuvertskridt(tx, { ...data, organisationId: actor.organisation.id, brugerId: actor.bruger.id });
  await writeOpslag(tx, { handling: 'kommando:afvis-orientering', borgere: [], detalje: { kuvert: data.kuvertId } });
  return { id: data.id };
}

interface Way {
  readonly data: AfvisOrientering;
  readonly organisationId: string;
  readonly today: IsoDate;
}

/** Within Hjemvej the envelope itself goes on; to a municipality outside it someone has sent a letter or a mail, and says how and when. */
function demandWay(kommune: Kommune | null, { data: { udenfor }, organisationId, today }: Way): void {
  if (kommune?.id === organisationId || (kommune && !kommune.brugerHjemvej && !udenfor)) throw new Fejl('modtager_uden_hjemvej', { felter: [{ felt: 'videreTil', fejl: 'modtager_uden_hjemvej' }] });
  if (udenfor && (!kommune || kommune.brugerHjemvej)) throw new Fejl('ugyldig_foresp', { felter: [{ felt: 'udenfor', fejl: 'ugyldig_foresp' }] });
  if (udenfor && udenfor.dato > today) throw new Fejl('dato_i_fremtiden', { felter: [{ felt: 'udenfor.dato', fejl: 'dato_i_fremtiden' }] });
}

/** Where the notices about a person are that went through Hjemvej, as far as the reader's own facts name them. */
async function readWays(borgerId: string, { tx, actor }: Kontekst): Promise<Orienteringsveje> {
  demand(actor, 'borger.se');
  const forloeb = await readForloeb(tx, borgerId);
  if (!forloeb) throw new Fejl('findes_ikke');
  await writeOpslag(tx, { handling: 'se:orienteringer', borgere: forloeb.borgere });
  return { veje: [...(await readVeje(tx, forloeb.orientering.flatMap(({ kuvertId }) => kuvertId ?? [])))] };
}
