import { KOMMANDOER, type Kommandodata, type Kommandonavn, type KommandoSvar } from '../../contract/kommandoer.ts';
import type { Handling } from '../../contract/tilladelser.ts';
import type { Actor } from '../../domain/adgang/actor.ts';
import type { Afvis, Registrer } from '../../domain/ledger/beslutning.ts';
import type { Forloeb } from '../../domain/ledger/fakta.ts';
import type { IsoDate } from '../../law/kernel/dato.ts';
import { demand, mayAnyIn } from '../access/policy.ts';
import type { Tx } from '../db/database.ts';
import { readForloeb, readTilbagekaldelser } from '../db/repositories/forloebRepository.ts';
import { findKommando, insertKommando, lockKommando } from '../db/repositories/kommandoRepository.ts';
import { recordBeslutning } from '../db/repositories/ledgerRepository.ts';
import { writeOpslag } from '../db/repositories/opslagRepository.ts';
import type { Deps } from '../deps.ts';
import { Fejl } from '../fejl.ts';
import { readReadings } from '../lov/laesninger.ts';
import { HANDLERE } from './handlere.ts';
import { refreshOpgaver } from './opgaver.ts';
import { boformOf } from './boformOf.ts';
import { newestPosition } from './version.ts';

/** A command on its way: its name, its checked data, and the id of the person it is about, if it names one. */
export interface Kald<N extends Kommandonavn> {
  readonly navn: N;
  readonly data: Kommandodata<N>;
}

/** Under what a command is carried out. */
export interface Udfoerelse {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly deps: Deps;
  readonly today: IsoDate;
}

/**
 * Carries out a command in the caller's transaction: once per id, with the caller's permission, on the newest facts, and
 * with the duties of the person asked anew. A refusal by the facts is the answer, not thrown, so that the look log keeps that
 * someone learned it; nothing else is recorded then. Throws `Fejl` for what tells nothing of a person.
 */
export async function udfoerKommando<N extends Kommandonavn>({ navn, data }: Kald<N>, at: Udfoerelse): Promise<KommandoSvar | Fejl> {
  const { tx, actor, deps, today } = at;
  demand(actor, KOMMANDOER[navn].handling);
  await lockKommando(tx, { kommandoId: data.id, organisationId: actor.organisation.id, borgere: borgereOf(data) });
  const done = await findKommando(tx, data.id);
  if (done && done.navn !== navn) throw new Fejl('id_brugt');
  if (done) return done.svar;
  const forloeb = await forloebOf(tx, data);
  const stale = forloeb && (await refusalOfStale(tx, forloeb, data));
  const readings = await readReadings(tx, { organisationId: actor.organisation.id, today });
  const beslutning = stale ?? (await HANDLERE[navn](data, { tx, deps, grundlag: { actor, today, readings, forloeb, nytId: deps.nytId } }));
  if (beslutning instanceof Fejl || beslutning.kind === 'afvis') return refuse(beslutning, { navn, tx, forloeb });
  if (!isAllowedThere(beslutning, { handling: KOMMANDOER[navn].handling, actor, forloeb })) throw new Fejl('ikke_tilladt');
  const position = await recordBeslutning(tx, beslutning, actor);
  const svar = { svar: beslutning.svar, position, fortryd: canBeUndone(navn, beslutning) ? data.id : null };
  const borgere = await refreshOpgaver(tx, affected(beslutning, forloeb), { today, readings });
  await insertKommando(tx, { id: data.id, navn, svar, fakta: beslutning.fakta.map(({ id }) => id) }, actor.bruger.id);
  await writeOpslag(tx, { handling: `kommando:${navn}`, borgere });
  return svar;
}

async function forloebOf(tx: Tx, data: Kommandodata<Kommandonavn>): Promise<Forloeb | null> {
  const borgerId = borgerIdOf(data);
  if (borgerId === null) return null;
  const forloeb = await readForloeb(tx, borgerId);
  if (!forloeb) throw new Fejl('findes_ikke');
  return forloeb;
}

function borgerIdOf(data: Kommandodata<Kommandonavn>): string | null {
  if ('borgerId' in data) return data.borgerId;
  return 'borgerId' in data.borger ? data.borger.borgerId : null;
}

/** Every person a command decides about: the one it is sent for, one it would be linked with, and children who leave along. */
function borgereOf(data: Kommandodata<Kommandonavn>): readonly string[] {
  const boern = 'boern' in data ? (data.boern ?? []) : [];
  return [borgerIdOf(data), 'andenBorgerId' in data ? data.andenBorgerId : null, ...boern.map(({ borgerId }) => borgerId)].filter((borgerId) => borgerId !== null);
}

async function refusalOfStale(tx: Tx, forloeb: Forloeb, data: Kommandodata<Kommandonavn>): Promise<Fejl | null> {
  const borgerId = borgerIdOf(data);
  if (data.set === undefined || borgerId === null) return null;
  const nyeste = newestPosition({ forloeb, tilbagekaldte: await readTilbagekaldelser(tx, borgerId) }, data);
  return nyeste > data.set ? new Fejl('aendret_imens', { nyeste }) : null;
}

interface Allowed {
  readonly handling: Handling;
  readonly actor: Actor;
  readonly forloeb: Forloeb | null;
}

/** Whether the actor's roles allow the command in every house whose journal it writes in. */
function isAllowedThere(beslutning: Registrer, { handling, actor, forloeb }: Allowed): boolean {
  return beslutning.fakta.every((ny) => mayAnyIn(actor, [handling], boformOf(ny, [...(forloeb?.journaler ?? []), ...beslutning.journaler])));
}

interface Refused {
  readonly navn: Kommandonavn;
  readonly tx: Tx;
  readonly forloeb: Forloeb | null;
}

async function refuse(why: Afvis | Fejl, { navn, tx, forloeb }: Refused): Promise<Fejl> {
  const fejl = why instanceof Fejl ? why : fejlOf(why);
  await writeOpslag(tx, { handling: `afvist:${navn}`, borgere: forloeb?.borgere ?? [], detalje: { kode: fejl.kode } });
  return fejl;
}

function fejlOf({ kode, felt, detaljer }: Afvis): Fejl {
  return new Fejl(kode, {
    ...(felt === undefined ? {} : { felter: [{ felt, fejl: kode }] }),
    ...(detaljer === undefined ? {} : { detaljer: detaljer.map(({ key, params }) => ({ key, ...(params ? { params } : {}) })) }),
  });
}

/** A letter that left the house stands, and an undoing is not undone. */
function canBeUndone(navn: Kommandonavn, { fakta, kuverter, budskaber = [] }: Registrer): boolean {
  return kuverter.length === 0 && budskaber.length === 0 && fakta.length > 0 && navn !== 'fortryd' && navn !== 'tilbagekald';
}

function affected({ fakta }: Registrer, forloeb: Forloeb | null): readonly string[] {
  return [...new Set([...fakta.map(({ journal }) => journal.borgerId), ...(forloeb?.borgere ?? [])])];
}
