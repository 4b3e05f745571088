import { useId, type ReactNode } from 'react';
import type { Borgerrefusion } from '../../contract/refusion.ts';
import { daysBetween, isoDate, type IsoDate } from '../../law/kernel/dato.ts';
import { formatMaaned, lastDayOf } from '../../text/format.ts';
import { useTekst } from '../design/tekst.tsx';

type Vindue = Borgerrefusion['vinduer'][number];
type Afsnit = Borgerrefusion['ophold'][number]['afsnit'][number];

const WIDTH = 1000;
const HEIGHT = 36;

/** Each year in which days count, drawn: solid counts, hatched waits, open does not. The same stands in words below it. */
export function Vinduer({ svar }: { readonly svar: Borgerrefusion }): ReactNode {
  const { t } = useTekst();
  if (svar.vinduer.length === 0) return null;
  return (
    <section className="hv-kort">
      <div className="hv-kort-hoved"><h2>{t('oekonomi.vinduer')}</h2><Tegn /></div>
      <p className="hv-dempet hv-lille">{t('oekonomi.vinduer.hvad')}</p>
      {svar.vinduer.map((vindue) => <EtVindue key={vindue.fra} vindue={vindue} svar={svar} />)}
    </section>
  );
}

function Tegn(): ReactNode {
  const { t } = useTekst();
  return <p className="hv-tegn">{(['ja', 'afventer', 'nej'] as const).map((each) => <span key={each}><span className={`hv-tegn-${each}`} aria-hidden="true" />{t(`oekonomi.taeller.${each}`)}</span>)}</p>;
}

function EtVindue({ vindue, svar: { ophold, today } }: { readonly vindue: Vindue; readonly svar: Borgerrefusion }): ReactNode {
  const { t } = useTekst();
  const { fra, til, loft, refusionsdage, afventer, andetsteds } = vindue;
  const parts = ophold.flatMap(({ afsnit }) => afsnit).filter((part) => part.vindue === fra);
  const said = [
    loft === null ? t('oekonomi.vindue.udenLoft', { dage: refusionsdage }) : t('oekonomi.vindue.brugt', { dage: refusionsdage, loft }),
    ...(afventer > 0 ? [t('oekonomi.vindue.afventer', { dage: afventer })] : []),
    ...(andetsteds > 0 ? [t('oekonomi.vindue.andetsteds', { dage: andetsteds })] : []),
  ];
  return (
    <figure className="hv-vindue">
      <figcaption><strong>{t('faelles.periode', { fra, til: lastDayOf(til) })}</strong> <span className="hv-dempet">{said.join(' · ')}</span></figcaption>
      <Tegning vindue={vindue} parts={parts} today={today} label={said.join(', ')} />
      <Maaneder vindue={vindue} />
    </figure>
  );
}

interface TegningProps {
  readonly vindue: Vindue;
  readonly parts: readonly Afsnit[];
  readonly today: IsoDate;
  readonly label: string;
}

function Tegning({ vindue: { fra, til }, parts, today, label }: TegningProps): ReactNode {
  const id = useId();
  const at = (day: IsoDate): number => Math.min(WIDTH, Math.max(0, (daysBetween(fra, day) / daysBetween(fra, til)) * WIDTH));
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={label} className="hv-vindue-tegning">
      <defs><pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="3" height="8" className="hv-skravering" /></pattern></defs>
      <rect x="0" y="6" width={WIDTH} height={HEIGHT - 12} className="hv-vindue-bund" />
      {parts.map((part) => <rect key={part.fra} x={at(part.fra)} y="6" width={Math.max(2, at(part.til) - at(part.fra))} height={HEIGHT - 12} className={`hv-afsnit-${part.taeller}`} fill={part.taeller === 'afventer' ? `url(#${id})` : undefined} />)}
      {today >= fra && today < til ? <line x1={at(today)} x2={at(today)} y1="0" y2={HEIGHT} className="hv-vindue-idag" /> : null}
    </svg>
  );
}

/** The months under the drawing; the first of each stands where it begins. */
function Maaneder({ vindue: { fra, til } }: { readonly vindue: Vindue }): ReactNode {
  const { language } = useTekst();
  const days = daysBetween(fra, til);
  const firsts = monthsIn(fra, til);
  return <div className="hv-maaneder" aria-hidden="true">{firsts.map((first) => <span key={first} style={{ left: `${(daysBetween(fra, first) / days) * 100}%` }}>{formatMaaned(first, language).replace('.', '')}</span>)}</div>;
}

function monthsIn(fra: IsoDate, til: IsoDate): readonly IsoDate[] {
  const found: IsoDate[] = [];
  let [year, month] = [Number(fra.slice(0, 4)), Number(fra.slice(5, 7))];
  for (;;) {
    const first = isoDate(`${year}-${String(month).padStart(2, '0')}-01`);
    if (first >= til) return found;
    if (first >= fra) found.push(first);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
}
