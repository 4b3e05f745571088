import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { session, type Session } from '../../contract/svar.ts';
import { begyndVagt, begyndVikarvagt, laasOp, tavle, type BegyndVagt } from '../../contract/tavle.ts';
import type { Actor } from '../../domain/adgang/actor.ts';
import { hashPassword, verifyPassword } from '../access/password.ts';
import { hashSessionToken, makeSessionToken } from '../access/sessionToken.ts';
import { writeOpslag } from '../db/repositories/opslagRepository.ts';
import { beginVagt, readVagthavende, startPinsession, tryVagt, type Enhed, type Vagtproeve } from '../db/repositories/tavleRepository.ts';
import { Fejl } from '../fejl.ts';
import { withActor } from '../requests.ts';
import { answerSession } from './describeSession.ts';
import { enhedOf } from './enhedOf.ts';
import type { RouteOptions } from './options.ts';

/**
 * The shared tablet of a boform, locked: who works tonight, and the ways to unlock it. Whoever asks from another browser is refused
 * before anything is looked up. A wrong PIN, a shift that is not there, one that has ended and one whose tries are used are
 * answered alike, after the same work.
 */
export const tavleRoutes: FastifyPluginAsyncZod<RouteOptions> = async (app, options) => {
  const { deps, throttle } = options;

  /** Opens a session if the secret is the one of the shift; a chosen PIN takes the place of a one-time code. */
  const unlock = async (forsoeg: Vagtproeve, { hemmelighed, valgtPin, place }: Noegle) => {
    const stored = await tryVagt(deps.db.open, forsoeg);
    const hash = valgtPin === null ? stored?.pinHash : stored?.kodeHash;
    if (!(await throttle.hash(place, () => verifyPassword(hemmelighed, hash)))) throw new Fejl('forkert_pin');
    const valgtPinHash = valgtPin === null ? null : await throttle.hash(place, () => hashPassword(valgtPin));
    const token = makeSessionToken();
    if (!(await startPinsession(deps.db.open, { ...forsoeg, valgtPinHash, tokenHash: token.hash }))) throw new Fejl('forkert_pin');
    return token;
  };

  app.get('/tavle', { schema: { response: { 200: tavle } } }, async (request) => {
    const enhed = await enhedOf(request, options);
    return { enhed: enhed && shown(enhed), vagter: enhed ? await readVagthavende(deps.db.open, enhed.id) : [] };
  });

  app.post('/tavle/laas-op', { schema: { body: laasOp, response: { 200: session } } }, async (request, reply) => {
    const { id: enhedId } = await demandEnhed(request, options);
    const { vagtId, pin } = request.body;
    return answerSession(await unlock({ enhedId, vagtId }, { hemmelighed: pin, valgtPin: null, place: request.ip }), reply, options);
  });

  app.post('/tavle/vikar', { schema: { body: begyndVikarvagt, response: { 200: session } } }, async (request, reply) => {
    const { id: enhedId } = await demandEnhed(request, options);
    const { vagtId, kode, pin } = request.body;
    return answerSession(await unlock({ enhedId, vagtId }, { hemmelighed: kode, valgtPin: pin, place: request.ip }), reply, options);
  });

  app.post('/tavle/vagt', { schema: { body: begyndVagt, response: { 200: session } } }, async (request, reply): Promise<Session> => {
    const { vagtId, enhedId } = await takeShift(request, request.body, options);
    const token = makeSessionToken();
    if (!(await startPinsession(deps.db.open, { enhedId, vagtId, valgtPinHash: null, tokenHash: token.hash }))) throw new Fejl('forkert_pin');
    return answerSession(token, reply, options);
  });
};

interface Noegle {
  readonly hemmelighed: string;
  readonly valgtPin: string | null;
  readonly place: string;
}

/** Begins the shift of whoever has signed in fully here; their full session ends with it. Nobody waits for a PIN to be hashed. */
async function takeShift(request: FastifyRequest, { pin, til }: BegyndVagt, options: RouteOptions): Promise<Vagtproeve> {
  const tokenHash = hashSessionToken(request.cookies[options.cookie.name]);
  if (!tokenHash) throw new Fejl('ikke_logget_ind');
  const enhed = await demandEnhed(request, options);
  await withActor(request, options, ({ actor }) => demandFullSession(actor, enhed));
  const pinHash = await options.throttle.hash(request.ip, () => hashPassword(pin));
  return withActor(request, options, async ({ tx, deps }) => {
    const vagtId = deps.nytId();
    if (!(await beginVagt(tx, { id: vagtId, enhedId: enhed.id, tokenHash, pinHash, til }))) throw new Fejl('vagt_for_lang', { felter: [{ felt: 'til', fejl: 'vagt_for_lang' }] });
    await writeOpslag(tx, { handling: 'kommando:begynd-vagt', borgere: [], detalje: { boform: enhed.boformId, tavle: enhed.id } });
    return { vagtId, enhedId: enhed.id };
  });
}

async function demandFullSession({ tavle: device, boformer }: Actor, { boformId }: Enhed): Promise<void> {
  if (device?.medPin === true || !boformer.includes(boformId)) throw new Fejl('ikke_tilladt');
}

async function demandEnhed(request: FastifyRequest, options: RouteOptions): Promise<Enhed> {
  const enhed = await enhedOf(request, options);
  if (!enhed) throw new Fejl('tavle_ukendt');
  return enhed;
}

function shown({ navn, boformId, boformNavn }: Enhed) {
  return { navn, boform: { id: boformId, navn: boformNavn } };
}
