import { KOMMANDOER, type Kommandodata, type Kommandonavn } from '../../contract/kommandoer.ts';
import { TILBAGEKALD_KRAEVER } from '../../contract/tilladelser.ts';
import { afvis, type Beslutning, type Grundlag } from '../../domain/ledger/beslutning.ts';
import type { FaktaArt, Journal } from '../../domain/ledger/fakta.ts';
import type { Felter } from '../../domain/ledger/felter.ts';
import { fortryd } from '../../domain/ledger/fortryd.ts';
import { findFakta, tilbagekald, type Fundet, type Tilbagekald } from '../../domain/ledger/tilbagekald.ts';
import { findOphold } from '../../domain/ophold/findOphold.ts';
import { demand, mayAnyIn } from '../access/policy.ts';
import type { Tx } from '../db/database.ts';
import { readFelter, readPladserBetween, readTilbagekaldte } from '../db/repositories/forloebRepository.ts';
import { findKommando } from '../db/repositories/kommandoRepository.ts';
import { Fejl } from '../fejl.ts';
import { undoesArrival } from './afrejse.ts';
import { readBoernWith, readChildren } from './boern.ts';
import { boformOf } from './boformOf.ts';
import type { Omgivelser } from './omgivelser.ts';

/** Withdraws a fact with what rests on it, if the actor may record all of it in the house whose journal it is in. */
export async function withdraw(data: Kommandodata<'tilbagekald'>, at: Omgivelser): Promise<Beslutning> {
  const { tx, grundlag } = at;
  const fundet = grundlag.forloeb && findFakta(grundlag.forloeb, [data.faktaId])[0];
  if (fundet && !mayWithdraw({ art: fundet.art, journal: { id: fundet.fakta.journalId } }, grundlag)) throw new Fejl('ikke_tilladt');
  const replaced = fundet ? await readReplacedBy(fundet, at) : {};
  const boern = fundet?.art === 'beskyttelse' ? await readChildren(tx, grundlag.forloeb) : [];
  return unlessArrived(tx, permitted(tilbagekald({ ...data, ...replaced, boern }, grundlag), grundlag));
}

/** Throws if something else than what was asked about goes with it that the actor may not withdraw. */
function permitted(beslutning: Beslutning, grundlag: Grundlag, egne: readonly string[] = []): Beslutning {
  const andre = beslutning.kind === 'afvis' ? [] : beslutning.fakta.filter(({ erstatter }) => erstatter !== undefined && !egne.includes(erstatter));
  if (!andre.every((ny) => mayWithdraw(ny, grundlag))) throw new Fejl('afgoerelse_staar');
  return beslutning;
}

/** What a discharge did with the places of its stay, and what its rows replaced. Of anything else nothing. */
async function readReplacedBy({ art, fakta }: Fundet, at: Omgivelser): Promise<Pick<Tilbagekald, 'opgivne' | 'forrige'>> {
  const ophold = art === 'udskrivning' && 'opholdId' in fakta ? findOphold(at.grundlag.forloeb, fakta.opholdId) : null;
  if (!ophold) return {};
  const opgivne = await readPladserBetween(at.tx, ophold.forekomstId, { efter: ophold.position, foer: fakta.position });
  const forrige = await readReplaced([{ art: 'ophold', fakta: ophold }, ...opgivne.map((plads) => ({ art: 'pladsbelaegning' as const, fakta: plads }))], at);
  return { opgivne, forrige };
}

function mayWithdraw({ art, journal }: { readonly art: FaktaArt; readonly journal: Pick<Journal, 'id'> }, { actor, forloeb }: Grundlag): boolean {
  return mayAnyIn(actor, TILBAGEKALD_KRAEVER[art], boformOf({ journal }, forloeb?.journaler ?? []));
}

/** Undoes a command the actor sent, if they may still send such a one. What it replaced is read from the history. */
export async function undo({ kommandoId, aarsag, plads }: Kommandodata<'fortryd'>, at: Omgivelser): Promise<Beslutning> {
  const sendt = await findKommando(at.tx, kommandoId);
  if (!sendt) return afvis('ukendt_forekomst', { felt: 'kommandoId' });
  if (!isKommandonavn(sendt.navn) || sendt.svar.fortryd === null) return afvis('kan_ikke_fortrydes');
  const { handling } = KOMMANDOER[sendt.navn];
  const { actor, forloeb } = at.grundlag;
  demand(actor, handling);
  const egne = forloeb ? findFakta(forloeb, sendt.fakta) : [];
  const boern = egne.length === sendt.fakta.length ? [] : await readBoernWith(at.tx, forloeb, sendt.fakta);
  const staar = [...egne, ...boern.flatMap((barn) => findFakta(barn, sendt.fakta))];
  const journaler = [forloeb, ...boern].flatMap((each) => each?.journaler ?? []);
  if (!staar.every(({ fakta }) => mayAnyIn(actor, [handling], boformOf({ journal: { id: fakta.journalId } }, journaler)))) throw new Fejl('ikke_tilladt');
  const tilbagekaldte = staar.length === sendt.fakta.length ? [] : await readTilbagekaldte(at.tx, sendt.fakta);
  const forrige = await readReplaced([...staar, ...tilbagekaldte], at);
  const beslutning = fortryd({ fakta: sendt.fakta, forrige, aarsag, boern, tilbagekaldte, plads }, at.grundlag);
  return unlessArrived(at.tx, permitted(beslutning, at.grundlag, sendt.fakta));
}

/** A move is not taken back once the other boform has admitted who came: what happened since is written down instead. */
async function unlessArrived(tx: Tx, beslutning: Beslutning): Promise<Beslutning> {
  return (await undoesArrival(tx, beslutning)) ? afvis('kan_ikke_fortrydes') : beslutning;
}

async function readReplaced(fundne: readonly Fundet[], { tx }: Omgivelser): Promise<ReadonlyMap<string, Felter[FaktaArt]>> {
  const forrige = new Map<string, Felter[FaktaArt]>();
  for (const { art, fakta: { erstatter } } of fundne) {
    const felter = erstatter === null ? null : await readFelter(tx, art, erstatter);
    if (erstatter !== null && felter !== null) forrige.set(erstatter, felter);
  }
  return forrige;
}

/** Whether a name is that of a command there still is. */
export function isKommandonavn(navn: string): navn is Kommandonavn {
  return Object.hasOwn(KOMMANDOER, navn);
}
