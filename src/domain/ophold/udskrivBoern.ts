import { afvis, type Beslutning, type Grundlag } from '../ledger/beslutning.ts';
import type { Forloeb } from '../ledger/fakta.ts';
import type { Destination, Udskrivningsmaade } from '../ledger/lister.ts';
import { findOphold } from './findOphold.ts';
import { udskriv, type Udskriv } from './udskriv.ts';

/** A child with its parent in the house: its stay, and its own facts. */
export interface Barneophold {
  readonly opholdId: string;
  readonly forloeb: Forloeb | null;
}

interface Foraelder {
  /** How the parent leaves. */
  readonly ud: Omit<Udskriv, 'opholdId' | 'begrundelse'>;
  readonly grundlag: Grundlag;
}

/**
 * Lets children leave with the parent, in the one action: what was decided of the parent, and the end of each child's stay on that
 * day. Refused whole if one of them is no child of this parent, or has no stay of its own that still runs where the parent stayed.
 */
export function udskrivBoern(beslutning: Beslutning, boern: readonly Barneophold[], foraelder: Foraelder): Beslutning {
  return boern.reduce((saa, barn) => (saa.kind === 'afvis' ? saa : withBarn(saa, barn, foraelder)), beslutning);
}

function withBarn(beslutning: Exclude<Beslutning, { kind: 'afvis' }>, { opholdId, forloeb }: Barneophold, { ud, grundlag }: Foraelder): Beslutning {
  const isChild = forloeb !== null && grundlag.forloeb?.relation.some(({ art, andenBorgerId }) => art === 'barn' && andenBorgerId !== null && forloeb.borgere.includes(andenBorgerId));
  const barnets = findOphold(forloeb, opholdId);
  const isHere = grundlag.forloeb?.ophold.some(({ boformId }) => boformId === barnets?.boformId);
  if (!isChild || !isHere || barnets?.art !== 'barn') return afvis('ukendt_forekomst', { felt: 'boern' });
  const barnet = udskriv({ ...ud, opholdId, maade: maadeOf(ud.maade), destination: destinationOf(ud.destination) }, { ...grundlag, forloeb });
  return barnet.kind === 'afvis' ? afvis(barnet.kode, { felt: 'boern' }) : { ...beslutning, fakta: [...beslutning.fakta, ...barnet.fakta] };
}

/** What befell the parent befell no child: it leaves by agreement then. */
function maadeOf(maade: Udskrivningsmaade): Udskrivningsmaade {
  return maade === 'eget_oenske' || maade === 'overflytning' || maade === 'udeblevet' ? maade : 'efter_aftale';
}

function destinationOf(destination: Destination): Destination {
  return destination === 'doed' || destination === 'hospital' || destination === 'faengsel' ? 'ukendt' : destination;
}
