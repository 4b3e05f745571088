import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import type { AfstemningSvar } from '../../../contract/afstemning.ts';
import { afstemningCsvHref, afstemningQuery } from '../../api/afstemning.ts';
import { problemText } from '../../app/sider.tsx';
import { may, useSession } from '../../app/useSession.ts';
import { Button } from '../../design/Button.tsx';
import { Failure, Loading, Notice } from '../../design/Notice.tsx';
import { useTekst } from '../../design/tekst.tsx';
import { Faner } from '../Faner.tsx';
import { kvartalBefore, kvartalOf } from '../kvartal.ts';
import { FinansfilDialog } from './FinansfilDialog.tsx';
import { Forklaringer } from './Forklaringer.tsx';
import { Konti } from './Konti.tsx';
import { Konteringer } from './Konteringer.tsx';
import { Periodevalg } from './Periodevalg.tsx';
import '../krav/krav.css';

const route = getRouteApi('/skal/oekonomi/afstemning');

/**
 * Afstemning. The story: the quarter is to be closed. The economist reads in the municipality's ledger and sees account by account
 * whether it says what Hjemvej says, and which invoice or claim makes the difference; the auditor sees the same.
 */
export function Afstemning(): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const session = useSession();
  const { today } = session;
  const [open, setOpen] = useState(false);
  const periode = route.useSearch().periode ?? kvartalBefore(kvartalOf(today));
  const navigate = route.useNavigate();
  const { data, error, refetch } = useQuery(afstemningQuery(periode));
  useEffect(() => { document.title = `${t('afstemning.titel')} · ${t('faelles.navn')}`; }, [t]);
  return (
    <>
      <Faner />
      <div className="hv-oek-hoved">
        <h1>{t('afstemning.titel')}</h1>
        <Periodevalg periode={periode} today={today} onChoose={(valgt) => void navigate({ search: { periode: valgt } })} />
        <span className="hv-raekke hv-krav-med hv-ikke-print">
          {may(session, 'krav.skriv') ? <Button look="primaer" onClick={() => setOpen(true)}>{t('afstemning.indlaes')}</Button> : null}
          <a className="hv-knap hv-krav-fil" href={afstemningCsvHref(periode)} download>{t('oekonomi.csv')}</a>
        </span>
      </div>
      {error ? <Failure message={problemText(error, tekst)} retry={() => void refetch()} /> : data ? <Indhold svar={data} /> : <Loading lines={8} />}
      {open ? <FinansfilDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function Indhold({ svar }: { readonly svar: AfstemningSvar }): ReactNode {
  return (
    <div className="hv-stak">
      <Status svar={svar} />
      <Konti svar={svar} />
      <Forklaringer forklaringer={svar.forklaringer} />
      <Konteringer />
    </div>
  );
}

/** In a sentence whether the two agree. */
function Status({ svar: { sum, konti, indlaest, forklaringer } }: { readonly svar: AfstemningSvar }): ReactNode {
  const { t } = useTekst();
  if (indlaest === null) return <Notice>{t('afstemning.intetIndlaest')}</Notice>;
  const uenige = konti.filter(({ forskel }) => forskel !== 0).length;
  const told = t('afstemning.indlaest', { dag: indlaest.dato, n: indlaest.poster });
  if (forklaringer.length === 0) return <Notice tone="ok">{t('afstemning.stemmer')} {told}</Notice>;
  return <Notice tone="agt">{t('afstemning.stemmerIkke', { n: uenige, forskel: sum.forskel })} {told}</Notice>;
}
