import { useId, useLayoutEffect, useMemo, useState, type ReactNode, type RefObject } from 'react';
import type { IsoDate } from '../../../law/kernel/dato.ts';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { EmptyState } from '../../design/Notice.tsx';
import { useTekst } from '../../design/tekst.tsx';
import { printCard } from '../../design/udskriv.ts';
import { layoutTidslinje, type TidslinjeLayout, type WordedMark } from './layout.ts';
import { MarkPanel } from './MarkPanel.tsx';
import { Strip } from './Strip.tsx';
import { TidslinjeListe } from './TidslinjeListe.tsx';
import { useVindue, type VindueControl } from './useVindue.ts';
import { useWidth } from './useWidth.ts';
import type { TidslinjeData } from './types.ts';
import './tidslinje.css';

const NARROW_BELOW = 640;
const NARROW_DRAWING = 760;
const TODAY_AT = 0.6;

/** One person's course, drawn; or, from the same marks, read as a list. */
export function Tidslinje({ data }: { readonly data: TidslinjeData }): ReactNode {
  const { t } = useTekst();
  const [asList, setAsList] = useState(false);
  const marks = useWorded(data);
  if (marks.length === 0) return <Card title={t('tidslinje.titel')} name="tidslinje"><EmptyState>{t('tidslinje.tom')}</EmptyState></Card>;
  return (
    <Card title={t('tidslinje.titel')} name="tidslinje" aside={<Ways asList={asList} onList={setAsList} />}>
      {asList ? <TidslinjeListe marks={marks} today={data.today} /> : <Drawing data={data} marks={marks} />}
    </Card>
  );
}

function useWorded({ marks, lanes }: TidslinjeData): readonly WordedMark[] {
  const { besked } = useTekst();
  return useMemo(() => marks.filter(({ lane }) => lanes.includes(lane)).map((mark) => ({ ...mark, text: besked(mark.label) })), [marks, lanes, besked]);
}

function Ways({ asList, onList }: { readonly asList: boolean; readonly onList: (asList: boolean) => void }): ReactNode {
  const { t } = useTekst();
  return (
    <div className="hv-raekke hv-ikke-print">
      <Button look="stille" onClick={() => onList(!asList)}>{t(asList ? 'tidslinje.tegning' : 'tidslinje.liste')}</Button>
      <Button look="stille" onClick={() => printCard('tidslinje')}>{t('web.udskriv')}</Button>
    </div>
  );
}

function Drawing({ data: { today, lanes }, marks }: { readonly data: TidslinjeData; readonly marks: readonly WordedMark[] }): ReactNode {
  const [box, width] = useWidth(980);
  const control = useVindue(marks, today);
  const [open, setOpen] = useState<string | null>(null);
  const panelId = useId();
  const narrow = width < NARROW_BELOW;
  const layout = useMemo(
    () => layoutTidslinje({ lanes, marks, today, vindue: control.vindue, width: narrow ? NARROW_DRAWING : width, narrow }),
    [lanes, marks, today, control.vindue, width, narrow],
  );
  useTodayInSight(box, narrow ? layout.todayX : null);
  const opened = layout.marks.find(({ mark }) => mark.id === open)?.mark;
  return (
    <>
      <Zooms control={control} />
      <div ref={box} className={`tl-kasse${narrow ? ' tl-smal' : ''}`}>
        {narrow ? <LaneNames layout={layout} /> : null}
        <Strip layout={layout} today={today} vindue={control.vindue} narrow={narrow} open={open} panelId={panelId} onOpen={setOpen} onZoom={control.step} />
      </div>
      <div id={panelId} aria-live="polite">{opened ? <MarkPanel mark={opened} onClose={() => setOpen(null)} /> : <Explanation today={today} penge={lanes.includes('penge')} />}</div>
    </>
  );
}

/** A drawing wider than its card opens where today is, not years back. */
function useTodayInSight(box: RefObject<HTMLDivElement | null>, todayX: number | null): void {
  useLayoutEffect(() => {
    if (box.current && todayX !== null) box.current.scrollTo({ left: todayX - box.current.clientWidth * TODAY_AT });
  }, [box, todayX]);
}

/** Names that stay in sight while the narrow drawing is pushed sideways. */
function LaneNames({ layout }: { readonly layout: TidslinjeLayout }): ReactNode {
  const { t } = useTekst();
  return (
    <div className="tl-navne" aria-hidden="true">
      <svg width={180} height={layout.height}>
        {layout.lanes.map(({ id, nameY }) => <text key={id} className="tl-bane" x={4} y={nameY - 2}>{t(`tidslinje.bane.${id}`)}</text>)}
      </svg>
    </div>
  );
}

function Explanation({ today, penge }: { readonly today: IsoDate; readonly penge: boolean }): ReactNode {
  const { t } = useTekst();
  return <p className="tl-forklaring"><span>{t('tidslinje.forklaring')}{penge ? ` ${t('tidslinje.forklaring.penge')}` : ''}</span> <span className="hv-skjult">{t('tidslinje.idag', { dag: today })}</span></p>;
}

function Zooms({ control: { zoom, setZoom, pan } }: { readonly control: VindueControl }): ReactNode {
  const { t } = useTekst();
  return (
    <div className="tl-udsnit hv-ikke-print" role="group" aria-label={t('tidslinje.zoom')}>
      {(['alt', 'aar', 'kvartal'] as const).map((each) => (
        <button key={each} type="button" className="tl-udsnit-knap" aria-pressed={zoom === each} onClick={() => setZoom(each)}>{t(`tidslinje.zoom.${each}`)}</button>
      ))}
      {zoom === 'alt' ? null : (
        <>
          <button type="button" className="tl-udsnit-knap" onClick={() => pan(-1)}>← {t('tidslinje.tidligere')}</button>
          <button type="button" className="tl-udsnit-knap" onClick={() => pan(1)}>{t('tidslinje.senere')} →</button>
        </>
      )}
    </div>
  );
}
