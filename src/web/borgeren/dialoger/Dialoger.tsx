import { lazy, Suspense, useState, type ComponentType, type LazyExoticComponent, type ReactNode } from 'react';
import type { Goer } from '../forloeb/sogning.ts';
import { useBorger, useBorgerAdresse } from '../useBorger.ts';
import { kanGoere } from './goer.ts';

/** Fetched when the first of them is opened: whoever only reads carries none. */
const DIALOGER: Readonly<Record<Goer, LazyExoticComponent<ComponentType>>> = {
  orientering: lazy(async () => ({ default: (await import('./Orientering.tsx')).Orientering })),
  maalgruppe: lazy(async () => ({ default: (await import('./Maalgruppe.tsx')).Maalgruppe })),
  opholdsplan: lazy(async () => ({ default: (await import('./Opholdsplan.tsx')).Opholdsplan })),
  'flyt-plads': lazy(async () => ({ default: (await import('./FlytPlads.tsx')).FlytPlads })),
  overflyt: lazy(async () => ({ default: (await import('./Overflyt.tsx')).Overflyt })),
  bortvis: lazy(async () => ({ default: (await import('./Bortvis.tsx')).Bortvis })),
  bortvist: lazy(async () => ({ default: (await import('./Bortvist.tsx')).BortvistSiden })),
  udskriv: lazy(async () => ({ default: (await import('./Udskriv.tsx')).Udskriv })),
  efterforsorg: lazy(async () => ({ default: (await import('./Efterforsorg.tsx')).Efterforsorg })),
  barn: lazy(async () => ({ default: (await import('./Relation.tsx')).Barn })),
  relation: lazy(async () => ({ default: (await import('./Relation.tsx')).Relation })),
  besked: lazy(async () => ({ default: (await import('./Besked.tsx')).SendBesked })),
  svar: lazy(async () => ({ default: (await import('./Besked.tsx')).SvarPaaBehov })),
  'overvej-stoette': lazy(async () => ({ default: (await import('./Besked.tsx')).OvervejStoette })),
  samtale: lazy(async () => ({ default: (await import('./Samtale.tsx')).Samtale })),
  pladshjaelp: lazy(async () => ({ default: (await import('./Pladshjaelp.tsx')).Pladshjaelp })),
  botilbudsbehov: lazy(async () => ({ default: (await import('./Botilbudsbehov.tsx')).Botilbudsbehov })),
  plan: lazy(async () => ({ default: (await import('./Plan.tsx')).Plan })),
  planindsats: lazy(async () => ({ default: (await import('./Planindsats.tsx')).Planindsats })),
  muligheder: lazy(async () => ({ default: (await import('./Muligheder.tsx')).Muligheder })),
  oenske: lazy(async () => ({ default: (await import('./Smaa.tsx')).Leverandoeroenske })),
  bolig: lazy(async () => ({ default: (await import('./Bolig.tsx')).Bolig })),
  stoette: lazy(async () => ({ default: (await import('./Stoette.tsx')).Stoette })),
  'udskriv-kommunalt': lazy(async () => ({ default: (await import('./UdskrivKommunalt.tsx')).UdskrivKommunalt })),
  egenbetaling: lazy(async () => ({ default: (await import('./Penge.tsx')).Egenbetaling })),
  'brugte-dage': lazy(async () => ({ default: (await import('./Penge.tsx')).BrugteDage })),
  'vil-gerne': lazy(async () => ({ default: (await import('./Smaa.tsx')).VilGerne })),
  navn: lazy(async () => ({ default: (await import('./Smaa.tsx')).Navn })),
  identitet: lazy(async () => ({ default: (await import('./Identitet.tsx')).Identitet })),
  beskyttelse: lazy(async () => ({ default: (await import('./Smaa.tsx')).Beskyttelse })),
  kommunerolle: lazy(async () => ({ default: (await import('./Kommunerolle.tsx')).Kommunerolle })),
  uenighed: lazy(async () => ({ default: (await import('./Uenighed.tsx')).Uenighed })),
  fravaer: lazy(async () => ({ default: (await import('./Fravaer.tsx')).AftalFravaer })),
  'fravaer-slut': lazy(async () => ({ default: (await import('./Fravaer.tsx')).FravaerSlut })),
  gennemgang: lazy(async () => ({ default: (await import('./Gennemgang.tsx')).Gennemgang })),
  kravaccept: lazy(async () => ({ default: (await import('./Kravaccept.tsx')).Kravaccept })),
  adskil: lazy(async () => ({ default: (await import('./Adskil.tsx')).Adskil })),
  kobl: lazy(async () => ({ default: (await import('./Kobl.tsx')).Kobl })),
  tilbagekald: lazy(async () => ({ default: (await import('./Tilbagekald.tsx')).Tilbagekald })),
};

/** The dialog that the address asks for. */
export function Dialoger(): ReactNode {
  const { search: { goer, emne } } = useBorgerAdresse();
  return goer ? <Aaben key={`${goer} ${emne ?? ''}`} goer={goer} /> : null;
}

/** None that the reader may not use. Asked once: what the dialog itself records must not close it before its receipt. */
function Aaben({ goer }: { readonly goer: Goer }): ReactNode {
  const { billede: { forloeb }, session: { handlinger } } = useBorger();
  const [maa] = useState(() => kanGoere(goer, { handlinger, forloeb }));
  const Valgt = DIALOGER[goer];
  return maa ? <Suspense><Valgt /></Suspense> : null;
}
