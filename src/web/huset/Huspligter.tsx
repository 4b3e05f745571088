import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Huset } from '../../contract/huset.ts';
import { addDays } from '../../law/kernel/dato.ts';
import { minDagQuery } from '../api/opslag.ts';
import { may, useSession } from '../app/useSession.ts';
import { problemText } from '../app/sider.tsx';
import { ModalityMark } from '../design/ModalityMark.tsx';
import { EmptyState, Failure, Loading } from '../design/Notice.tsx';
import { useTekst } from '../design/tekst.tsx';
import { handlingOf } from '../mindag/handlinger.ts';
import { groupOf, type Linje } from '../mindag/linjer.ts';

/** The talk at admission stands in the list of the morning, where there is time for it. */
const OM_MORGENEN = 'rsl.p5.indskrivningssamtale';

interface HuspligterProps {
  readonly hus: Huset;
  /** Only what has its last day tomorrow at the latest. */
  readonly snart?: boolean;
}

/** What the law asks of the house, the most pressing first. */
export function Huspligter({ hus, snart = false }: HuspligterProps): ReactNode {
  const tekst = useTekst();
  const session = useSession();
  const { data, error, refetch } = useQuery(minDagQuery);
  if (error) return <Failure message={problemText(error, tekst)} retry={() => void refetch()} />;
  if (!data) return <Loading lines={4} />;
  const mayDo = (regel: string): boolean => { const goer = handlingOf(regel); return goer !== null && may(session, goer.handling); };
  const shown = ({ frist, regel }: Linje): boolean => (snart ? frist !== null && frist <= addDays(data.today, 1) : frist !== null || mayDo(regel));
  return <Pligter linjer={ofHouse(data.opgaver, hus).filter(shown)} today={data.today} />;
}

/** What is the house's own to do, of whoever is here and whoever has left. */
function ofHouse(opgaver: readonly Linje[], { boform }: Pick<Huset, 'boform'>): readonly Linje[] {
  return opgaver.filter(({ boformId, modalitet, regel }) => boformId === boform.id && modalitet === 'skal' && regel !== OM_MORGENEN);
}

function Pligter({ linjer, today }: { readonly linjer: readonly Linje[]; readonly today: Huset['today'] }): ReactNode {
  const { t } = useTekst();
  if (linjer.length === 0) return <div className="hv-kort"><EmptyState>{t('huset.intetSkal')}</EmptyState></div>;
  return <ul className="hv-stak-taet">{linjer.map((linje) => <li key={`${linje.regel} ${linje.emneId}`}><Pligt linje={linje} today={today} /></li>)}</ul>;
}

function Pligt({ linje, today }: { readonly linje: Linje; readonly today: Huset['today'] }): ReactNode {
  const { t, besked, frist } = useTekst();
  const session = useSession();
  const goer = handlingOf(linje.regel);
  const late = groupOf(linje, today) === 'overskredet';
  const offered = goer && may(session, goer.handling) ? goer : null;
  const search = offered ? { ...offered.search, emne: linje.emneId } : {};
  return (
    <article className="hv-kort hv-pligt">
      <ModalityMark kind={linje.modalitet} overdue={late} />
      <div>
        <h3>{linje.navn || t('web.udenNavn')}</h3>
        <p className="hv-dempet hv-lille">{linje.frist ? <span className={late ? 'hv-pligt-forfalden' : undefined}>{t('huset.senest', { dag: frist(linje.frist, today) })}</span> : t('web.ingenFrist')}</p>
        <p className="hv-lille">{besked(linje.tekst)}</p>
        <Link to="/borger/$borgerId" params={{ borgerId: linje.borgerId }} search={search}>{t(offered ? offered.text : 'huset.aabn')}<span className="hv-skjult"> {linje.navn}</span></Link>
      </div>
    </article>
  );
}
