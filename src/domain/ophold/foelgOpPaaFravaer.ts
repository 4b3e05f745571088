import type { IsoDate } from '../../law/kernel/dato.ts';
import { felterOf } from '../ledger/arter.ts';
import { afvis, registrerFakta, type Beslutning, type Grundlag } from '../ledger/beslutning.ts';
import { retFakta } from '../ledger/journal.ts';

export interface FoelgOpPaaFravaer {
  readonly fravaerId: string;
  /** The day they were back, before or after it was agreed. */
  readonly tilbage?: IsoDate | null | undefined;
  /** Another day on which they are expected. */
  readonly til?: IsoDate | null | undefined;
}

/** Records what came of an agreed absence: that someone is back, or is expected on another day. What is not said stays. */
export function foelgOpPaaFravaer({ fravaerId, tilbage, til }: FoelgOpPaaFravaer, grundlag: Grundlag): Beslutning {
  const fundet = grundlag.forloeb?.fravaer.find(({ forekomstId }) => forekomstId === fravaerId);
  if (!fundet) return afvis('ukendt_forekomst', { felt: 'fravaerId' });
  if (tilbage && tilbage > grundlag.today) return afvis('dato_i_fremtiden', { felt: 'tilbage' });
  if (tilbage && tilbage < fundet.gyldig.fra) return afvis('tilbage_foer_fravaer', { felt: 'tilbage' });
  if (til && til <= fundet.gyldig.fra) return afvis('slut_foer_start', { felt: 'til' });
  const foer = felterOf('fravaer', fundet);
  const felter = { ...foer, gyldig: { fra: foer.gyldig.fra, til: til ?? foer.gyldig.til }, tilbage: tilbage ?? foer.tilbage };
  return registrerFakta([retFakta('fravaer', fundet, { felter, aarsag: tilbage ? 'kom tilbage' : 'ny aftale', grundlag })]);
}
