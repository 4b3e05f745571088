import type { ReactNode } from 'react';
import type { Refusionsraekke } from '../../contract/refusion.ts';
import { lastDayOf } from '../../text/format.ts';
import { useTekst } from '../design/tekst.tsx';

/** Where a stay's refund stands, in words; what is missing is named with its days, for it can be fetched. */
export function Statusmaerke({ status, mangler }: Pick<Refusionsraekke, 'status' | 'mangler'>): ReactNode {
  const { t } = useTekst();
  return (
    <>
      <span className={`hv-status hv-status-${status}`}>{t(`oekonomi.status.${status}`)}</span>
      {mangler.map(({ fakta, fra, til }) => <span key={`${fakta}${fra}`} className="hv-lille hv-status-mangel">{t(`oekonomi.mangler.${fakta}`, { fra, til: lastDayOf(til) })}</span>)}
    </>
  );
}
