import type { IsoDate } from '../../law/kernel/dato.ts';
import { overlaps } from '../../law/kernel/periode.ts';
import { afvis, registrerFakta, type Beslutning, type Grundlag } from '../ledger/beslutning.ts';
import type { GemtFakta } from '../ledger/fakta.ts';
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
  if (fra < ophold.gyldig.fra) return afvis('nat_foer_indskrevet', { felt: 'fra' });
  const gyldig = { fra, til };
  const andre = forloeb.fravaer.filter((each) => each.opholdId === opholdId && each.journalId === ophold.journalId);
  const wrong = whyNotAway(gyldig, { ophold, andre });
  if (wrong) return afvis(wrong, { felt: wrong === 'periode_overlapper' ? 'fra' : 'til' });
  const fakta = nyFakta('fravaer', { opholdId, gyldig, grund, aftaltAf, tilbage: null }, { journal: { id: ophold.journalId, borgerId: ophold.borgerId }, grundlag });
  return registrerFakta([fakta], { fravaerId: fakta.forekomstId });
}

interface Fravaerssted {
  readonly ophold: Pick<GemtFakta<'ophold'>, 'gyldig'>;
  /** The other agreed absences of the stay. */
  readonly andre: readonly GemtFakta<'fravaer'>[];
}

/** Why nobody can be away by agreement in a period: it ends before it begins or after the stay, or others hold one of its nights; `null` if they can. */
export function whyNotAway(gyldig: { readonly fra: IsoDate; readonly til: IsoDate }, { ophold, andre }: Fravaerssted): 'slut_foer_start' | 'allerede_udskrevet' | 'periode_overlapper' | null {
  if (gyldig.til <= gyldig.fra) return 'slut_foer_start';
  if (ophold.gyldig.til !== null && gyldig.til > ophold.gyldig.til) return 'allerede_udskrevet';
  return andre.some((each) => overlaps(agreedNights(each), gyldig)) ? 'periode_overlapper' : null;
}
