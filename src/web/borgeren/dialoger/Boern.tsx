import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { husetQuery } from '../../api/opslag.ts';
import { Choice } from '../../design/Choice.tsx';
import { useTekst } from '../../design/tekst.tsx';
import { useBorger } from '../useBorger.ts';

/** What is said of each child, by its stay: it leaves along, or stays here. */
export type Boernesvar = Readonly<Record<string, 'med' | 'bliver'>>;

interface Barn {
  readonly borgerId: string;
  readonly opholdId: string;
  readonly navn: string;
}

/** The children of this person who are in the house now; `null` until that is known. */
export function useBoernHer(boformId: string): readonly Barn[] | null {
  const { billede: { forloeb } } = useBorger();
  const boern = new Set(forloeb.relation.flatMap(({ art, andenBorgerId }) => (art === 'barn' && andenBorgerId !== null ? [andenBorgerId] : [])));
  const { data: hus } = useQuery({ ...husetQuery(boformId), enabled: boern.size > 0 });
  if (boern.size === 0) return [];
  if (!hus) return null;
  const her = [...hus.pladser.flatMap(({ borger }) => borger ?? []), ...hus.udenPlads];
  return her.filter(({ id }) => boern.has(id)).map(({ id, opholdId, navn }) => ({ borgerId: id, opholdId, navn }));
}

/** The children who leave along, as they are sent; `null` while one of them is not decided on. */
export function boernMed(her: readonly Barn[] | null, valg: Boernesvar): readonly Pick<Barn, 'borgerId' | 'opholdId'>[] | null {
  if (her === null || her.some(({ opholdId }) => valg[opholdId] === undefined)) return null;
  return her.filter(({ opholdId }) => valg[opholdId] === 'med').map(({ borgerId, opholdId }) => ({ borgerId, opholdId }));
}

interface BoernProps {
  readonly her: readonly Barn[] | null;
  readonly valg: Boernesvar;
  readonly onChange: (valg: Boernesvar) => void;
}

/** Of each child in the house with this parent: does it leave along? Somebody says so; nothing is taken for granted. */
export function Boern({ her, valg, onChange }: BoernProps): ReactNode {
  const { t } = useTekst();
  return (her ?? []).map(({ opholdId, navn }) => (
    <Choice
      key={opholdId} label={t('boern.hvad', { navn: navn || t('web.udenNavn') })} value={valg[opholdId] ?? null} error={valg[opholdId] ? null : t('felt.mangler')}
      options={(['med', 'bliver'] as const).map((value) => ({ value, label: t(`boern.${value}`) }))} onChange={(svar) => onChange({ ...valg, [opholdId]: svar })}
    />
  ));
}
