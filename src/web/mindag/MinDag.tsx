import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import type { MinDag as MinDagSvar } from '../../contract/svar.ts';
import { minDagQuery } from '../api/opslag.ts';
import { problemText } from '../app/sider.tsx';
import { readMinDagSearch, type Visning } from './soegning.ts';
import { may, useSession } from '../app/useSession.ts';
import { EmptyState, Failure, Loading, Notice } from '../design/Notice.tsx';
import { useTekst } from '../design/tekst.tsx';
import { Budskaber } from './Budskaber.tsx';
import { Grupper } from './Grupper.tsx';
import { groupOf, isShown } from './linjer.ts';
import { Orienteringer } from './Orienteringer.tsx';
import { Taster } from './Taster.tsx';
import { Udsnit } from './Udsnit.tsx';
import { useMinDagTaster } from './useMinDagTaster.ts';
import './mindag.css';

const route = getRouteApi('/skal/');

/**
 * Min dag. The story: someone opens it in the morning and sees in three seconds what is due, for whom and why, does it or
 * opens the person, and knows what comes tomorrow.
 */
export function MinDag(): ReactNode {
  const { t } = useTekst();
  const session = useSession();
  useEffect(() => { document.title = `${t('web.minDag')} · ${t('faelles.navn')}`; }, [t]);
  return may(session, 'borger.se') ? <Dagen /> : <><h1>{t('web.minDag')}</h1><EmptyState>{t('mindag.ingenBorgere')}</EmptyState></>;
}

function Dagen(): ReactNode {
  const tekst = useTekst();
  const { t, datoMedUgedag } = tekst;
  const { today } = useSession();
  // The router hands on what the reader left out; an unknown view must never hide a duty.
  const { vis } = readMinDagSearch({ ...route.useSearch() });
  const { data, error, refetch } = useQuery(minDagQuery);
  const [keysShown, setKeysShown] = useState(false);
  useMinDagTaster({ showKeys: () => setKeysShown(true) });
  return (
    <>
      <div className="hv-md-hoved">
        <h1>{t('web.minDag')} <span className="hv-dempet">{datoMedUgedag(today)}</span></h1>
        <Udsnit vis={vis} onKeys={() => setKeysShown(true)} />
      </div>
      {error ? <Failure message={problemText(error, tekst)} retry={() => void refetch()} /> : data ? <Indhold svar={data} vis={vis} /> : <Loading lines={8} />}
      {keysShown ? <Taster onClose={() => setKeysShown(false)} /> : null}
    </>
  );
}

function Indhold({ svar, vis }: { readonly svar: MinDagSvar; readonly vis: Visning | undefined }): ReactNode {
  const { t } = useTekst();
  const session = useSession();
  const receives = may(session, 'orientering.modtag');
  const linjer = svar.opgaver.filter((linje) => isShown(linje, { vis, today: svar.today }));
  return (
    <>
      <Overblik svar={svar} receives={receives} />
      {svar.ikkeSpurgt > 0 ? <Notice tone="agt">{t('mindag.ikkeSpurgt', { n: svar.ikkeSpurgt })}</Notice> : null}
      <div className={receives ? 'hv-to-spalter' : 'hv-md-smal'}>
        <div className="hv-stak">
          <Budskaber />
          {linjer.length > 0 ? <Grupper linjer={linjer} today={svar.today} /> : <Tomt vis={vis} />}
          {svar.flere > 0 ? <Flere antal={svar.flere} /> : null}
        </div>
        {receives ? <Orienteringer kuverter={svar.kuverter} /> : null}
      </div>
    </>
  );
}

/** The day in one line; the notices are far down on a phone, so that the line leads there. */
function Overblik({ svar: { opgaver, kuverter, today }, receives }: { readonly svar: MinDagSvar; readonly receives: boolean }): ReactNode {
  const { t } = useTekst();
  const late = opgaver.filter((linje) => groupOf(linje, today) === 'overskredet').length;
  const now = opgaver.filter((linje) => groupOf(linje, today) === 'nu').length;
  return (
    <p className="hv-md-overblik">
      <span>{t('mindag.overblik.forSent', { n: late })}</span>
      <span>{t('mindag.overblik.nu', { n: now })}</span>
      {receives && kuverter.length > 0 ? <a href="#orienteringer">{t('mindag.overblik.orienteringer', { n: kuverter.length })}</a> : null}
    </p>
  );
}

function Flere({ antal }: { readonly antal: number }): ReactNode {
  return <p className="hv-dempet">{useTekst().t('mindag.flere', { n: antal })}</p>;
}

function Tomt({ vis }: { readonly vis: Visning | undefined }): ReactNode {
  const { t } = useTekst();
  return <div className="hv-kort"><EmptyState>{t(vis === undefined ? 'mindag.tom' : `mindag.tom.${vis}`)}</EmptyState></div>;
}
