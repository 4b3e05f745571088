import type { ReactNode } from 'react';
import type { Modality } from '../../law/kernel/lawRef.ts';
import { useTekst } from './tekst.tsx';

/** How binding something is, as it looks. `lokalt` is a target of one's own house, `forventet` is not adopted. */
export type MarkKind = Modality | 'lokalt' | 'forventet';

interface ModalityMarkProps {
  readonly kind: MarkKind;
  /** The date has passed. It shows in red for a statutory `skal` and nowhere else. */
  readonly overdue?: boolean;
}

/** The upright mark before a duty; its meaning is said in words too, for colour and shape are never alone. */
export function ModalityMark({ kind, overdue = false }: ModalityMarkProps): ReactNode {
  const { t } = useTekst();
  const red = overdue && kind === 'skal';
  return (
    <span className={`hv-maerke hv-maerke-${kind}${red ? ' hv-maerke-forfalden' : ''}`}>
      <span className="hv-skjult">{t(`modalitet.${kind}`)}{red ? `, ${t('modalitet.overskredet')}` : ''}</span>
    </span>
  );
}
