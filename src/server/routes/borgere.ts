import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { dato, id } from '../../contract/felles.ts';
import type { ForloebSvar } from '../../contract/forloeb.ts';
import { borgerbillede, hvorfor, type Borgerbillede, type Hvorfor } from '../../contract/svar.ts';
import { visningsnavn } from '../../domain/borger/visningsnavn.ts';
import { alleFakta } from '../../domain/ledger/arter.ts';
import type { Forloeb } from '../../domain/ledger/fakta.ts';
import { findOpgaver, type Opgave } from '../../domain/opgave/opgaver.ts';
import { forklar } from '../../domain/opgave/forklar.ts';
import { udskrivningsfakta } from '../../domain/ophold/kommunalUdskrivning.ts';
import { citationOf } from '../../law/kernel/lawRef.ts';
import type { ChosenReadings } from '../../law/kernel/lovvalg.ts';
import { lawContext } from '../../law/kernel/rule.ts';
import { recordTrace } from '../../law/kernel/trace.ts';
import { kommunalUdskrivning } from '../../law/sel/p110-boform/kommunalUdskrivning.ts';
import { demand, mayAnyIn } from '../access/policy.ts';
import { readForloebMedLaesninger } from '../db/repositories/lovvalgRepository.ts';
import { fromCprToken } from '../db/repositories/cprToken.ts';
import { readVisteNavne } from '../db/repositories/visteNavneRepository.ts';
import { writeOpslag } from '../db/repositories/opslagRepository.ts';
import { Fejl } from '../fejl.ts';
import { boformOf } from '../kommandoer/boformOf.ts';
import { newestPosition, type Staaende } from '../kommandoer/version.ts';
import { readingsOf } from '../lov/laesninger.ts';
import { describeRule, ruleHead } from '../lov/regler.ts';
import { hideWhereabouts } from '../skjult.ts';
import { withActor, type Kontekst } from '../requests.ts';
import type { RouteOptions } from './options.ts';

const params = z.object({ borgerId: id });
const hvorforQuery = z.object({ regel: z.string().max(100), emne: id });
const udskrivningQuery = z.object({ vej: z.enum(['bolig', 'botilbud']), afgjort: dato.optional(), virkning: dato.optional() });

/** One person: the course, why each duty stands, and what a municipal discharge still needs. */
export const borgerRoutes: FastifyPluginAsyncZod<RouteOptions> = async (app, options) => {
  app.get('/borgere/:borgerId', { schema: { params, response: { 200: borgerbillede } } }, (request) =>
    withActor(request, options, (at) => readBorger(request.params.borgerId, at)),
  );

  app.get('/borgere/:borgerId/hvorfor', { schema: { params, querystring: hvorforQuery, response: { 200: hvorfor } } }, (request) =>
    withActor(request, options, (at) => explain({ ...request.params, ...request.query }, at)),
  );

  app.get('/borgere/:borgerId/udskrivning', { schema: { params, querystring: udskrivningQuery, response: { 200: hvorfor } } }, (request) =>
    withActor(request, options, (at) => testDischarge({ ...request.params, ...request.query }, at)),
  );
};

async function readBorger(borgerId: string, at: Kontekst): Promise<Borgerbillede> {
  const { tx, actor, today } = at;
  demand(actor, 'borger.se');
  const { forloeb, readings, tilbagekaldte } = await lookUpForloeb(borgerId, at);
  await writeOpslag(tx, { handling: 'se:borger', borgere: forloeb.borgere });
  const opgaver = findOpgaver(forloeb, lawContext(today, { readings }));
  const fakta = alleFakta(forloeb);
  return {
    id: borgerId,
    visningsnavn: visningsnavn(forloeb),
    cpr: maskedCpr(forloeb, at),
    // Sealed CPR numbers are in it: the schema of the answer leaves them out.
    forloeb: (await hideWhereabouts(forloeb, { current: forloeb, at })) as unknown as ForloebSvar,
    opgaver: opgaver.flatMap(toSvar),
    ...(await readVisteNavne(tx, { brugere: fakta.map(({ registreretAf }) => registreretAf), pladser: forloeb.pladsbelaegning.map(({ pladsId }) => pladsId) })),
    position: newestPosition({ forloeb, tilbagekaldte }, {}),
  };
}

/** The course of a person, what was withdrawn of it, and the readings of the law to ask about it under. */
async function lookUpForloeb(borgerId: string, { tx, actor, today }: Kontekst): Promise<Staaende & { readonly readings: ChosenReadings }> {
  const { forloeb, tilbagekaldte, bekraeftelser } = await readForloebMedLaesninger(tx, borgerId, { organisationId: actor.organisation.id, today });
  if (!forloeb) throw new Fejl('findes_ikke');
  return { forloeb, tilbagekaldte, readings: readingsOf(bekraeftelser) };
}

function toSvar({ regel, emneId, journalId, borgerId, modalitet, tilstand, paamind, frist, tekst }: Opgave): Borgerbillede['opgaver'] {
  if (tilstand === 'venter') return [];
  const paragraf = citationOf(ruleHead(regel).ref);
  return [{ regel, paragraf, emneId, journalId, borgerId, modalitet, tilstand, paamind, frist, tekst: { key: tekst.key, ...(tekst.params ? { params: { ...tekst.params } } : {}) } }];
}

/** The number masked, from a journal where the reader may see it; else `null`. */
function maskedCpr({ identitet, journaler }: Forloeb, { actor, deps }: Kontekst): string | null {
  const maySee = (journalId: string): boolean => mayAnyIn(actor, ['cpr.se'], boformOf({ journal: { id: journalId } }, journaler));
  const token = identitet.findLast(({ cpr, journalId }) => cpr !== null && maySee(journalId))?.cpr;
  return token ? `${deps.cpr.open(fromCprToken(token)).slice(0, 6)}-••••` : null;
}

async function explain({ borgerId, regel, emne }: { borgerId: string; regel: string; emne: string }, at: Kontekst): Promise<Hvorfor> {
  const { tx, actor, today } = at;
  demand(actor, 'borger.se');
  const { forloeb, readings } = await lookUpForloeb(borgerId, at);
  const forklaring = forklar({ forloeb, regel, emneId: emne }, lawContext(today, { readings }));
  if (!forklaring) throw new Fejl('findes_ikke');
  await writeOpslag(tx, { handling: 'se:hvorfor', borgere: forloeb.borgere, detalje: { regel } });
  return { regel: describeRule(ruleHead(regel)), outcome: forklaring.outcome, trace: [...forklaring.trace] };
}

interface Udskrivningsvalg {
  readonly borgerId: string;
  readonly vej: 'bolig' | 'botilbud';
  readonly afgjort?: z.output<typeof dato> | undefined;
  readonly virkning?: z.output<typeof dato> | undefined;
}

async function testDischarge({ borgerId, vej, afgjort, virkning }: Udskrivningsvalg, at: Kontekst): Promise<Hvorfor> {
  const { tx, actor, today } = at;
  demand(actor, 'ophold.udskriv_kommunalt');
  const { forloeb, readings } = await lookUpForloeb(borgerId, at);
  const trace = recordTrace();
  const facts = udskrivningsfakta(forloeb, { vej, indskrevet: forloeb.ophold.at(-1)?.gyldig.fra ?? null, afgjort: afgjort ?? today, virkning: virkning ?? null });
  const outcome = kommunalUdskrivning.ask(facts, lawContext(today, { readings, trace }));
  await writeOpslag(tx, { handling: 'se:udskrivning', borgere: forloeb.borgere });
  return { regel: describeRule(kommunalUdskrivning), outcome, trace: [...trace.steps()] };
}
