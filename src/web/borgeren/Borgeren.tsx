import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, type ReactNode } from 'react';
import { ApiProblem } from '../api/client.ts';
import { borgerrefusionQuery } from '../api/refusion.ts';
import { NotFound, problemText } from '../app/sider.tsx';
import { Failure, Loading } from '../design/Notice.tsx';
import { may } from '../app/useSession.ts';
import { useNeutralAfsender } from '../app/neutralAfsender.ts';
import { useTekst } from '../design/tekst.tsx';
import { Dialoger } from './dialoger/Dialoger.tsx';
import { Familie } from './dele/Familie.tsx';
import { FraOpholdet } from './dele/FraOpholdet.tsx';
import { Opholdsplankort } from './dele/Opholdsplankort.tsx';
import { Doedsfald } from './dele/Doedsfald.tsx';
import { Faktaliste } from './dele/Faktaliste.tsx';
import { Handlinger, Tommelknap } from './dele/Handlinger.tsx';
import { Hoved } from './dele/Hoved.tsx';
import { Mennesker } from './dele/Mennesker.tsx';
import { Orienteringsveje } from './dele/Orienteringsveje.tsx';
import { Overlap } from './dele/Overlap.tsx';
import { Plankort } from './dele/Plankort.tsx';
import { Pligter } from './dele/Pligter.tsx';
import { Sikkerhed } from './dele/Sikkerhed.tsx';
import { Uenige } from './dele/Uenige.tsx';
import { Tidslinje } from './tidslinje/Tidslinje.tsx';
import { tidslinjeOf } from './tidslinje/tidslinjeOf.ts';
import { isSkjult } from './forloeb/skjult.ts';
import { BorgerProvider, useBorger, useBorgerAdresse, useHentBorger } from './useBorger.ts';
import './borgeren.css';

/**
 * Story: someone opens a person in the middle of a hard day and sees in three seconds who it is, where they sleep, what they
 * want, what is next and whose it is; does it in one place; and can ask why.
 */
export function Borgeren(): ReactNode {
  const tekst = useTekst();
  const { borgerId } = useBorgerAdresse();
  const { borger, error, retry } = useHentBorger(borgerId, { ukendtNavn: tekst.t('borgeren.udenNavn'), skjultSted: tekst.t('borgeren.skjultSted') });
  const navn = borger?.navn ?? tekst.t('borgeren.titel');
  useEffect(() => { document.title = `${navn} · ${tekst.t('faelles.navn')}`; }, [navn, tekst]);
  if (borger) return <BorgerProvider value={borger}><Side key={borgerId} /></BorgerProvider>;
  if (error instanceof ApiProblem && error.status === 404) return <NotFound />;
  return (
    <>
      <h1 className="hv-skjult">{navn}</h1>
      {error ? <Failure message={problemText(error, tekst)} retry={retry} /> : <Loading lines={8} />}
    </>
  );
}

function Side(): ReactNode {
  const { t } = useTekst();
  const { billede, navne, session } = useBorger();
  useNeutralAfsender(session.boformer.length > 0 && isSkjult(billede.forloeb, session.today));
  const { data: refusion } = useQuery({ ...borgerrefusionQuery(billede.id, false), enabled: may(session, 'oekonomi.se') });
  const tidslinje = useMemo(() => tidslinjeOf({ forloeb: billede.forloeb, navne, today: session.today, refusion }), [billede, navne, session.today, refusion]);
  return (
    <>
      <div className="bo-side">
        <div className="hv-stak"><Sikkerhed /><Hoved /><Doedsfald /><Uenige /><Overlap /></div>
        <aside className="hv-stak" aria-label={t('borgeren.sidespalte')}><Pligter /><Orienteringsveje /><Handlinger /><Familie /><Mennesker /></aside>
        <div className="hv-stak"><Tidslinje data={tidslinje} /><Opholdsplankort /><Plankort /><FraOpholdet /><Faktaliste /></div>
      </div>
      <Tommelknap />
      <Dialoger />
    </>
  );
}
