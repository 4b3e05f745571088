import { KOMMANDOER, type Kommandodata, type Kommandonavn } from '../../contract/kommandoer.ts';
import { TILBAGEKALD_KRAEVER } from '../../contract/tilladelser.ts';
import type { Actor } from '../../domain/adgang/actor.ts';
import { afvis, type Beslutning } from '../../domain/ledger/beslutning.ts';
import type { FaktaArt } from '../../domain/ledger/fakta.ts';
import type { Felter } from '../../domain/ledger/felter.ts';
import { fortryd } from '../../domain/ledger/fortryd.ts';
import { findFakta, tilbagekald, type Fundet } from '../../domain/ledger/tilbagekald.ts';
import { demand, demandAny, mayAny } from '../access/policy.ts';
import type { Tx } from '../db/database.ts';
import { isAnyAdmitted } from '../db/repositories/ankomstRepository.ts';
import { readFelter, readTilbagekaldte } from '../db/repositories/forloebRepository.ts';
import { findKommando } from '../db/repositories/kommandoRepository.ts';
import { Fejl } from '../fejl.ts';
import { readBoernWith } from './boern.ts';
import type { Omgivelser } from './omgivelser.ts';

/** Withdraws a fact with what rests on it, if the actor may record all of it. */
export async function withdraw(data: Kommandodata<'tilbagekald'>, { tx, grundlag }: Omgivelser): Promise<Beslutning> {
  const fundet = grundlag.forloeb && findFakta(grundlag.forloeb, [data.faktaId])[0];
  if (fundet) demandAny(grundlag.actor, TILBAGEKALD_KRAEVER[fundet.art]);
  return unlessArrived(tx, permitted(tilbagekald(data, grundlag), grundlag.actor));
}

/** Throws if something else than what was asked about goes with it that the actor may not withdraw. */
function permitted(beslutning: Beslutning, actor: Actor, egne: readonly string[] = []): Beslutning {
  const andre = beslutning.kind === 'afvis' ? [] : beslutning.fakta.filter(({ erstatter }) => erstatter !== undefined && !egne.includes(erstatter));
  if (!andre.every(({ art }) => mayAny(actor, TILBAGEKALD_KRAEVER[art]))) throw new Fejl('afgoerelse_staar');
  return beslutning;
}

/** Undoes a command the actor sent, if they may still send such a one. What it replaced is read from the history. */
export async function undo({ kommandoId, aarsag, plads }: Kommandodata<'fortryd'>, at: Omgivelser): Promise<Beslutning> {
  const sendt = await findKommando(at.tx, kommandoId);
  if (!sendt) return afvis('ukendt_forekomst', { felt: 'kommandoId' });
  if (!isKommandonavn(sendt.navn) || sendt.svar.fortryd === null) return afvis('kan_ikke_fortrydes');
  demand(at.grundlag.actor, KOMMANDOER[sendt.navn].handling);
  const egne = at.grundlag.forloeb ? findFakta(at.grundlag.forloeb, sendt.fakta) : [];
  const boern = egne.length === sendt.fakta.length ? [] : await readBoernWith(at.tx, at.grundlag.forloeb, sendt.fakta);
  const staar = [...egne, ...boern.flatMap((barn) => findFakta(barn, sendt.fakta))];
  const tilbagekaldte = staar.length === sendt.fakta.length ? [] : await readTilbagekaldte(at.tx, sendt.fakta);
  const forrige = await readReplaced([...staar, ...tilbagekaldte], at);
  const beslutning = fortryd({ fakta: sendt.fakta, forrige, aarsag, boern, tilbagekaldte, plads }, at.grundlag);
  return unlessArrived(at.tx, permitted(beslutning, at.grundlag.actor, sendt.fakta));
}

/** A move is not taken back once the other boform has admitted who came: what happened since is written down instead. */
async function unlessArrived(tx: Tx, beslutning: Beslutning): Promise<Beslutning> {
  if (beslutning.kind === 'afvis') return beslutning;
  const ankomster = beslutning.fakta.flatMap((ny) => (ny.art === 'overflytning' && ny.felter.retning === 'til' && ny.tilbagekaldt && ny.felter.ankomstId ? [ny.felter.ankomstId] : []));
  return (await isAnyAdmitted(tx, ankomster)) ? afvis('kan_ikke_fortrydes') : beslutning;
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
