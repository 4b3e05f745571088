import type { ReactNode } from 'react';
import type { StatistikopholdQuery, StatistikopholdSvar } from '../../contract/statistik.ts';
import { statistikHref } from '../api/statistik.ts';
import { Card } from '../design/Card.tsx';
import { Notice } from '../design/Notice.tsx';
import { useOrd } from './useOrd.ts';

interface HentProps {
  readonly svar: StatistikopholdSvar;
  readonly wanted: StatistikopholdQuery;
}

/** By when, the file in two forms, and what is to be known of it before it is sent. No deadline of a guidance is red. */
export function Hent({ svar, wanted }: HentProps): ReactNode {
  const { t } = useOrd();
  const { layout, koder, frist } = svar;
  const own = koder.filter(({ oprindelse }) => oprindelse === 'egen').length;
  return (
    <Card title={t('statistik.opstilling')} name="hent">
      <div className="hv-stat-om">
        {frist ? <div><p className="hv-stat-frist">{t('statistik.frist', { dag: frist.dato })}</p><p className="hv-dempet hv-lille">{t('statistik.frist.kilde', { kilde: frist.kilde })}</p></div> : null}
        <div className="hv-stat-hent">
          {(['txt', 'xlsx'] as const).map((form) => <a key={form} className="hv-knap" href={statistikHref(wanted, form)} download>{t(`statistik.hent.${form}`)}</a>)}
        </div>
        <p className="hv-lille">{t('statistik.hent.hvad')}</p>
        <Notice tone={own > 0 ? 'agt' : 'ok'}><p>{own > 0 ? t('statistik.egneKoder', { n: own }) : t('statistik.ingenEgneKoder')}</p><p>{t('statistik.antagelse')}</p></Notice>
        <p className="hv-dempet hv-lille">{t('statistik.layout', { version: layout.version, fra: layout.fra })}</p>
      </div>
    </Card>
  );
}
