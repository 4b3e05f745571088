import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { z } from 'zod';
import { afstemning, afstemningQuery, finansfil, finansfilsvar, konteringsliste, nyKontering, type AfstemningSvar, type Finansfilsvar, type Konteringsliste } from '../../contract/afstemning.ts';
import { registreret } from '../../contract/refusion.ts';
import { addDays } from '../../law/kernel/dato.ts';
import { demand } from '../access/policy.ts';
import { planFinansfil } from '../afstemning/finansfil.ts';
import { afstemningCsv, makeUpAfstemning } from '../afstemning/svar.ts';
import { insertFinansposter, insertKontering, readKonteringer } from '../db/repositories/afstemningRepository.ts';
import { writeOpslag } from '../db/repositories/opslagRepository.ts';
import { readNavne as readBrugernavne } from '../db/repositories/sessionRepository.ts';
import { Fejl } from '../fejl.ts';
import { withActor, type Kontekst } from '../requests.ts';
import type { RouteOptions } from './options.ts';

const LARGEST_FILE = 4_100_000;

/** Claims and invoices held against the municipality's own ledger: the accounts by date, the rows of the ledger, and where they differ. */
export const afstemningRoutes: FastifyPluginAsyncZod<RouteOptions> = async (app, options) => {
  app.get('/afstemning', { schema: { querystring: afstemningQuery, response: { 200: afstemning } } }, (request) => withActor(request, options, (at) => readAfstemning(request.query.periode, 'se:afstemning', at)));
  app.get('/afstemning.csv', { schema: { querystring: afstemningQuery } }, async (request, reply) => {
    const csv = await withActor(request, options, async (at) => afstemningCsv(await readAfstemning(request.query.periode, 'eksport:afstemning', at)));
    return reply.type('text/csv; charset=utf-8').header('content-disposition', `attachment; filename="afstemning-${request.query.periode}.csv"`).send(csv);
  });
  app.get('/konteringer', { schema: { response: { 200: konteringsliste } } }, (request) => withActor(request, options, readListe));
  app.post('/konteringer', { schema: { body: nyKontering, response: { 200: registreret } } }, (request) => withActor(request, options, (at) => record(request.body, at)));
  app.post('/finansfil', { bodyLimit: LARGEST_FILE, schema: { body: finansfil, response: { 200: finansfilsvar } } }, (request) => withActor(request, options, (at) => preview(request.body, at)));
  app.post('/finansposter', { bodyLimit: LARGEST_FILE, schema: { body: finansfil, response: { 200: finansfilsvar } } }, (request) => withActor(request, options, (at) => keep(request.body, at)));
};

async function readAfstemning(periode: string, handling: string, at: Kontekst): Promise<AfstemningSvar> {
  demand(at.actor, 'oekonomi.se');
  await writeOpslag(at.tx, { handling, borgere: [], detalje: { periode } });
  return makeUpAfstemning(periode, at);
}

async function readListe({ tx, actor }: Kontekst): Promise<Konteringsliste> {
  demand(actor, 'oekonomi.se');
  await writeOpslag(tx, { handling: 'se:konteringer', borgere: [] });
  const konteringer = await readKonteringer(tx, actor.organisation.id);
  const brugere = await readBrugernavne(tx, [...new Set(konteringer.map(({ afBrugerId }) => afBrugerId))]);
  return { konteringer: konteringer.toReversed().map(({ id, art, konto, navn, gyldig, kilde, dato, afBrugerId }) => ({ id, art, konto, navn, fra: gyldig.fra, til: gyldig.til, kilde, dato, afNavn: brugere[afBrugerId] ?? '' })) };
}

async function record({ id, art, konto, navn, fra, til, kilde }: z.output<typeof nyKontering>, { tx, actor, today }: Kontekst): Promise<{ id: string }> {
  demand(actor, 'krav.skriv');
  if (til && til < fra) throw new Fejl('slut_foer_start', { felter: [{ felt: 'til', fejl: 'slut_foer_start' }] });
  await insertKontering(tx, { id, organisationId: actor.organisation.id, brugerId: actor.bruger.id, art, konto, navn, gyldig: { fra, til: til ? addDays(til, 1) : null }, kilde, dato: today });
  await writeOpslag(tx, { handling: 'kommando:registrer-kontering', borgere: [], detalje: { art, fra } });
  return { id };
}

async function preview({ indhold }: z.output<typeof finansfil>, at: Kontekst): Promise<Finansfilsvar> {
  demand(at.actor, 'krav.skriv');
  const { svar } = await planFinansfil(Buffer.from(indhold, 'base64'), at);
  await writeOpslag(at.tx, { handling: 'se:finansfil', borgere: [], detalje: { fejl: svar.fejlIAlt } });
  return svar;
}

/** Keeps what is new and changed, all of it or nothing; the same file again keeps nothing. */
async function keep({ indhold }: z.output<typeof finansfil>, at: Kontekst): Promise<Finansfilsvar> {
  const { tx, actor, today } = at;
  demand(actor, 'krav.skriv');
  const { svar, poster } = await planFinansfil(Buffer.from(indhold, 'base64'), at);
  if (poster.length > 0) await insertFinansposter(tx, { organisationId: actor.organisation.id, brugerId: actor.bruger.id, dato: today, poster });
  await writeOpslag(tx, { handling: 'kommando:indlaes-finansposter', borgere: [], detalje: { nye: svar.nye, aendrede: svar.aendrede, fejl: svar.fejlIAlt } });
  return { ...svar, gemt: svar.ulaeselig === null && svar.fejlIAlt === 0 };
}
