import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { id } from '../../contract/felles.ts';
import {
  krav, kravlinjeAabnet, kravlinjeQuery, kravliste, kravQuery, lukRegnskabsaar, nytTakstbevis, sendKrav, sendtKrav, sendtKravMedLinjer, takstbeviser,
  type Krav, type KravlinjeAabnet, type Kravliste, type SendtKravMedLinjer, type Takstbeviser,
} from '../../contract/krav.ts';
import { registreret } from '../../contract/refusion.ts';
import { konteringOn } from '../../domain/oekonomi/afstemning/kontering.ts';
import { konteringsartOf } from '../../domain/oekonomi/afstemning/postering.ts';
import { kvartalByName } from '../../domain/oekonomi/kvartal.ts';
import { REFUSION_RULES } from '../../domain/oekonomi/refusionsspor.ts';
import { addDays } from '../../law/kernel/dato.ts';
import { citationOf } from '../../law/kernel/lawRef.ts';
import { demand } from '../access/policy.ts';
import { readKonteringer } from '../db/repositories/afstemningRepository.ts';
import { closeRegnskabsaar, lockKrav, readKravarkiv, readKravlinjer } from '../db/repositories/kravRepository.ts';
import { readNavne } from '../db/repositories/navneRepository.ts';
import { writeOpslag } from '../db/repositories/opslagRepository.ts';
import { readNavne as readBrugernavne } from '../db/repositories/sessionRepository.ts';
import { demandBoform, insertTakstbevis, readTakstbeviser } from '../db/repositories/takstRepository.ts';
import { Fejl } from '../fejl.ts';
import { kravCsv } from '../krav/csv.ts';
import type { Frosset } from '../krav/frys.ts';
import { findDelOutside } from '../krav/takstdele.ts';
import { readReadings } from '../lov/laesninger.ts';
import { lawContext } from '../../law/kernel/rule.ts';
import { makeUpKrav } from '../krav/regnskab.ts';
import { sendKravet } from '../krav/send.ts';
import { toKravSvar } from '../krav/svar.ts';
import { withActor, type Kontekst } from '../requests.ts';
import type { RouteOptions } from './options.ts';

const params = z.object({ kravId: id });
const csvQuery = kravQuery.omit({ fra: true, antal: true });

/** The claim for state refund: made up, sent and frozen, opened to its days, and what is on file of the takster. */
export const kravRoutes: FastifyPluginAsyncZod<RouteOptions> = async (app, options) => {
  app.get('/krav', { schema: { querystring: kravQuery, response: { 200: krav } } }, (request) => withActor(request, options, (at) => readKrav(request.query, at)));
  app.get('/krav.csv', { schema: { querystring: csvQuery } }, async (request, reply) => {
    const csv = await withActor(request, options, (at) => exportKrav(request.query, at));
    return reply.type('text/csv; charset=utf-8').header('content-disposition', `attachment; filename="krav-${request.query.kvartal}.csv"`).send(csv);
  });
  app.post('/krav', { schema: { body: sendKrav, response: { 200: sendtKrav } } }, (request) => withActor(request, options, (at) => sendKravet(request.body, at)));
  app.get('/krav/sendte', { schema: { response: { 200: kravliste } } }, (request) => withActor(request, options, readSendte));
  app.get('/krav/sendte/:kravId', { schema: { params, response: { 200: sendtKravMedLinjer } } }, (request) => withActor(request, options, (at) => readSendt(request.params.kravId, at)));
  app.get('/krav/sendte/:kravId/linje', { schema: { params, querystring: kravlinjeQuery, response: { 200: kravlinjeAabnet } } }, (request) =>
    withActor(request, options, (at) => openLinje({ kravId: request.params.kravId, ...request.query }, at)),
  );
  app.post('/regnskabsaar', { schema: { body: lukRegnskabsaar, response: { 200: kravliste } } }, (request) => withActor(request, options, (at) => closeYear(request.body.aar, at)));
  app.get('/takstbeviser', { schema: { response: { 200: takstbeviser } } }, (request) => withActor(request, options, readTakster));
  app.post('/takstbeviser', { schema: { body: nytTakstbevis, response: { 200: registreret } } }, (request) => withActor(request, options, (at) => recordTakstbevis(request.body, at)));
};

async function readKrav({ kvartal, ...side }: z.output<typeof kravQuery>, at: Kontekst): Promise<Krav> {
  demand(at.actor, 'oekonomi.se');
  const svar = toKravSvar(await makeUpKrav(at, kvartal), side, at.today);
  await writeOpslag(at.tx, { handling: 'se:krav', borgere: borgereOf(svar.linjer), detalje: { kvartal } });
  return svar;
}

async function exportKrav({ kvartal, ...filter }: z.output<typeof csvQuery>, at: Kontekst): Promise<string> {
  demand(at.actor, 'oekonomi.se');
  const { linjer } = toKravSvar(await makeUpKrav(at, kvartal), { ...filter, antal: Number.MAX_SAFE_INTEGER }, at.today);
  await writeOpslag(at.tx, { handling: 'eksport:krav', borgere: borgereOf(linjer), detalje: { kvartal, raekker: linjer.length } });
  return kravCsv(linjer, kvartal);
}

function borgereOf(linjer: readonly { readonly borgerId: string }[]): readonly string[] {
  return [...new Set(linjer.map(({ borgerId }) => borgerId))];
}

async function readSendte({ tx, actor }: Kontekst): Promise<Kravliste> {
  demand(actor, 'oekonomi.se');
  await writeOpslag(tx, { handling: 'se:kravliste', borgere: [] });
  return listSendte({ tx, actor });
}

async function listSendte({ tx, actor }: Pick<Kontekst, 'tx' | 'actor'>): Promise<Kravliste> {
  const { sendte, lukkede } = await readKravarkiv(tx, actor.organisation.id);
  const brugere = await readBrugernavne(tx, [...new Set(sendte.map(({ afBrugerId }) => afBrugerId))]);
  return {
    krav: sendte.map(({ id: kravId, kvartal, dato, beloeb, linjer, afBrugerId }) => ({ id: kravId, kvartal, dato, beloeb, linjer, afBrugerId, afNavn: brugere[afBrugerId] ?? '' })),
    lukkedeAar: lukkede.map((aar) => ({ ...aar })),
  };
}

async function findSendt(kravId: string, { tx, actor }: Kontekst) {
  demand(actor, 'oekonomi.se');
  const found = (await readKravarkiv(tx, actor.organisation.id)).sendte.find((sendt) => sendt.id === kravId);
  if (!found) throw new Fejl('findes_ikke');
  return found;
}

async function readSendt(kravId: string, at: Kontekst): Promise<SendtKravMedLinjer> {
  const { afBrugerId, beloeb, dato, id: fundet, kvartal, lovudgave, position } = await findSendt(kravId, at);
  const linjer = await readKravlinjer(at.tx, kravId);
  const navne = await readNavne(at.tx, { borgere: borgereOf(linjer), ophold: linjer.map(({ opholdId }) => opholdId) });
  const brugere = await readBrugernavne(at.tx, [afBrugerId]);
  await writeOpslag(at.tx, { handling: 'se:sendt-krav', borgere: borgereOf(linjer), detalje: { kvartal } });
  return {
    krav: { id: fundet, kvartal, dato, afBrugerId, afNavn: brugere[afBrugerId] ?? '', beloeb, position, lovudgave },
    linjer: linjer.map(({ opholdId, borgerId, aar, art, dage, beloeb: amount }) => ({ opholdId, borgerId, ...navne(borgerId, opholdId), aar, art, dage, beloeb: amount })),
  };
}

async function openLinje({ kravId, opholdId, aar }: { kravId: string; opholdId: string; aar: number }, at: Kontekst): Promise<KravlinjeAabnet> {
  const { id: fundet, kvartal, dato, position, lovudgave } = await findSendt(kravId, at);
  const [linje] = await readKravlinjer(at.tx, kravId, { opholdId, aar });
  if (!linje) throw new Fejl('findes_ikke');
  const navne = await readNavne(at.tx, { borgere: [linje.borgerId], ophold: [opholdId] });
  await writeOpslag(at.tx, { handling: 'se:kravlinje', borgere: [linje.borgerId], detalje: { kvartal } });
  const { grundlag, ...rest } = linje;
  return {
    krav: { id: fundet, kvartal, dato, position, lovudgave },
    linje: { ...rest, ...navne(linje.borgerId, opholdId) },
    konto: await findKonto({ kvartal, art: linje.art }, at),
    ...(grundlag as Frosset),
    regler: REFUSION_RULES.map(({ id: regel, version, ref }) => ({ id: regel, version, paragraf: citationOf(ref) })),
  };
}

/** The account that lines of a claim are posted to. */
async function findKonto({ kvartal, art }: { readonly kvartal: string; readonly art: 'aaret' | 'berigtigelse' }, { tx, actor }: Kontekst): Promise<KravlinjeAabnet['konto']> {
  const found = konteringOn(await readKonteringer(tx, actor.organisation.id), konteringsartOf(art), kvartalByName(kvartal).slut);
  return found && { konto: found.konto, navn: found.navn, kilde: found.kilde };
}

async function closeYear(aar: number, { tx, actor, today }: Kontekst): Promise<Kravliste> {
  demand(actor, 'krav.skriv');
  if (aar >= Number(today.slice(0, 4))) throw new Fejl('ugyldig_foresp', { felter: [{ felt: 'aar', fejl: 'ikke_slut' }] });
  await lockKrav(tx, actor.organisation.id);
  await closeRegnskabsaar(tx, { organisationId: actor.organisation.id, brugerId: actor.bruger.id, aar, dato: today });
  await writeOpslag(tx, { handling: 'kommando:luk-regnskabsaar', borgere: [], detalje: { aar } });
  return listSendte({ tx, actor });
}

async function readTakster({ tx, actor }: Kontekst): Promise<Takstbeviser> {
  demand(actor, 'oekonomi.se');
  await writeOpslag(tx, { handling: 'se:takstbeviser', borgere: [] });
  return { boformer: await readTakstbeviser(tx, actor.organisation.id) };
}

async function recordTakstbevis({ id: nyId, boformId, fra, til, dele, ...rest }: z.output<typeof nytTakstbevis>, { tx, actor, today }: Kontekst): Promise<{ id: string }> {
  demand(actor, 'krav.skriv');
  if (til && til < fra) throw new Fejl('slut_foer_start', { felter: [{ felt: 'til', fejl: 'slut_foer_start' }] });
  if ((rest.paategnetDen ?? null) === null !== ((rest.revisor ?? null) === null)) throw new Fejl('ugyldig_foresp', { felter: [{ felt: rest.revisor ? 'paategnetDen' : 'revisor', fejl: 'mangler' }] });
  for (const felt of ['paategnetDen', 'tilbudsportalSet'] as const) {
    if ((rest[felt] ?? today) > today) throw new Fejl('dato_i_fremtiden', { felter: [{ felt, fejl: 'dato_i_fremtiden' }] });
  }
  const parts = dele.map(({ begrundelse, organisatorisk, strukturel, ...del }) => ({ ...del, begrundelse: begrundelse ?? null, organisatorisk: organisatorisk ?? null, strukturel: strukturel ?? null }));
  const gyldig = { fra, til: til ? addDays(til, 1) : null };
  const wrong = findDelOutside(parts, { gyldig, context: lawContext(today, { readings: await readReadings(tx, { organisationId: actor.organisation.id, today }) }) });
  if (wrong?.kunEfterReformen) throw new Fejl('del_over_reformen', { felter: [{ felt: 'til', fejl: 'del_over_reformen' }] });
  if (wrong) throw new Fejl('del_refunderes_ikke', { felter: [{ felt: `dele.${wrong.nummer}.art`, fejl: 'del_refunderes_ikke' }] });
  await demandBoform(tx, boformId);
  await insertTakstbevis(tx, {
    id: nyId, boformId, organisationId: actor.organisation.id, brugerId: actor.bruger.id, gyldig,
    belaegningProcent: rest.belaegningProcent ?? null, tilbudsportalSet: rest.tilbudsportalSet ?? null, paategnetDen: rest.paategnetDen ?? null,
    revisor: rest.revisor ?? null, forbehold: rest.forbehold ?? null,
    dele: parts,
  });
  await writeOpslag(tx, { handling: 'kommando:registrer-takstbevis', borgere: [], detalje: { boform: boformId, fra } });
  return { id: nyId };
}
