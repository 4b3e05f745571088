import type { IsoDate } from '../../law/kernel/dato.ts';
import { overlaps } from '../../law/kernel/periode.ts';
import { afvis, registrerFakta, type Beslutning, type Grundlag } from '../ledger/beslutning.ts';
import { nyFakta } from '../ledger/journal.ts';
import { agreedNights } from '../boform/fravaer.ts';
import { findOphold } from './findOphold.ts';

export interface AftalFravaer {
  readonly opholdId: string;
  /** The first night away, by the day on which it begins. */
  readonly fra: IsoDate;
  /** The day they are expected back. */
  readonly til: IsoDate;
  readonly grund: string;
  readonly aftaltAf: string;
}

/**
 * Records that someone who stays is away by agreement, from a night on until the day they are expected back; it may lie ahead. The
 * stay, the place and every day of the refund go on as they are, and nothing is said of what the nights cost.
 */
export function aftalFravaer({ opholdId, fra, til, grund, aftaltAf }: AftalFravaer, grundlag: Grundlag): Beslutning {
  const { forloeb } = grundlag;
  const ophold = findOphold(forloeb, opholdId);
  if (!forloeb || !ophold) return afvis('ukendt_forekomst', { felt: 'opholdId' });
  if (til <= fra) return afvis('slut_foer_start', { felt: 'til' });
  if (fra < ophold.gyldig.fra) return afvis('nat_foer_indskrevet', { felt: 'fra' });
  if (ophold.gyldig.til !== null && til > ophold.gyldig.til) return afvis('allerede_udskrevet', { felt: 'til' });
  const gyldig = { fra, til };
  const staar = forloeb.fravaer.filter((each) => each.opholdId === opholdId && each.journalId === ophold.journalId);
  if (staar.some((each) => overlaps(agreedNights(each), gyldig))) return afvis('periode_overlapper', { felt: 'fra' });
  const fakta = nyFakta('fravaer', { opholdId, gyldig, grund, aftaltAf, tilbage: null }, { journal: { id: ophold.journalId, borgerId: ophold.borgerId }, grundlag });
  return registrerFakta([fakta], { fravaerId: fakta.forekomstId });
}
