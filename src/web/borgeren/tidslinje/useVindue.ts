import { useState } from 'react';
import type { IsoDate } from '../../../law/kernel/dato.ts';
import type { TidslinjeMark } from './types.ts';
import { panVindue, wholeVindue, zoomTo, type Vindue, type Zoom } from './vindue.ts';

export interface VindueControl {
  readonly vindue: Vindue;
  readonly zoom: Zoom;
  readonly setZoom: (zoom: Zoom) => void;
  readonly pan: (direction: -1 | 1) => void;
  /** One step closer (1) or further away (-1). */
  readonly step: (direction: -1 | 1) => void;
}

const STEPS = ['alt', 'aar', 'kvartal'] as const satisfies readonly Zoom[];

/** Which days are shown: the whole course first, then a year or a quarter that one moves along. */
export function useVindue(marks: readonly TidslinjeMark[], today: IsoDate): VindueControl {
  const [zoom, setZoomState] = useState<Zoom>('alt');
  const [vindue, setVindue] = useState(() => wholeVindue(marks, today));
  const setZoom = (next: Zoom): void => {
    setZoomState(next);
    setVindue(next === 'alt' ? wholeVindue(marks, today) : zoomTo(next, today));
  };
  return {
    vindue, zoom, setZoom,
    pan: (direction) => setVindue(panVindue(vindue, direction)),
    step: (direction) => {
      const next = STEPS[STEPS.indexOf(zoom) + direction];
      if (next) setZoom(next);
    },
  };
}
