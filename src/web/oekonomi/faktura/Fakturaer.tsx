import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import type { Fakturaliste } from '../../../contract/faktura.ts';
import { fakturaerQuery } from '../../api/faktura.ts';
import { problemText } from '../../app/sider.tsx';
import { may, useSession } from '../../app/useSession.ts';
import { Button } from '../../design/Button.tsx';
import { EmptyState, Failure, Loading } from '../../design/Notice.tsx';
import { useTekst } from '../../design/tekst.tsx';
import { Faner } from '../Faner.tsx';
import { Sider } from '../Sider.tsx';
import { Faktura } from './Faktura.tsx';
import { FilDialog } from './FilDialog.tsx';
import { NyFakturaDialog } from './NyFakturaDialog.tsx';
import { PAGE, type Fakturasoegning } from './soegning.ts';
import './faktura.css';

const route = getRouteApi('/skal/oekonomi/fakturaer');

/**
 * Fakturaer. The story: invoices lie in a pile. The economist reads them in, sees at once which lines differ from what is known
 * and in what, finds the stay of a line nobody knew, and knows that none is there twice.
 */
export function Fakturaer(): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const search = route.useSearch();
  const { data, error, refetch } = useQuery(fakturaerQuery({ vis: search.vis ?? 'alle', fra: search.fra ?? 0, antal: PAGE }));
  useEffect(() => { document.title = `${t('faktura.titel')} · ${t('faelles.navn')}`; }, [t]);
  return (
    <>
      <Faner />
      <div className="hv-oek-hoved"><h1>{t('faktura.titel')}</h1><Filter search={search} /><Indgange /></div>
      {error ? <Failure message={problemText(error, tekst)} retry={() => void refetch()} /> : data ? <Liste svar={data} search={search} /> : <Loading lines={8} />}
    </>
  );
}

/** The two ways an invoice comes in. */
function Indgange(): ReactNode {
  const { t } = useTekst();
  const session = useSession();
  const [open, setOpen] = useState<'ny' | 'fil' | null>(null);
  if (!may(session, 'krav.skriv')) return null;
  return (
    <span className="hv-raekke hv-faktura-ind hv-ikke-print">
      <Button look="primaer" onClick={() => setOpen('ny')}>{t('faktura.ny')}</Button>
      <Button onClick={() => setOpen('fil')}>{t('faktura.indlaes')}</Button>
      {open === 'ny' ? <NyFakturaDialog today={session.today} onClose={() => setOpen(null)} /> : null}
      {open === 'fil' ? <FilDialog onClose={() => setOpen(null)} /> : null}
    </span>
  );
}

function Filter({ search: { vis } }: { readonly search: Fakturasoegning }): ReactNode {
  const { t } = useTekst();
  return (
    <nav className="hv-udsnit" aria-label={t('faktura.filter')}>
      <Link to="/oekonomi/fakturaer" search={{}} activeProps={{}} className="hv-udsnit-valg" aria-current={vis ? undefined : 'page'}>{t('faktura.alle')}</Link>
      <Link to="/oekonomi/fakturaer" search={{ vis: 'afviger' }} activeProps={{}} className="hv-udsnit-valg" aria-current={vis ? 'page' : undefined}>{t('faktura.afviger')}</Link>
    </nav>
  );
}

function Liste({ svar: { fakturaer, antal }, search }: { readonly svar: Fakturaliste; readonly search: Fakturasoegning }): ReactNode {
  const { t } = useTekst();
  if (antal === 0) return <section className="hv-kort"><EmptyState>{t(search.vis ? 'faktura.tomAfviger' : 'faktura.tom')}</EmptyState></section>;
  return <div className="hv-stak">{fakturaer.map((faktura) => <Faktura key={faktura.id} faktura={faktura} />)}<Sider antal={antal} fra={search.fra ?? 0} page={PAGE} /></div>;
}
