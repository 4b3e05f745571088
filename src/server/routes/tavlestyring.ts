import type {} from '@fastify/cookie';
import type { FastifyReply } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { id } from '../../contract/felles.ts';
import { opretTavle, opretVikar, saetLaasetid, tavler, vikarkode, type OpretTavle, type OpretVikar, type SaetLaasetid, type Tavler, type Vikarkode } from '../../contract/tavle.ts';
import { makeEngangskode } from '../access/engangskode.ts';
import { hashPassword } from '../access/password.ts';
import { demandInHouse } from '../access/policy.ts';
import { enhedCookie, hashSessionToken, makeSessionToken, type EnhedCookie } from '../access/sessionToken.ts';
import { writeOpslag } from '../db/repositories/opslagRepository.ts';
import { bindSession, closeEnhed, endVagt, insertEnhed, insertVikar, readEnheder, readVagter, writeLaasetid } from '../db/repositories/tavleRepository.ts';
import { Fejl } from '../fejl.ts';
import { withActor, type Kontekst } from '../requests.ts';
import type { RouteOptions } from './options.ts';

const params = z.object({ boformId: id });
const enhedParams = params.extend({ enhedId: id });
const vagtParams = params.extend({ vagtId: id });
const made = z.object({ id });

/** What a house decides about its shared tablets, and who is given a shift on them. */
export const tavlestyringRoutes: FastifyPluginAsyncZod<RouteOptions> = async (app, options) => {
  app.get('/huset/:boformId/tavler', { schema: { params, response: { 200: tavler } } }, (request) =>
    withActor(request, options, (at) => readTavler(request.params.boformId, at)),
  );
  app.post('/huset/:boformId/tavler', { schema: { params, body: opretTavle, response: { 200: made } } }, async (request, reply) => {
    const sessionHash = hashSessionToken(request.cookies[options.cookie.name]);
    if (!sessionHash) throw new Fejl('ikke_logget_ind');
    const { token, hash } = makeSessionToken();
    const answer = await withActor(request, options, (at) => registerEnhed({ ...request.params, ...request.body, tokenHash: hash, sessionHash }, at));
    setEnhed(reply, { cookie: enhedCookie(options.cookie), token });
    return answer;
  });
  app.post('/huset/:boformId/tavler/:enhedId/luk', { schema: { params: enhedParams, response: { 200: made } } }, (request) =>
    withActor(request, options, (at) => closeTavle(request.params, at)),
  );
  app.post('/huset/:boformId/tavler/:enhedId/laasetid', { schema: { params: enhedParams, body: saetLaasetid, response: { 200: made } } }, (request) =>
    withActor(request, options, (at) => changeLaasetid({ ...request.params, ...request.body }, at)),
  );
  app.post('/huset/:boformId/vikarer', { schema: { params, body: opretVikar, response: { 200: vikarkode } } }, async (request) => {
    await withActor(request, options, async ({ actor }) => demandInHouse(actor, { handling: 'vagt.giv', boformId: request.params.boformId }));
    const kode = makeEngangskode();
    const kodeHash = await options.throttle.hash(request.ip, () => hashPassword(kode));
    return withActor(request, options, (at) => giveShift({ ...request.params, ...request.body, kode, kodeHash }, at));
  });
  app.post('/huset/:boformId/vagter/:vagtId/slut', { schema: { params: vagtParams, response: { 200: made } } }, (request) =>
    withActor(request, options, (at) => endShift(request.params, at)),
  );
};

function setEnhed(reply: FastifyReply, { cookie, token }: { readonly cookie: EnhedCookie; readonly token: string }): void {
  void reply.setCookie(cookie.name, token, cookie.options);
}

async function readTavler(boformId: string, { tx, actor }: Kontekst): Promise<Tavler> {
  demandInHouse(actor, { handling: 'boform.indstil', boformId });
  return { enheder: await readEnheder(tx, boformId), vagter: await readVagter(tx, boformId) };
}

async function registerEnhed(data: OpretTavle & { readonly boformId: string; readonly tokenHash: Buffer; readonly sessionHash: Buffer }, { tx, actor }: Kontekst): Promise<{ id: string }> {
  demandInHouse(actor, { handling: 'boform.indstil', boformId: data.boformId });
  await insertEnhed(tx, data);
  await bindSession(tx, data.sessionHash, data.id);
  await writeOpslag(tx, { handling: 'kommando:opret-tavle', borgere: [], detalje: { boform: data.boformId, tavle: data.id } });
  return { id: data.id };
}

async function closeTavle(data: { readonly boformId: string; readonly enhedId: string }, { tx, actor }: Kontekst): Promise<{ id: string }> {
  demandInHouse(actor, { handling: 'boform.indstil', boformId: data.boformId });
  if (!(await closeEnhed(tx, data))) throw new Fejl('findes_ikke');
  await writeOpslag(tx, { handling: 'kommando:luk-tavle', borgere: [], detalje: { boform: data.boformId, tavle: data.enhedId } });
  return { id: data.enhedId };
}

async function changeLaasetid(data: SaetLaasetid & { readonly boformId: string; readonly enhedId: string }, { tx, actor }: Kontekst): Promise<{ id: string }> {
  demandInHouse(actor, { handling: 'boform.indstil', boformId: data.boformId });
  if (!(await writeLaasetid(tx, data))) throw new Fejl('findes_ikke');
  await writeOpslag(tx, { handling: 'kommando:saet-laasetid', borgere: [], detalje: { boform: data.boformId, tavle: data.enhedId, minutter: data.laasMinutter } });
  return { id: data.enhedId };
}

async function giveShift(data: OpretVikar & { readonly boformId: string; readonly kode: string; readonly kodeHash: string }, { tx, actor, deps }: Kontekst): Promise<Vikarkode> {
  demandInHouse(actor, { handling: 'vagt.giv', boformId: data.boformId });
  const given = await insertVikar(tx, { ...data, brugerId: deps.nytId() });
  if (given === null) throw new Fejl('vagt_for_lang', { felter: [{ felt: 'til', fejl: 'vagt_for_lang' }] });
  await writeOpslag(tx, { handling: 'kommando:opret-vikar', borgere: [], detalje: { boform: data.boformId, bruger: given.brugerId } });
  return { id: data.id, kode: data.kode, til: given.til };
}

async function endShift(data: { readonly boformId: string; readonly vagtId: string }, { tx, actor }: Kontekst): Promise<{ id: string }> {
  demandInHouse(actor, { handling: 'boform.indstil', boformId: data.boformId });
  if (!(await endVagt(tx, data))) throw new Fejl('findes_ikke');
  await writeOpslag(tx, { handling: 'kommando:slut-vagt', borgere: [], detalje: { boform: data.boformId, vagt: data.vagtId } });
  return { id: data.vagtId };
}
