import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Morgen as MorgenSvar } from '../../contract/doeren.ts';
import type { Huset } from '../../contract/huset.ts';
import { morgenQuery } from '../api/doeren.ts';
import { canUndo, useUndo } from '../api/fortryd.ts';
import { useKommando } from '../api/kommando.ts';
import { problemText } from '../app/sider.tsx';
import { may, useSession } from '../app/useSession.ts';
import { Button } from '../design/Button.tsx';
import { EmptyState, Failure, Loading } from '../design/Notice.tsx';
import { useTekst } from '../design/tekst.tsx';
import { useToast } from '../design/Toast.tsx';

type Linje = MorgenSvar['linjer'][number];

/** What the night left: admissions the leader has not looked at, each with what it lacks, confirmed by one press or with a change. */
export function Morgen({ hus }: { readonly hus: Huset }): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const { data, error, refetch } = useQuery(morgenQuery(hus.boform.id));
  return (
    <section aria-labelledby="morgen" className="hv-stak">
      <h2 id="morgen">{t('pladser.morgen.titel')}</h2>
      <p className="hv-dempet hv-lille">{t('pladser.morgen.hvad')}</p>
      {error ? <Failure message={problemText(error, tekst)} retry={() => void refetch()} /> : data ? <Linjer linjer={data.linjer} today={hus.today} /> : <Loading lines={5} />}
    </section>
  );
}

function Linjer({ linjer, today }: { readonly linjer: readonly Linje[]; readonly today: Huset['today'] }): ReactNode {
  const { t } = useTekst();
  if (linjer.length === 0) return <EmptyState>{t('pladser.morgen.tom')}</EmptyState>;
  return <ul className="hv-natliste">{linjer.map((linje) => <li key={linje.opholdId}><Indskrevet linje={linje} today={today} /></li>)}</ul>;
}

function Indskrevet({ linje, today }: { readonly linje: Linje; readonly today: Huset['today'] }): ReactNode {
  const { t, klokkeslaet } = useTekst();
  const session = useSession();
  const { borgerId, opholdId, plads, indskrevet, ankomstKl, bekraeftSenest, mangler } = linje;
  const navn = linje.navn || t('web.udenNavn');
  const awaits = mangler.includes('bekraeftelse');
  const { bekraeft, busy } = useBekraeft({ borgerId, opholdId, navn, today });
  return (
    <>
      <div>
        <span className="hv-plads-sted">{plads ?? t('huset.nat.udenPlads')}</span>
        <Link to="/borger/$borgerId" params={{ borgerId }} search={{}} className="hv-plads-navn">{navn}</Link>
        <p className="hv-lille hv-dempet">{ankomstKl === null ? t('pladser.morgen.kom', { dag: indskrevet }) : t('pladser.morgen.komKl', { dag: indskrevet, klokken: klokkeslaet(ankomstKl) })}{awaits ? ` · ${t('pladser.morgen.senest', { dag: bekraeftSenest })}` : ''}</p>
        <p className="hv-lille">{t('pladser.morgen.mangler')}: {mangler.map((each) => t(`pladser.morgen.mangler.${each}`)).join(', ')}</p>
      </div>
      {awaits && may(session, 'optagelse.afgoer') ? (
        <div className="hv-natsvar">
          <Button look="primaer" busy={busy} onClick={bekraeft}>{t('pladser.morgen.bekraeft')}<span className="hv-skjult"> {navn}</span></Button>
          <Link className="hv-knap hv-knap-stille" to="/borger/$borgerId" params={{ borgerId }} search={{ goer: 'maalgruppe', emne: opholdId }}>{t('pladser.morgen.ret')}<span className="hv-skjult"> {navn}</span></Link>
        </div>
      ) : null}
    </>
  );
}

interface Bekraeftelse {
  readonly borgerId: string;
  readonly opholdId: string;
  readonly navn: string;
  readonly today: Huset['today'];
}

/** The leader's decision of today, with nothing assessed that nobody assessed; and the way back. */
function useBekraeft({ borgerId, opholdId, navn, today }: Bekraeftelse) {
  const tekst = useTekst();
  const { t } = tekst;
  const toast = useToast();
  const undo = useUndo();
  const kommando = useKommando('afgoer-optagelse');
  const say = (error: unknown): void => toast.show({ text: problemText(error, tekst) });
  const bekraeft = (): void => {
    const uvurderet = { saerligeSocialeProblemer: null, ingenBolig: null, kanIkkeVaereIBolig: null, akutBehov: null, behovForStoette: null, lovligtOphold: null };
    kommando.mutateAsync({ borgerId, opholdId, afgjort: today, ...uvurderet }).then((svar) => {
      const takeBack = (): void => undo({ borgerId, svar, aarsag: t('web.fortrudt') });
      toast.show({ text: t('pladser.morgen.bekraeftet', { navn }), ...(canUndo(svar) ? { undo: takeBack } : {}) });
    }, say);
  };
  return { bekraeft, busy: kommando.isPending };
}
