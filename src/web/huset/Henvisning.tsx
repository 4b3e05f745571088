import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { registerQuery } from '../api/opslag.ts';
import { Select } from '../design/Choice.tsx';
import { useTekst } from '../design/tekst.tsx';
import { Pladskort } from './Pladskort.tsx';

const INGEN = 'ingen';

interface HenvisningProps {
  readonly boformId: string;
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

/** Another boform the person is referred to, by its name or from the map of places; none is an answer too. */
export function Henvisning({ boformId, value, onChange }: HenvisningProps): ReactNode {
  const { t } = useTekst();
  const { data } = useQuery(registerQuery);
  const andre = (data?.boformer ?? []).filter(({ id }) => id !== boformId).map(({ id, navn }) => ({ value: id, label: navn }));
  return (
    <div className="hv-stak-taet">
      <Select label={t('huset.afslag.henvist')} hint={t('huset.afslag.henvist.hint')} options={[{ value: INGEN, label: t('huset.afslag.henvist.ingen') }, ...andre]} value={value ?? INGEN} onChange={(chosen) => onChange(chosen === INGEN ? null : chosen)} />
      <details className="hv-mere"><summary>{t('pladser.kort')}</summary><Pladskort boformId={boformId} valgt={value} onChoose={onChange} /></details>
    </div>
  );
}
