import type { ReactNode } from 'react';
import type { Beboermoeder, SvarBeboerpunkt } from '../../../contract/beboermoede.ts';
import { useSvarBeboerpunkt } from '../../api/beboermoeder.ts';
import { useKladde } from '../../app/kladde.ts';
import { problemText } from '../../app/sider.tsx';
import { useSession } from '../../app/useSession.ts';
import { Button } from '../../design/Button.tsx';
import { Choice } from '../../design/Choice.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { Form, TextArea } from '../../design/felter.tsx';
import { Notice } from '../../design/Notice.tsx';
import { useTekst } from '../../design/tekst.tsx';
import { useToast } from '../../design/Toast.tsx';

interface SvarDialogProps {
  readonly boformId: string;
  readonly punkt: Beboermoeder[number]['punkter'][number];
  readonly onClose: () => void;
}

interface Kladde {
  readonly udfald: SvarBeboerpunkt['udfald'] | null;
  readonly svar: string;
}

const TOM: Kladde = { udfald: null, svar: '' };
const UDFALD = ['fulgt', 'delvis', 'ikke_fulgt', 'arbejdes'] as const;

/** What the house answers to a wish of the residents: the residents see it at the next meeting. */
export function SvarDialog({ boformId, punkt, onClose }: SvarDialogProps): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const { today } = useSession();
  const toast = useToast();
  const [{ udfald, svar }, change, forget] = useKladde<Kladde>(`moedesvar.${punkt.id}`, TOM);
  const record = useSvarBeboerpunkt({ boformId, punktId: punkt.id });
  const send = (): void => {
    if (udfald === null) return;
    record.mutate({ dato: today, udfald, svar }, { onSuccess: () => { forget(); onClose(); toast.show({ text: t('moeder.svar.gemt') }); } });
  };
  return (
    <Dialog title={t('moeder.svar.titel')} onClose={onClose}>
      <Form onSubmit={send}>
        {record.error ? <Notice tone="agt" announce>{problemText(record.error, tekst)}</Notice> : null}
        <p><strong>{punkt.oenske}</strong></p>
        <Choice label={t('moeder.udfald')} options={UDFALD.map((value) => ({ value, label: t(`moeder.udfald.${value}`) }))} value={udfald} onChange={(value) => change({ udfald: value })} error={udfald === null ? t('felt.mangler') : null} />
        <TextArea label={t('moeder.svar.tekst')} value={svar} onChange={(value) => change({ svar: value })} required />
        <div className="hv-raekke"><Button type="submit" look="primaer" busy={record.isPending}>{t('web.gem')}</Button><Button look="stille" onClick={onClose}>{t('web.annuller')}</Button></div>
      </Form>
    </Dialog>
  );
}
