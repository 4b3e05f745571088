import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { husetQuery } from '../../api/opslag.ts';
import { Select } from '../../design/Choice.tsx';
import { useTekst } from '../../design/tekst.tsx';

/** The place of a stay that is opened again: the one it had, none for now, or the id of another. */
export type Genaabnvalg = 'samme' | 'ingen' | { readonly pladsId: string; readonly navn: string };

interface GenaabnpladsProps {
  readonly boformId: string;
  readonly value: Genaabnvalg;
  readonly onChange: (valg: Genaabnvalg) => void;
}

/** Which place a stay gets that runs again. The one it had may have been given to someone else. */
export function Genaabnplads({ boformId, value, onChange }: GenaabnpladsProps): ReactNode {
  const { t } = useTekst();
  const free = (useQuery(husetQuery(boformId)).data?.pladser ?? []).filter(({ borger }) => borger === null);
  const options = [
    { value: 'samme', label: t('borgeren.tilbagekald.plads.samme') },
    { value: 'ingen', label: t('borgeren.tilbagekald.plads.ingen') },
    ...free.map(({ id, navn }) => ({ value: id, label: t('borgeren.tilbagekald.plads.anden', { plads: navn }) })),
  ];
  const choose = (valgt: string): void => {
    const plads = free.find(({ id }) => id === valgt);
    onChange(plads ? { pladsId: plads.id, navn: plads.navn } : valgt === 'ingen' ? 'ingen' : 'samme');
  };
  return <Select label={t('borgeren.tilbagekald.plads')} hint={t('borgeren.tilbagekald.plads.hint')} options={options} value={typeof value === 'object' ? value.pladsId : value} onChange={choose} />;
}
