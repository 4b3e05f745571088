import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { formatMaaned, lastDayOf } from '../../../text/format.ts';
import type { IsoDate } from '../../../law/kernel/dato.ts';
import { useTekst, type Tekst } from '../../design/tekst.tsx';
import type { PlacedMark, TidslinjeLayout, WordedMark } from './layout.ts';
import { MarkShape } from './MarkShape.tsx';
import { nextMark } from './tastatur.ts';
import type { Vindue } from './vindue.ts';

interface StripProps {
  readonly layout: TidslinjeLayout;
  readonly today: IsoDate;
  readonly vindue: Vindue;
  readonly narrow: boolean;
  readonly open: string | null;
  readonly panelId: string;
  readonly onOpen: (id: string | null) => void;
  readonly onZoom: (direction: -1 | 1) => void;
}

/** The drawing. One mark at a time is in the tab order; the arrow keys go between them. */
export function Strip({ layout, today, vindue, narrow, open, panelId, onOpen, onZoom }: StripProps): ReactNode {
  const tekst = useTekst();
  const svg = useRef<SVGSVGElement>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const inTabOrder = layout.marks.find(({ mark }) => mark.id === current)?.mark.id ?? layout.marks[0]?.mark.id;
  const move = (id: string): void => {
    setCurrent(id);
    svg.current?.querySelector<SVGGElement>(`[data-mark="${CSS.escape(id)}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent, id: string): void => {
    const next = nextMark(layout.marks, id, event.key);
    if (next) move(next);
    else if (event.key === 'Enter' || event.key === ' ') onOpen(open === id ? null : id);
    else if (event.key === 'Escape' && open) onOpen(null);
    else if (event.key === '+' || event.key === '-') onZoom(event.key === '+' ? 1 : -1);
    else return;
    event.preventDefault();
  };
  const label = tekst.t('tidslinje.billede', { fra: vindue.from, til: vindue.to, n: layout.marks.length });
  return (
    <svg ref={svg} className="tl" role="group" aria-label={label} viewBox={`0 0 ${layout.width} ${layout.height}`} width={layout.width} height={layout.height}>
      <Scale layout={layout} narrow={narrow} />
      <Today layout={layout} today={today} />
      {layout.marks.map((placed) => (
        <g
          key={placed.mark.id} data-mark={placed.mark.id} role="button" tabIndex={placed.mark.id === inTabOrder ? 0 : -1} className={`tl-m tl-${placed.mark.tone} tl-${placed.mark.certainty}`}
          aria-label={nameOf(placed.mark, tekst)} aria-expanded={open === placed.mark.id} aria-controls={open === placed.mark.id ? panelId : undefined}
          onFocus={() => setCurrent(placed.mark.id)} onKeyDown={(event) => onKeyDown(event, placed.mark.id)} onClick={() => onOpen(open === placed.mark.id ? null : placed.mark.id)}
        >
          <MarkShape placed={placed} selected={open === placed.mark.id} />
        </g>
      ))}
    </svg>
  );
}

/** "Ophold: Fyrtårnet, fra 09.11.2026, fortsætter, skrevet ned". */
function nameOf(mark: WordedMark, { t }: Tekst): string {
  return `${t(`tidslinje.bane.${mark.lane}`)}: ${mark.text}, ${whenOf(mark, t)}, ${certaintyOf(mark, t)}`;
}

/** How sure a mark is, in words. Days of the refund are computed, not written down. */
export function certaintyOf({ lane, certainty }: Pick<WordedMark, 'lane' | 'certainty'>, t: Tekst['t']): string {
  return t(lane === 'penge' ? `tidslinje.penge.${certainty}` : `tidslinje.sikkerhed.${certainty}`);
}

/** The days of a mark in words: a stay ends on the day of leaving, a count with the last day counted. */
export function whenOf(mark: PlacedMark['mark'], t: Tekst['t']): string {
  if (mark.kind === 'point') return t('faelles.fraDag', { fra: mark.from });
  if (mark.lane === 'penge' && mark.to) return t('tidslinje.fraTil', { fra: mark.from, til: lastDayOf(mark.to) });
  return mark.to ? t('tidslinje.fraTil', { fra: mark.from, til: mark.to }) : t('tidslinje.loeber', { fra: mark.from });
}

function Scale({ layout: { ticks, lanes, left, right, top, height, width }, narrow }: { readonly layout: TidslinjeLayout; readonly narrow: boolean }): ReactNode {
  const { t, language } = useTekst();
  return (
    <g aria-hidden="true">
      {lanes.map(({ id, y }) => <line key={id} className="tl-skille" x1={narrow ? left : 0} x2={width} y1={y} y2={y} />)}
      {ticks.map(({ day, x, kind }) => (
        <g key={day} className={`tl-streg-${kind}`}>
          <line x1={x} x2={x} y1={kind === 'year' ? 4 : top - 6} y2={height - 24} />
          {x < right - 30 ? <text x={x + 5} y={17}>{kind === 'year' ? day.slice(0, 4) : formatMaaned(day, language)}</text> : null}
        </g>
      ))}
      {narrow ? null : lanes.map(({ id, nameY }) => <text key={id} className="tl-bane" x={0} y={nameY}>{t(`tidslinje.bane.${id}`)}</text>)}
    </g>
  );
}

function Today({ layout: { todayX, top, height, right }, today }: { readonly layout: TidslinjeLayout; readonly today: IsoDate }): ReactNode {
  const { t } = useTekst();
  if (todayX === null) return null;
  const end = todayX > right - 130;
  return (
    <g className="tl-idag" aria-hidden="true">
      <line x1={todayX} x2={todayX} y1={top - 6} y2={height - 20} />
      <text x={end ? todayX - 5 : todayX + 5} y={height - 7} textAnchor={end ? 'end' : 'start'}>{t('tidslinje.idag', { dag: today })}</text>
    </g>
  );
}
