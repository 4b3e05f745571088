import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, type ReactNode } from 'react';
import type { Soegesvar } from '../../contract/svar.ts';
import { soegQuery } from '../api/soeg.ts';
import { useTekst } from '../design/tekst.tsx';
import { soegelinje } from './soegelinje.ts';

export type Fundet = Soegesvar['borgere'][number];

interface BorgerSoegProps {
  /** The name as it is being typed. */
  readonly text: string;
  readonly onChoose: (fundet: Fundet) => void;
  readonly most?: number;
  /** A record that is not offered: the one it is compared with. */
  readonly except?: string;
}

/** While a name is typed: people one already has a record of, to be used again instead of making a second one. Nothing is chosen by itself. */
export function BorgerSoeg({ text, onChoose, most = 4, except }: BorgerSoegProps): ReactNode {
  const tekst = useTekst();
  const { data } = useQuery(soegQuery(useDeferredValue(text.trim())));
  const fundne = text.trim() === '' ? [] : (data?.borgere ?? []).filter(({ borgerId }) => borgerId !== except).slice(0, most);
  return (
    <div className="hv-fundne" role="status">
      {fundne.length > 0 ? <p className="hv-felt-hint">{tekst.t('web.fundne')}</p> : null}
      {fundne.map((fundet) => (
        <button key={fundet.borgerId} type="button" className="hv-fundet" onClick={() => onChoose(fundet)}>
          <strong>{fundet.navn}</strong> <span className="hv-dempet">{soegelinje(fundet.linje, tekst)}</span>
        </button>
      ))}
    </div>
  );
}

interface ValgtBorgerProps {
  readonly navn: string;
  readonly onRemove: () => void;
}

/** Whose record is used, with the way out of it. */
export function ValgtBorger({ navn, onRemove }: ValgtBorgerProps): ReactNode {
  const { t } = useTekst();
  return (
    <div className="hv-valgt">
      <p>{t('web.fundet.valgt', { navn })}</p>
      <button type="button" className="hv-hvorfor-knap" onClick={onRemove}>{t('web.fundet.fjern')}</button>
    </div>
  );
}
