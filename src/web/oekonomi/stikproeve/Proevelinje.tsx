import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import type { Stikproeve } from '../../../contract/stikproeve.ts';
import { lastDayOf } from '../../../text/format.ts';
import { stikproeveQuery } from '../../api/stikproeve.ts';
import { problemText } from '../../app/sider.tsx';
import { may, useSession } from '../../app/useSession.ts';
import { Failure, Loading } from '../../design/Notice.tsx';
import { useTekst } from '../../design/tekst.tsx';
import { Proevet } from './Proevet.tsx';
import { Proev } from './Proev.tsx';
import type { Linje } from './valg.ts';
import '../krav/krav.css';

const route = getRouteApi('/skal/oekonomi/stikproever/$stikproeveId/$nummer');

/** One drawn line, condition by condition. The story: an auditor has the papers beside, and says of each whether it holds. */
export function Proevelinje(): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const { stikproeveId, nummer } = route.useParams();
  const { data, error, refetch } = useQuery(stikproeveQuery(stikproeveId));
  const linje = data?.linjer.find((each) => String(each.nummer) === nummer);
  const titel = t('stikproeve.linje.titel', { navn: linje?.navn || t('web.udenNavn') });
  useEffect(() => { document.title = `${titel} · ${t('faelles.navn')}`; }, [titel, t]);
  return (
    <>
      <nav className="hv-raekke hv-lille" aria-label={t('stikproeve.titel')}><Link to="/oekonomi/stikproever/$stikproeveId" params={{ stikproeveId }}>{t('stikproeve.linje.igen')}</Link></nav>
      <h1>{titel}</h1>
      {error ? <Failure message={problemText(error, tekst)} retry={() => void refetch()} /> : !data ? <Loading lines={8} /> : linje ? <Indhold key={linje.nummer} svar={data} linje={linje} /> : <p>{t('fejl.findes_ikke')}</p>}
    </>
  );
}

function Indhold({ svar, linje }: { readonly svar: Stikproeve; readonly linje: Linje }): ReactNode {
  const { t, kroner } = useTekst();
  const session = useSession();
  const { fra, til, beloeb, dage, boform, opholdId, aar } = linje;
  return (
    <div className="hv-stak">
      <dl className="hv-summer">
        <div className="hv-sum-stor"><dt>{t('stikproeve.kol.krav')}</dt><dd>{kroner(beloeb)}</dd><dd className="hv-dempet hv-lille">{t('faelles.dage', { n: dage })}</dd></div>
        <div><dt>{t('oekonomi.kol.boform')}</dt><dd>{boform ?? t('oekonomi.skjult')}</dd>{fra && til ? <dd className="hv-dempet hv-lille">{t('stikproeve.linje.periode', { fra, til: lastDayOf(til) })}</dd> : null}</div>
      </dl>
      <p><Link to="/oekonomi/krav/sendte/$kravId/$opholdId/$aar" params={{ kravId: svar.kravId, opholdId, aar: String(aar) }}>{t('stikproeve.linje.bevis')}</Link></p>
      {svar.afsluttet === null && may(session, 'stikproeve.skriv') ? <Proev svar={svar} linje={linje} /> : <Proevet svar={svar} linje={linje} />}
    </div>
  );
}
