import type { ReactNode } from 'react';
import type { IsoDate } from '../../law/kernel/dato.ts';
import { Select } from '../design/Choice.tsx';
import { useTekst } from '../design/tekst.tsx';
import { kvartalerUntil } from './kvartal.ts';
import { useKvartalsnavn } from './useKvartalsnavn.ts';

interface KvartalsvalgProps {
  readonly kvartal: string;
  readonly today: IsoDate;
  readonly onChoose: (kvartal: string) => void;
}

/** Which quarter one looks at. */
export function Kvartalsvalg({ kvartal, today, onChoose }: KvartalsvalgProps): ReactNode {
  const { t } = useTekst();
  const kvartalsnavn = useKvartalsnavn();
  const options = kvartalerUntil(today).map((value) => ({ value, label: kvartalsnavn(value) }));
  return <div className="hv-kvartalsvalg"><Select label={t('oekonomi.vaelgKvartal')} options={options} value={kvartal} onChange={onChoose} /></div>;
}
