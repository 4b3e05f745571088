import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Huset } from '../../contract/huset.ts';
import { useKommando } from '../api/kommando.ts';
import { focusMain } from '../design/focusMain.ts';
import { problemText } from '../app/sider.tsx';
import { may, useSession } from '../app/useSession.ts';
import { Button } from '../design/Button.tsx';
import { Notice } from '../design/Notice.tsx';
import { useTekst } from '../design/tekst.tsx';
import { useToast } from '../design/Toast.tsx';

/** What municipalities answered to notices from here: taken in with one press, and where nobody has the notice, sent to another. */
export function Kommunesvar({ hus }: { readonly hus: Huset }): ReactNode {
  const { t } = useTekst();
  const session = useSession();
  if (hus.svar.length === 0 || !may(session, 'orientering.send')) return null;
  return (
    <section className="hv-stak hv-ikke-print" aria-labelledby="kommunesvar">
      <h2 id="kommunesvar">{t('huset.svar')} <span className="hv-dempet">{hus.svar.length}</span></h2>
      <ul className="hv-stak-taet">{hus.svar.map((svar) => <li key={svar.skridtId}><Svar svar={svar} today={hus.today} /></li>)}</ul>
    </section>
  );
}

function Svar({ svar: { skridtId, borgerId, opholdId, orienteringId, navn, om, fra, til, aarsag, dato }, today }: { readonly svar: Huset['svar'][number]; readonly today: Huset['today'] }): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const toast = useToast();
  const navigate = useNavigate();
  const registrer = useKommando('registrer-orienteringssvar');
  // The card goes with the answer, so that what comes after it is waited for, not heard by it.
  const ind = (): void => {
    registrer.mutateAsync({ borgerId, orienteringId, dato: today, svar: { skridtId } }).then(() => {
      toast.show({ text: t('huset.svar.skrevet') });
      if (til === null) void navigate({ to: '/borger/$borgerId', params: { borgerId }, search: { goer: 'orientering', om, emne: opholdId } });
      else focusMain();
    }, () => undefined);
  };
  return (
    <article className="hv-kort hv-stak-taet">
      <h3>{navn || t('web.udenNavn')}</h3>
      <p>{til === null ? t('huset.svar.afvist', { fra, dag: dato }) : t('huset.svar.videresendt', { fra, til, dag: dato })}</p>
      <p className="hv-lille">{t('huset.svar.fordi', { aarsag })}</p>
      {registrer.error ? <Notice tone="agt" announce>{problemText(registrer.error, tekst)}</Notice> : null}
      <div className="hv-raekke"><Button look="primaer" large busy={registrer.isPending} onClick={ind}>{t(til === null ? 'huset.svar.sendIgen' : 'huset.svar.laest')}<span className="hv-skjult"> {navn}</span></Button></div>
    </article>
  );
}
