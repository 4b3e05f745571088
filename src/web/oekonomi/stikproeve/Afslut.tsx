import { useState, type ReactNode } from 'react';
import type { Stikproeve } from '../../../contract/stikproeve.ts';
import { useAfslutStikproeve } from '../../api/stikproeve.ts';
import { problemText } from '../../app/sider.tsx';
import { may, useSession } from '../../app/useSession.ts';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { Notice } from '../../design/Notice.tsx';
import { useTekst } from '../../design/tekst.tsx';
import { useToast } from '../../design/Toast.tsx';

/** The way to end a sample when all its lines are tested: asked again, since it can't be changed afterwards. */
export function Afslut({ svar: { id, sum } }: { readonly svar: Stikproeve }): ReactNode {
  const { t } = useTekst();
  const session = useSession();
  const [aaben, setAaben] = useState(false);
  if (!may(session, 'stikproeve.skriv')) return null;
  if (sum.proevede < sum.linjer) return <p className="hv-dempet">{t('stikproeve.afslut.venter')}</p>;
  return (
    <>
      <div><Button look="primaer" onClick={() => setAaben(true)}>{t('stikproeve.afslut')}</Button></div>
      {aaben ? <Bekraeft stikproeveId={id} onClose={() => setAaben(false)} /> : null}
    </>
  );
}

function Bekraeft({ stikproeveId, onClose }: { readonly stikproeveId: string; readonly onClose: () => void }): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const toast = useToast();
  const afslut = useAfslutStikproeve(stikproeveId);
  const send = (): void => afslut.mutate(undefined, { onSuccess: () => { onClose(); toast.show({ text: t('stikproeve.afslut.gjort') }); } });
  return (
    <Dialog title={t('stikproeve.afslut')} onClose={onClose}>
      {afslut.error ? <Notice tone="agt" announce>{problemText(afslut.error, tekst)}</Notice> : null}
      <p>{t('stikproeve.afslut.hvad')}</p>
      <div className="hv-raekke"><Button look="primaer" busy={afslut.isPending} onClick={send}>{t('stikproeve.afslut')}</Button><Button look="stille" onClick={onClose}>{t('web.annuller')}</Button></div>
    </Dialog>
  );
}
