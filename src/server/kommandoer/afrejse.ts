import type { Kommandodata } from '../../contract/kommandoer.ts';
import { afvis, type Beslutning } from '../../domain/ledger/beslutning.ts';
import { bortvis } from '../../domain/ophold/bortvis.ts';
import { overflyt } from '../../domain/ophold/overflyt.ts';
import { udskriv } from '../../domain/ophold/udskriv.ts';
import { udskrivBoern } from '../../domain/ophold/udskrivBoern.ts';
import type { Tx } from '../db/database.ts';
import { findAdmitted } from '../db/repositories/ankomstRepository.ts';
import { lookUpBoform } from '../db/repositories/registerRepository.ts';
import { readBoern } from './boern.ts';
import type { Omgivelser } from './omgivelser.ts';

/** Records that a stay ended, unless the other boform has admitted who was to move there: then they moved, and that is to be written. */
export async function leave(data: Kommandodata<'udskriv'>, { tx, grundlag }: Omgivelser): Promise<Beslutning> {
  return unlessArrived(tx, udskrivBoern(udskriv(data, grundlag), await readBoern(tx, data.boern), { ud: data, grundlag }));
}

/** Records that someone must stay away, with the same care for a move that was made. */
export async function sendAway(data: Kommandodata<'bortvis'>, { tx, grundlag }: Omgivelser): Promise<Beslutning> {
  const ud = { ...data, dato: data.fra, afgjortAf: 'leder', maade: 'bortvisning', planlagt: false } as const;
  return unlessArrived(tx, udskrivBoern(bortvis(data, grundlag), data.medUdskrivning ? await readBoern(tx, data.boern) : [], { ud, grundlag }));
}

/** Records a move to another boform; one that was planned and has been made there is corrected, not made again. */
export async function moveOn(data: Kommandodata<'overflyt'>, { tx, grundlag }: Omgivelser): Promise<Beslutning> {
  const til = 'boformId' in data.til ? await lookUpBoform(tx, data.til.boformId) : { boformId: null, navn: data.til.sted, brugerHjemvej: false };
  const planned = (grundlag.forloeb?.overflytning ?? []).flatMap(({ opholdId, retning, ankomstId }) => (opholdId === data.opholdId && retning === 'til' && ankomstId ? [ankomstId] : []));
  const ud = { ...data, maade: 'overflytning', destination: 'anden_boform', planlagt: data.dato > grundlag.today } as const;
  return unlessArrived(tx, udskrivBoern(overflyt({ ...data, til, indskrevetDer: await findAdmitted(tx, planned) }, grundlag), await readBoern(tx, data.boern), { ud, grundlag }));
}

async function unlessArrived(tx: Tx, beslutning: Beslutning): Promise<Beslutning> {
  return (await undoesArrival(tx, beslutning)) ? afvis('indskrevet_der') : beslutning;
}

/** Whether a decision takes back a move to a boform that has admitted who came. */
export async function undoesArrival(tx: Tx, beslutning: Beslutning): Promise<boolean> {
  if (beslutning.kind === 'afvis') return false;
  const ankomster = beslutning.fakta.flatMap((ny) => (ny.art === 'overflytning' && ny.felter.retning === 'til' && ny.tilbagekaldt && ny.felter.ankomstId ? [ny.felter.ankomstId] : []));
  return (await findAdmitted(tx, ankomster)) !== null;
}
