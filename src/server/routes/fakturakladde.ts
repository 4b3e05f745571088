import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { fakturakladde, kladdeCsvQuery, kladdeQuery, udstedOioubl, type Fakturakladde, type KladdeQuery, type UdstedOioubl } from '../../contract/fakturakladde.ts';
import { id } from '../../contract/felles.ts';
import { writeOpslag } from '../db/repositories/opslagRepository.ts';
import { kladdeCsv, kladdeOioubl, makeKladde } from '../faktura/kladde.ts';
import { withActor, type Kontekst } from '../requests.ts';
import type { RouteOptions } from './options.ts';

const params = z.object({ boformId: id });

/** The invoice a boform makes of its own stays: seen, and taken along as a file. It is recorded nowhere. */
export const fakturakladdeRoutes: FastifyPluginAsyncZod<RouteOptions> = async (app, options) => {
  app.get('/huset/:boformId/fakturakladde', { schema: { params, querystring: kladdeQuery, response: { 200: fakturakladde } } }, (request) =>
    withActor(request, options, (at) => read({ ...request.params, ...request.query }, at)),
  );
  app.get('/huset/:boformId/fakturakladde.csv', { schema: { params, querystring: kladdeCsvQuery } }, async (request, reply) => {
    const csv = await withActor(request, options, (at) => exportCsv({ ...request.params, ...request.query }, at));
    return reply.type('text/csv; charset=utf-8').header('content-disposition', 'attachment; filename="faktura.csv"').send(csv);
  });
  app.post('/huset/:boformId/fakturakladde.xml', { schema: { params, body: udstedOioubl } }, async (request, reply) => {
    const document = await withActor(request, options, (at) => exportOioubl({ ...request.params, ...request.body }, at));
    return reply.type('application/xml; charset=utf-8').header('content-disposition', 'attachment; filename="faktura.xml"').send(document);
  });
};

type Of<T> = T & { readonly boformId: string };

async function read(query: Of<KladdeQuery>, at: Kontekst): Promise<Fakturakladde> {
  const { svar, borgere } = await makeKladde(query, at);
  await writeOpslag(at.tx, { handling: 'se:fakturakladde', borgere, detalje: { boform: query.boformId, fra: query.fra, til: query.til } });
  return svar;
}

async function exportCsv(query: Of<z.output<typeof kladdeCsvQuery>>, at: Kontekst): Promise<string> {
  const kladde = await makeKladde(query, at);
  const csv = kladdeCsv(kladde, query);
  await writeOpslag(at.tx, { handling: 'eksport:fakturakladde', borgere: kladde.borgere, detalje: { boform: query.boformId, fra: query.fra, til: query.til } });
  return csv;
}

async function exportOioubl(udsted: Of<UdstedOioubl>, at: Kontekst): Promise<string> {
  const kladde = await makeKladde(udsted, at);
  const document = kladdeOioubl(kladde, udsted);
  await writeOpslag(at.tx, { handling: 'eksport:oioubl', borgere: kladde.borgere, detalje: { boform: udsted.boformId, fra: udsted.fra, til: udsted.til } });
  return document;
}
