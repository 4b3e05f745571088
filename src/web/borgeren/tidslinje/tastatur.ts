import type { PlacedMark } from './layout.ts';

/** Where an arrow key leads from a mark: along its lane, to the nearest mark of the lane above or below, or nowhere. */
export function nextMark(marks: readonly PlacedMark[], id: string, key: string): string | null {
  const index = marks.findIndex(({ mark }) => mark.id === id);
  const here = marks[index];
  if (!here) return null;
  const lane = marks.filter(({ mark }) => mark.lane === here.mark.lane);
  const inLane = lane.indexOf(here);
  const wanted: Readonly<Record<string, PlacedMark | undefined>> = {
    ArrowRight: lane[inLane + 1], ArrowLeft: lane[inLane - 1], Home: lane[0], End: lane.at(-1),
    ArrowDown: nearestIn(marks.slice(index + 1).filter(({ mark }) => mark.lane !== here.mark.lane), here, 'first'),
    ArrowUp: nearestIn(marks.slice(0, index).filter(({ mark }) => mark.lane !== here.mark.lane), here, 'last'),
  };
  const next = wanted[key];
  return next && next !== here ? next.mark.id : null;
}

/** Of the lane that comes first (or last) in `marks`, the mark closest in time. */
function nearestIn(marks: readonly PlacedMark[], here: PlacedMark, which: 'first' | 'last'): PlacedMark | undefined {
  const lane = (which === 'first' ? marks[0] : marks.at(-1))?.mark.lane;
  const middle = here.x + here.width / 2;
  const distance = ({ x, width }: PlacedMark): number => Math.abs(x + width / 2 - middle);
  return marks.filter(({ mark }) => mark.lane === lane).reduce<PlacedMark | undefined>((best, each) => (!best || distance(each) < distance(best) ? each : best), undefined);
}
