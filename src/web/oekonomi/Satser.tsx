import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { Egenbetalingssatser } from '../../contract/refusion.ts';
import type { IsoDate } from '../../law/kernel/dato.ts';
import { satserQuery } from '../api/refusion.ts';
import { paragrafText } from '../app/paragraf.ts';
import { problemText } from '../app/sider.tsx';
import { may, useSession } from '../app/useSession.ts';
import { Button } from '../design/Button.tsx';
import { Failure, Loading } from '../design/Notice.tsx';
import { useTekst } from '../design/tekst.tsx';
import { SatsDialog } from './SatsDialog.tsx';

type Sats = Egenbetalingssatser['satser'][number];

/** The rates of own payment by first day, the latest first. A year whose order nobody found is said to be unknown. */
export function Satser({ today }: { readonly today: IsoDate }): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const session = useSession();
  const { data, error, refetch } = useQuery(satserQuery);
  const [open, setOpen] = useState(false);
  return (
    <section className="hv-kort">
      <h2>{t('oekonomi.satser')}</h2>
      <p className="hv-dempet hv-lille">{t('oekonomi.satser.hvad')}</p>
      {error ? <Failure message={problemText(error, tekst)} retry={() => void refetch()} /> : data ? <ul className="hv-satser">{[...data.satser].reverse().map((sats) => <Satslinje key={`${sats.fra ?? ''}${sats.oprindelse}${sats.oerePrDoegn ?? ''}`} sats={sats} />)}</ul> : <Loading lines={4} />}
      {may(session, 'lovvalg.bekraeft') ? <Button look="stille" onClick={() => setOpen(true)}>{t('oekonomi.satser.ny')}</Button> : null}
      {open ? <SatsDialog today={today} onClose={() => setOpen(false)} /> : null}
    </section>
  );
}

function Satslinje({ sats: { fra, oerePrDoegn, oprindelse, kilde } }: { readonly sats: Sats }): ReactNode {
  const tekst = useTekst();
  const { t, dato, kroner } = tekst;
  return (
    <li>
      <span>{fra ? t('oekonomi.satser.fra', { fra: dato(fra) }) : t('oekonomi.satser.foer')}</span>
      <strong className="hv-tal">{oerePrDoegn === null ? t('faelles.ukendt') : kroner(oerePrDoegn)}</strong>
      <span className="hv-dempet hv-lille">{oprindelse === 'lov' ? paragrafText(kilde, tekst) : t('oekonomi.satser.registreret', { kilde })}</span>
    </li>
  );
}
