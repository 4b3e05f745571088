import type { ReactNode } from 'react';
import type { LaneId } from './types.ts';
import type { PlacedMark } from './layout.ts';

interface MarkShapeProps {
  readonly placed: PlacedMark;
  readonly selected: boolean;
}

/** A mark's shape, its words and, where they stand apart, the thin line between the two. */
export function MarkShape({ placed, selected }: MarkShapeProps): ReactNode {
  const { x, y, width, height, label, mark } = placed;
  return (
    <>
      <rect className="tl-ramme" x={x - 3} y={y - 3} width={width + 6} height={height + 6} rx={4} data-valgt={selected || undefined} />
      {label.leader ? <line className="tl-leder" x1={x + Math.min(4, width / 2)} x2={x + Math.min(4, width / 2)} y1={y + height} y2={label.y - 9} /> : null}
      {mark.kind === 'span' ? <Span placed={placed} /> : <Point placed={placed} lane={mark.lane} />}
      <text className={label.where === 'inside' ? 'tl-tekst tl-tekst-inde' : 'tl-tekst'} x={label.x} y={label.y}>{mark.text}</text>
    </>
  );
}

/** A bar; where it goes on beyond the window or into tomorrow, its end is cut as a chevron. */
function Span({ placed: { x, y, width, height, opensRight, mark } }: { readonly placed: PlacedMark }): ReactNode {
  const nose = opensRight && mark.certainty === 'fact' ? Math.min(5, width / 2) : 0;
  const right = x + width;
  if (nose === 0) return <rect className="tl-krop" x={x + 0.5} y={y + 0.5} width={Math.max(1, width - 1)} height={height - 1} rx={2} />;
  return <path className="tl-krop" d={`M${x + 0.5} ${y + 0.5}H${right - nose}L${right} ${y + height / 2}L${right - nose} ${y + height - 0.5}H${x + 0.5}Z`} />;
}

/** Plans are round, decisions square, notices and the rest pointed: shape tells them apart without colour. */
function Point({ placed: { x, y, width, height }, lane }: { readonly placed: PlacedMark; readonly lane: LaneId }): ReactNode {
  const [cx, cy, r] = [x + width / 2, y + height / 2, width / 2 - 1];
  if (lane === 'planer') return <circle className="tl-krop" cx={cx} cy={cy} r={r} />;
  if (lane === 'afgoerelser') return <rect className="tl-krop" x={x + 1} y={y + 1} width={width - 2} height={height - 2} />;
  return <path className="tl-krop" d={`M${cx} ${cy - r - 1}L${cx + r + 1} ${cy}L${cx} ${cy + r + 1}L${cx - r - 1} ${cy}Z`} />;
}
