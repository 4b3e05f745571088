import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { Pladskort as PladskortSvar } from '../../contract/pladser.ts';
import { pladskortQuery } from '../api/pladser.ts';
import { problemText } from '../app/sider.tsx';
import { EmptyState, Failure, Loading } from '../design/Notice.tsx';
import { useTekst } from '../design/tekst.tsx';
import { ledigeI } from './pladstal.ts';
import { TRAEK, useTraek, type Traek } from './useTraek.ts';

type Sted = PladskortSvar['steder'][number];

interface PladskortProps {
  /** The house that asks, which is not among the answers. */
  readonly boformId: string;
  readonly valgt?: string | null;
  /** Takes a boform as the one referred to. Without it the map is only read. */
  readonly onChoose?: (boformId: string) => void;
}

/** Where there are free places tonight, by municipality and by what is particular about them: counts of the boformer that share them. */
export function Pladskort({ boformId, valgt = null, onChoose }: PladskortProps): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const { data, error, refetch } = useQuery(pladskortQuery);
  const [oensket, setOensket] = useState<readonly Traek[]>([]);
  const toggle = (each: Traek): void => setOensket((before) => (before.includes(each) ? before.filter((other) => other !== each) : [...before, each]));
  if (error) return <Failure message={problemText(error, tekst)} retry={() => void refetch()} />;
  if (!data) return <Loading lines={4} />;
  const steder = data.steder.filter((sted) => sted.boformId !== boformId && fits(sted, oensket));
  return (
    <div className="hv-stak">
      <p className="hv-dempet hv-lille">{t('pladser.kort.hvad')}</p>
      <div className="hv-raekke" role="group" aria-label={t('pladser.kort.soeg')}>
        {TRAEK.map((each) => <button key={each} type="button" className="hv-chip" aria-pressed={oensket.includes(each)} onClick={() => toggle(each)}>{t(`pladser.traek.${each}`)}</button>)}
      </div>
      {steder.length === 0 ? <EmptyState>{t('pladser.kort.tom')}</EmptyState> : kommunerIn(steder).map((kommune) => (
        <section key={kommune ?? ''} className="hv-stak-taet">
          <h3>{kommune ?? t('pladser.kort.uden')}</h3>
          <ul className="hv-natliste">{steder.filter((sted) => sted.kommune === kommune).map((sted) => <li key={sted.boformId}><Stedlinje sted={sted} valgt={sted.boformId === valgt} {...(onChoose ? { onChoose } : {})} /></li>)}</ul>
        </section>
      ))}
    </div>
  );
}

interface StedlinjeProps {
  readonly sted: Sted;
  readonly valgt: boolean;
  readonly onChoose?: (boformId: string) => void;
}

function Stedlinje({ sted, valgt, onChoose }: StedlinjeProps): ReactNode {
  const { t } = useTekst();
  const traekOf = useTraek();
  const n = ledigeI(sted);
  const med = (sted.ledige ?? []).filter(({ traek }) => traek.length > 0).map(({ traek, antal }) => t('pladser.kort.traek', { antal, traek: traekOf(traek) }));
  return (
    <>
      <div>
        <span className="hv-plads-navn">{sted.navn}</span>
        <p className="hv-lille">{[n === null ? t('pladser.kort.deler') : t('pladser.kort.ledige', { n }), ...med].join(' · ')}</p>
        <p className="hv-lille hv-dempet">{[sted.skjult ? t('pladser.kort.skjult') : sted.adresse, sted.telefon].filter(Boolean).join(' · ')}</p>
      </div>
      {onChoose ? <button type="button" className="hv-chip hv-chip-stor" aria-pressed={valgt} onClick={() => onChoose(sted.boformId)}>{t(valgt ? 'pladser.kort.valgt' : 'pladser.kort.vaelg')}<span className="hv-skjult"> {sted.navn}</span></button> : null}
    </>
  );
}

/** Whether a boform shares a free place with all that is asked for; if nothing is asked for, every boform fits. */
function fits({ ledige }: Sted, oensket: readonly Traek[]): boolean {
  return oensket.length === 0 || (ledige ?? []).some(({ traek }) => oensket.every((each) => traek.includes(each)));
}

/** The municipalities, in the order of the list. */
function kommunerIn(steder: readonly Sted[]): readonly (string | null)[] {
  return [...new Set(steder.map(({ kommune }) => kommune))];
}
