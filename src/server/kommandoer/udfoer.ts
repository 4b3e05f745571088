import { KOMMANDOER, type Kommandodata, type Kommandonavn, type KommandoSvar } from '../../contract/kommandoer.ts';
import type { Actor } from '../../domain/adgang/actor.ts';
import type { Beslutning, Registrer } from '../../domain/ledger/beslutning.ts';
import type { Forloeb } from '../../domain/ledger/fakta.ts';
import { findOpgaver } from '../../domain/opgave/opgaver.ts';
import { lawContext } from '../../law/kernel/rule.ts';
import { demand } from '../access/policy.ts';
import type { Tx } from '../db/database.ts';
import { readForloeb } from '../db/repositories/forloebRepository.ts';
import { findKommando, insertKommando } from '../db/repositories/kommandoRepository.ts';
import { lockBorger, recordBeslutning } from '../db/repositories/ledgerRepository.ts';
import { writeOpslag } from '../db/repositories/opslagRepository.ts';
import { replaceOpgaver } from '../db/repositories/opgaveRepository.ts';
import type { Deps } from '../deps.ts';
import { Fejl } from '../fejl.ts';
import { HANDLERE } from './handlere.ts';
import { newestPosition } from './version.ts';

/** A command on its way: its name, its checked data, and the id of the person it is about, if it names one. */
export interface Kald<N extends Kommandonavn> {
  readonly navn: N;
  readonly data: Kommandodata<N>;
}

/**
 * Carries out a command in the caller's transaction: once per id, with the caller's permission, on the newest facts, and
 * with the duties of the person asked anew. Throws `Fejl` with a code and records nothing if it can't.
 */
export async function udfoerKommando<N extends Kommandonavn>(
  { navn, data }: Kald<N>,
  { tx, actor, deps }: { readonly tx: Tx; readonly actor: Actor; readonly deps: Deps },
): Promise<KommandoSvar> {
  demand(actor, KOMMANDOER[navn].handling);
  const done = await findKommando(tx, data.id);
  if (done) return done;
  const today = deps.clock.today();
  const forloeb = await forloebOf(tx, data);
  if (data.set !== undefined && forloeb) refuseStale(forloeb, data, data.set);
  const beslutning = await HANDLERE[navn](data, { tx, deps, grundlag: { actor, today, forloeb, nytId: deps.nytId } });
  const registrer = accepted(beslutning);
  const position = await recordBeslutning(tx, registrer, actor);
  const svar = { svar: registrer.svar, position, fortryd: fortrydelse(registrer) };
  const borgere = await refreshOpgaver(tx, affected(registrer, forloeb), deps);
  await insertKommando(tx, { id: data.id, brugerId: actor.bruger.id, navn, svar });
  await writeOpslag(tx, { handling: `kommando:${navn}`, borgere });
  return svar;
}

async function forloebOf(tx: Tx, data: Kommandodata<Kommandonavn>): Promise<Forloeb | null> {
  const borgerId = borgerIdOf(data);
  if (borgerId === null) return null;
  await lockBorger(tx, borgerId);
  const forloeb = await readForloeb(tx, borgerId);
  if (!forloeb) throw new Fejl('findes_ikke');
  return forloeb;
}

function borgerIdOf(data: Kommandodata<Kommandonavn>): string | null {
  if ('borgerId' in data) return data.borgerId;
  return 'borgerId' in data.borger ? data.borger.borgerId : null;
}

function refuseStale(forloeb: Forloeb, data: Kommandodata<Kommandonavn>, seen: number): void {
  const nyeste = newestPosition(forloeb, data);
  if (nyeste > seen) throw new Fejl('aendret_imens', { nyeste });
}

function accepted(beslutning: Beslutning): Registrer {
  if (beslutning.kind === 'registrer') return beslutning;
  const { kode, felt, detaljer } = beslutning;
  throw new Fejl(kode, {
    ...(felt === undefined ? {} : { felter: [{ felt, fejl: kode }] }),
    ...(detaljer === undefined ? {} : { detaljer: detaljer.map(({ key, params }) => ({ key, ...(params ? { params } : {}) })) }),
  });
}

/** The facts to withdraw to take a command back. A correction or a letter can't be taken back by withdrawing. */
function fortrydelse({ fakta, kuverter }: Registrer): string[] {
  if (kuverter.length > 0 || fakta.some(({ erstatter }) => erstatter !== undefined)) return [];
  return fakta.map(({ id }) => id).reverse();
}

function affected({ fakta }: Registrer, forloeb: Forloeb | null): readonly string[] {
  return [...new Set([...fakta.map(({ journal }) => journal.borgerId), ...(forloeb?.borgere ?? [])])];
}

/** Asks the law anew about some persons and keeps the duties it finds. Gives every record that was read for it. */
export async function refreshOpgaver(tx: Tx, borgere: readonly string[], { clock }: Pick<Deps, 'clock'>): Promise<readonly string[]> {
  const done = new Set<string>();
  for (const borgerId of borgere) {
    if (done.has(borgerId)) continue;
    const forloeb = await readForloeb(tx, borgerId);
    if (!forloeb) continue;
    for (const id of forloeb.borgere) done.add(id);
    await replaceOpgaver(tx, forloeb.journaler.map(({ id }) => id), findOpgaver(forloeb, lawContext(clock.today())));
  }
  return [...done];
}
