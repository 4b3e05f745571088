import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { Krav } from '../../../contract/krav.ts';
import { ApiProblem } from '../../api/client.ts';
import { useSendKrav } from '../../api/krav.ts';
import { problemText } from '../../app/sider.tsx';
import { may, useSession } from '../../app/useSession.ts';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { Form } from '../../design/felter.tsx';
import { Notice } from '../../design/Notice.tsx';
import { useTekst } from '../../design/tekst.tsx';
import { useToast } from '../../design/Toast.tsx';
import { useKvartalsnavn } from '../useKvartalsnavn.ts';

/** The way to send a claim, for whoever may and when it can be sent: the amount is shown again before it is frozen. */
export function SendKrav({ svar }: { readonly svar: Krav }): ReactNode {
  const { t } = useTekst();
  const session = useSession();
  const [aaben, setAaben] = useState(false);
  const kan = may(session, 'krav.skriv') && svar.spaerret === null && svar.sender > 0;
  return (
    <>
      {kan ? <Button look="primaer" large onClick={() => setAaben(true)}>{t('krav.send')}</Button> : null}
      {aaben ? <Bekraeft svar={svar} onClose={() => setAaben(false)} /> : null}
    </>
  );
}

interface BekraeftProps {
  readonly svar: Krav;
  readonly onClose: () => void;
}

function Bekraeft({ svar: { kvartal, sum, slut }, onClose }: BekraeftProps): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const { today } = useSession();
  const kvartalsnavn = useKvartalsnavn();
  const krav = useSendKrav();
  const onSent = useKvittering(t('krav.send.gjort', { kvartal: kvartalsnavn(kvartal) }), onClose);
  return (
    <Dialog title={t('krav.send.titel', { kvartal: kvartalsnavn(kvartal) })} onClose={onClose}>
      <Form onSubmit={() => krav.send({ kvartal, beloeb: sum.krav }, onSent)}>
        {krav.error ? <Notice tone="agt" announce>{isAendret(krav.error) ? t('krav.send.aendret') : problemText(krav.error, tekst)}</Notice> : null}
        <p className="hv-krav-beloeb">{t('krav.send.beloeb', { beloeb: sum.krav })}</p>
        <ul className="hv-krav-vilkaar">
          <li>{t('krav.send.frosset')}</li>
          {sum.forventet > sum.faktisk ? <li>{t('krav.send.venter', { beloeb: sum.forventet - sum.faktisk })}</li> : null}
          {slut >= today ? <li>{t('krav.send.loeber')}</li> : null}
          <li>{t('krav.send.staten')}</li>
        </ul>
        <div className="hv-raekke"><Button type="submit" look="primaer" busy={krav.isPending}>{t('krav.send.knap')}</Button><Button look="stille" onClick={onClose}>{t('web.annuller')}</Button></div>
      </Form>
    </Dialog>
  );
}

/** Closes the dialog and says that the claim is sent, with the way to it. */
function useKvittering(text: string, onClose: () => void): (kravId: string) => void {
  const { t } = useTekst();
  const toast = useToast();
  const navigate = useNavigate();
  return (kravId) => {
    onClose();
    toast.show({ text, action: { label: t('krav.send.se'), run: () => void navigate({ to: '/oekonomi/krav/sendte/$kravId', params: { kravId } }) } });
  };
}

function isAendret(error: Error): boolean {
  return error instanceof ApiProblem && error.code === 'krav_aendret';
}
