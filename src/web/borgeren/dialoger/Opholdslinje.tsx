import type { ReactNode } from 'react';
import { lastDayOf } from '../../../text/format.ts';
import { useTekst } from '../../design/tekst.tsx';
import type { Gemt } from '../forloeb/faktum.ts';
import { useBorger } from '../useBorger.ts';

/** Which stay a dialog is about: the boform and its days. */
export function Opholdslinje({ ophold: { boformId, gyldig: { fra, til } } }: { readonly ophold: Gemt<'ophold'> }): ReactNode {
  const { t, dato } = useTekst();
  const { navne } = useBorger();
  return <p className="bo-valgt">{navne.boform(boformId)} <span className="hv-dempet">{til === null ? t('faelles.siden', { fra: dato(fra) }) : t('faelles.periode', { fra, til: lastDayOf(til) })}</span></p>;
}
