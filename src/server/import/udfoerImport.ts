import type { Actor } from '../../domain/adgang/actor.ts';
import { demand } from '../access/policy.ts';
import type { Tx } from '../db/database.ts';
import { insertUdsagn, lockImportkilde, type Udsagn } from '../db/repositories/importRepository.ts';
import { recordBeslutning } from '../db/repositories/ledgerRepository.ts';
import { lockRefresh } from '../db/repositories/opgaveRepository.ts';
import { writeOpslag } from '../db/repositories/opslagRepository.ts';
import type { Deps } from '../deps.ts';
import { refreshOpgaver } from '../kommandoer/opgaver.ts';
import { readReadings } from '../lov/laesninger.ts';
import { countPlan, planImport, type Importordre, type Importplan, type Borgerplan } from './planlaeg.ts';

interface Sted {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly deps: Deps;
}

/** Works out an import and writes nothing but that someone looked. */
export async function previewImport(ordre: Importordre, at: Sted): Promise<Importplan> {
  demand(at.actor, 'ophold.importer');
  const plan = await planImport(ordre, at);
  await writeOpslag(at.tx, { handling: 'tjek:import-ophold', borgere: knownBorgere(plan), detalje: { kilde: ordre.kilde } });
  return plan;
}

/**
 * Carries out an import in the caller's transaction: all of it or, if anything throws, nothing. Worked out anew, so that what
 * was written here since it was shown is seen. `onProgress` hears of persons done.
 */
export async function udfoerImport(ordre: Importordre, at: Sted, onProgress: (done: number, all: number) => void = () => undefined): Promise<Importplan> {
  const { tx, actor, deps } = at;
  demand(actor, 'ophold.importer');
  await lockImportkilde(tx, ordre);
  // Too many persons to hold one by one: commands of the organisation wait, and kept duties are refreshed by nobody else meanwhile.
  await lockRefresh(tx, actor.organisation.id);
  const plan = await planImport(ordre, at);
  const touched = plan.personer.filter(({ beslutning }) => beslutning.registrer !== null || beslutning.udsagn.length > 0);
  for (const [index, { beslutning }] of touched.entries()) {
    if (beslutning.registrer) await recordBeslutning(tx, beslutning.registrer, actor);
    onProgress(index, touched.length);
  }
  await insertUdsagn(tx, touched.flatMap(udsagnOf), ordre);
  const borgere = touched.map(({ beslutning }) => beslutning.journal.borgerId);
  const today = deps.clock.today();
  await refreshOpgaver(tx, borgere, { today, readings: await readReadings(tx, { organisationId: actor.organisation.id, today }) });
  onProgress(touched.length, touched.length);
  const { ny, aendret } = countPlan(plan);
  await writeOpslag(tx, { handling: 'import:ophold', borgere, detalje: { kilde: ordre.kilde, nye: ny, aendrede: aendret } });
  return plan;
}

function knownBorgere({ personer }: Importplan): readonly string[] {
  return personer.filter(({ beslutning }) => !beslutning.ny).map(({ beslutning }) => beslutning.journal.borgerId);
}

/** What to remember of a person: who the key is, and what was said of the stays. */
function udsagnOf({ borgerNoegle, kendtNoegle, beslutning: { journal, udsagn } }: Borgerplan): readonly Udsagn[] {
  const who = { borgerId: journal.borgerId, journalId: journal.id, borgerNoegle };
  const borger: readonly Udsagn[] = kendtNoegle ? [] : [{ ...who, art: 'borger', opholdNoegle: '', forekomstId: null, sagt: {} }];
  return [...borger, ...udsagn.map(({ art, noegle, forekomstId, sagt }) => ({ ...who, art, opholdNoegle: noegle, forekomstId, sagt }))];
}
