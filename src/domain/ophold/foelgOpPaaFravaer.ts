import type { IsoDate } from '../../law/kernel/dato.ts';
import { felterOf } from '../ledger/arter.ts';
import { afvis, registrerFakta, type Beslutning, type Grundlag } from '../ledger/beslutning.ts';
import { retFakta } from '../ledger/journal.ts';
import { whyNotAway } from './aftalFravaer.ts';
import { findOphold } from './findOphold.ts';

export interface FoelgOpPaaFravaer {
  readonly fravaerId: string;
  /** The day they were back, before or after it was agreed. */
  readonly tilbage?: IsoDate | null | undefined;
  /** Another day on which they are expected. */
  readonly til?: IsoDate | null | undefined;
}

/** Records what came of an agreed absence: that someone is back, or is expected on another day. What is not said stays. */
export function foelgOpPaaFravaer({ fravaerId, tilbage, til }: FoelgOpPaaFravaer, grundlag: Grundlag): Beslutning {
  const { forloeb } = grundlag;
  const fundet = forloeb?.fravaer.find(({ forekomstId }) => forekomstId === fravaerId);
  const ophold = fundet && findOphold(forloeb, fundet.opholdId);
  if (!forloeb || !fundet || !ophold) return afvis('ukendt_forekomst', { felt: 'fravaerId' });
  if (tilbage && tilbage > grundlag.today) return afvis('dato_i_fremtiden', { felt: 'tilbage' });
  if (tilbage && tilbage < fundet.gyldig.fra) return afvis('tilbage_foer_fravaer', { felt: 'tilbage' });
  const andre = forloeb.fravaer.filter((each) => each.opholdId === fundet.opholdId && each.journalId === fundet.journalId && each !== fundet);
  const wrong = til ? whyNotAway({ fra: fundet.gyldig.fra, til }, { ophold, andre }) : null;
  if (wrong) return afvis(wrong, { felt: 'til' });
  const foer = felterOf('fravaer', fundet);
  const felter = { ...foer, gyldig: { fra: foer.gyldig.fra, til: til ?? foer.gyldig.til }, tilbage: tilbage ?? foer.tilbage };
  return registrerFakta([retFakta('fravaer', fundet, { felter, aarsag: tilbage ? 'kom tilbage' : 'ny aftale', grundlag })]);
}
