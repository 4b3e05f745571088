import { lazy } from 'react';

/*
 * What is fetched when it is first opened: a night's first view is the board and the way in, and waits for none of this. Each stands
 * inside a `Suspense`.
 */
export const AfvisDialog = lazy(async () => ({ default: (await import('./AfvisDialog.tsx')).AfvisDialog }));
export const DoegnskifteDialog = lazy(async () => ({ default: (await import('./DoegnskifteDialog.tsx')).DoegnskifteDialog }));
export const HusoplysningerDialog = lazy(async () => ({ default: (await import('./HusoplysningerDialog.tsx')).HusoplysningerDialog }));
export const TavlerDialog = lazy(async () => ({ default: (await import('./TavlerDialog.tsx')).TavlerDialog }));
export const VikarDialog = lazy(async () => ({ default: (await import('./VikarDialog.tsx')).VikarDialog }));
export const Morgen = lazy(async () => ({ default: (await import('./Morgen.tsx')).Morgen }));
export const Uge = lazy(async () => ({ default: (await import('./Uge.tsx')).Uge }));
export const Venteliste = lazy(async () => ({ default: (await import('./Venteliste.tsx')).Venteliste }));
export const Pladskort = lazy(async () => ({ default: (await import('./Pladskort.tsx')).Pladskort }));
