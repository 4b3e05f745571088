import type { ReactNode } from 'react';
import type { IsoDate } from '../../../law/kernel/dato.ts';
import { useTekst } from '../../design/tekst.tsx';
import { boligStatusOf, nuOf, planStatusOf } from '../forloeb/status.ts';
import { useBorger } from '../useBorger.ts';

/** Next steps, each only where something is written down about it. */
export function Naeste(): ReactNode {
  const steps = useSkridt();
  if (steps.length === 0) return null;
  return (
    <dl className="bo-naeste">
      {steps.map(({ key, titel, hvad, naar }) => <div key={key}><dt>{titel}</dt><dd>{hvad} <span className="hv-dempet">{naar}</span></dd></div>)}
    </dl>
  );
}

interface Skridt {
  readonly key: string;
  readonly titel: string;
  readonly hvad: string;
  readonly naar: string;
}

function useSkridt(): readonly Skridt[] {
  const { t, frist, has } = useTekst();
  const { billede: { forloeb }, session: { today }, navn } = useBorger();
  if (nuOf(forloeb, today).kind === 'doed') return [];
  const naar = (dag: IsoDate): string => frist(dag, today);
  const plan = planStatusOf(forloeb);
  const bolig = boligStatusOf(forloeb);
  const ude = forloeb.udskrivning.find(({ dato }) => dato > today);
  const boligKey = `borgeren.naeste.bolig.${bolig?.sidste.skridt ?? ''}`;
  return [
    ...(ude ? [{ key: 'ud', titel: t('borgeren.naeste.udskrivning'), hvad: t(`borgeren.destination.${ude.destination}`), naar: naar(ude.dato) }] : []),
    ...(plan ? [{ key: 'plan', titel: t(`borgeren.planart.${plan.plan.art}`), hvad: t(`borgeren.planskridt.${plan.sidste.skridt}`), naar: naar(plan.sidste.dato) }] : []),
    ...(bolig && has(boligKey) ? [{ key: 'bolig', titel: t('borgeren.naeste.venter', { navn }), hvad: t(boligKey, { adresse: bolig.bolig.adresse }), naar: naar(bolig.sidste.dato) }] : []),
  ];
}
