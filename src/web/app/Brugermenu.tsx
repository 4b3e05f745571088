import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { LANGUAGES } from '../../text/format.ts';
import type { Session } from '../../contract/svar.ts';
import { closeSession } from '../api/session.ts';
import { Button } from '../design/Button.tsx';
import { Check, Choice } from '../design/Choice.tsx';
import { useToast } from '../design/Toast.tsx';
import { useTekst } from '../design/tekst.tsx';
import { TEMAER } from './indstillinger.ts';
import { forgetKladder } from './kladde.ts';
import { useVisning } from './Visning.tsx';

/** Who is signed in; opened, language, look and signing out. */
export function Brugermenu({ session: { bruger, organisation, tavle } }: { readonly session: Session }): ReactNode {
  const { t } = useTekst();
  const signOut = useSignOut(tavle !== null);
  return (
    <details className="hv-bruger">
      <summary aria-label={`${bruger.navn}, ${organisation.navn}: ${t('web.bruger')}`}>
        <span className="hv-bruger-navn">{bruger.navn}</span><span className="hv-dempet"> · {organisation.navn}</span>
      </summary>
      <div className="hv-bruger-menu hv-stak">
        <VisningValg />
        <Button onClick={signOut}>{t('web.logUd')}</Button>
      </div>
    </details>
  );
}

/** Language, light or dark, contrast. */
export function VisningValg(): ReactNode {
  const { t } = useTekst();
  const { indstillinger: { language, tema, hoejKontrast, enkelttaster }, change } = useVisning();
  return (
    <>
      <Choice label={t('web.sprog')} value={language} onChange={(value) => void change({ language: value })} options={LANGUAGES.map((value) => ({ value, label: t(`web.sprog.${value}`) }))} />
      <Choice label={t('web.udseende')} value={tema} onChange={(value) => void change({ tema: value })} options={TEMAER.map((value) => ({ value, label: t(`web.udseende.${value}`) }))} />
      <Check label={t('web.kontrast')} checked={hoejKontrast} onChange={(checked) => void change({ hoejKontrast: checked })} />
      <Check label={t('web.enkelttaster')} checked={enkelttaster} onChange={(checked) => void change({ enkelttaster: checked })} />
    </>
  );
}

/** Signs out and forgets everything fetched, so that the next person at the screen finds nothing. The shared tablet is left locked. */
function useSignOut(paaTavle: boolean): () => void {
  const queryClient = useQueryClient();
  const router = useRouter();
  const { clear } = useToast();
  return () => {
    clear();
    void closeSession().finally(() => {
      queryClient.clear();
      forgetKladder();
      void (paaTavle ? router.navigate({ to: '/tavle' }) : router.navigate({ to: '/log-ind', search: { til: '/' } }));
    });
  };
}
