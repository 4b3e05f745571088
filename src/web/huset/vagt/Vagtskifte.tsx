import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import type { Huset } from '../../../contract/huset.ts';
import type { Vagtskifte as Skifte } from '../../../contract/vagtskifte.ts';
import { addDays } from '../../../law/kernel/dato.ts';
import { husetQuery } from '../../api/opslag.ts';
import { vagtskifteQuery } from '../../api/vagtskifte.ts';
import { useGenveje } from '../../app/genveje.ts';
import { problemText } from '../../app/sider.tsx';
import { Button } from '../../design/Button.tsx';
import { Failure, Loading } from '../../design/Notice.tsx';
import { useTekst } from '../../design/tekst.tsx';
import { Huspligter } from '../Huspligter.tsx';
import { natOf } from '../nat.ts';
import { useKlokken } from '../useKlokken.ts';
import { Bevaegelser } from './Bevaegelser.tsx';
import { FraMorgenen } from './FraMorgenen.tsx';
import { IHuset } from './IHuset.tsx';
import { NotatDialog } from './NotatDialog.tsx';
import { Notater } from './Notater.tsx';
import { OvertagDialog } from './OvertagDialog.tsx';
import '../huset.css';

const route = getRouteApi('/skal/huset/$boformId/vagt');

/**
 * Vagtskifte. The story: at 07:00 Niels goes home. Whoever comes reads on one page what the night brought, what is still to be
 * done this morning and who is not in the house, asks what is unclear, and takes over.
 */
export function Vagtskifte(): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const { boformId } = route.useParams();
  const hus = useQuery(husetQuery(boformId));
  const skifte = useQuery(vagtskifteQuery(boformId));
  useEffect(() => { document.title = `${t('vagt.titel')} · ${t('faelles.navn')}`; }, [t]);
  const error = hus.error ?? skifte.error;
  if (error) return <><h1>{t('vagt.titel')}</h1><Failure message={problemText(error, tekst)} retry={() => { void hus.refetch(); void skifte.refetch(); }} /></>;
  if (!hus.data || !skifte.data) return <><h1>{t('vagt.titel')}</h1><Loading lines={8} /></>;
  return <Siden hus={hus.data} skifte={skifte.data} />;
}

interface SidenProps {
  readonly hus: Huset;
  readonly skifte: Skifte;
}

function Siden({ hus, skifte }: SidenProps): ReactNode {
  const { t } = useTekst();
  const klokken = useKlokken();
  const { tid, foerste } = natOf({ today: hus.today, klokken, doegnskifte: hus.doegnskifte.klokken });
  return (
    <div className="hv-stak">
      <Hoved hus={hus} skifte={skifte} />
      <div className="hv-hus-spalter">
        <div className="hv-stak">
          <Notater hus={hus} notater={skifte.notater} />
          <Bevaegelser skifte={skifte} />
          <IHuset hus={hus} nat={tid === 'dag' ? addDays(hus.today, -1) : foerste} />
        </div>
        <section aria-labelledby="vagt-skal" className="hv-stak">
          <h2 id="vagt-skal">{t('vagt.skal')}</h2>
          <Huspligter hus={hus} snart />
          <FraMorgenen boformId={hus.boform.id} />
        </section>
      </div>
    </div>
  );
}

/** Who has the watch, and what is done about it. */
function Hoved({ hus, skifte }: SidenProps): ReactNode {
  const { t } = useTekst();
  const [dialog, setDialog] = useState<'notat' | 'overtag' | null>(null);
  const close = (): void => setDialog(null);
  useGenveje({ n: () => setDialog('notat') });
  const boformId = hus.boform.id;
  return (
    <>
      <div>
        <h1>{t('vagt.titel')} <span className="hv-dempet">{hus.boform.navn}</span></h1>
        <p><HarVagten sidste={skifte.sidste} /></p>
        <p className="hv-ikke-print"><Link to="/huset/$boformId" params={{ boformId }} search={{}}>{t('moeder.tilbage')}</Link></p>
      </div>
      <div className="hv-raekke hv-ikke-print">
        <Button look="primaer" large onClick={() => setDialog('overtag')}>{t('vagt.overtag')}</Button>
        <Button large onClick={() => setDialog('notat')}>{t('vagt.skriv')}</Button>
        <Button look="stille" onClick={() => window.print()}>{t('web.udskriv')}</Button>
      </div>
      {dialog === 'notat' ? <NotatDialog hus={hus} onClose={close} /> : null}
      {dialog === 'overtag' ? <OvertagDialog boformId={boformId} skifte={skifte} onClose={close} /> : null}
    </>
  );
}

function HarVagten({ sidste }: { readonly sidste: Skifte['sidste'] }): ReactNode {
  const { t, tidspunkt } = useTekst();
  if (!sidste) return t('vagt.ingen');
  const hvem = sidste.af ?? t('faelles.ukendt');
  return t(sidste.fra === null ? 'vagt.har' : 'vagt.har.fra', { hvem, tid: tidspunkt(sidste.tid), fra: sidste.fra });
}
