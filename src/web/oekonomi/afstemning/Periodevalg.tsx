import type { ReactNode } from 'react';
import type { IsoDate } from '../../../law/kernel/dato.ts';
import { Select } from '../../design/Choice.tsx';
import { useTekst } from '../../design/tekst.tsx';
import { kvartalerUntil } from '../kvartal.ts';
import { useKvartalsnavn } from '../useKvartalsnavn.ts';

interface PeriodevalgProps {
  readonly periode: string;
  readonly today: IsoDate;
  readonly onChoose: (periode: string) => void;
}

/** Which quarter, or which whole year, one looks at. */
export function Periodevalg({ periode, today, onChoose }: PeriodevalgProps): ReactNode {
  const { t } = useTekst();
  const kvartalsnavn = useKvartalsnavn();
  const kvartaler = kvartalerUntil(today);
  const aar = [...new Set(kvartaler.map((kvartal) => kvartal.slice(0, 4)))];
  const options = aar.flatMap((each) => [
    { value: each, label: t('afstemning.heleAaret', { aar: each }) },
    ...kvartaler.filter((kvartal) => kvartal.startsWith(each)).map((value) => ({ value, label: kvartalsnavn(value) })),
  ]);
  return <div className="hv-kvartalsvalg"><Select label={t('afstemning.vaelg')} options={options} value={periode} onChange={onChoose} /></div>;
}
