import type { ReactNode } from 'react';
import type { Fakturaliste } from '../../../contract/faktura.ts';
import { lastDayOf } from '../../../text/format.ts';
import { useFindFakturalinje } from '../../api/faktura.ts';
import { problemText } from '../../app/sider.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { Notice } from '../../design/Notice.tsx';
import { useTekst } from '../../design/tekst.tsx';
import { useToast } from '../../design/Toast.tsx';
import { Opholdsvalg, type Ophold } from './Opholdsvalg.tsx';

interface FindOpholdDialogProps {
  readonly fakturaId: string;
  readonly linje: Fakturaliste['fakturaer'][number]['linjer'][number];
  readonly onClose: () => void;
}

/** Says whose stay a line is about that nobody knew. */
export function FindOpholdDialog({ fakturaId, linje: { nummer, tekst: skrevet, fra, til }, onClose }: FindOpholdDialogProps): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const toast = useToast();
  const find = useFindFakturalinje();
  const choose = ({ opholdId }: Ophold): void => {
    find.mutate({ fakturaId, nummer, opholdId }, { onSuccess: () => { onClose(); toast.show({ text: t('faktura.find.gjort') }); } });
  };
  return (
    <Dialog title={t('faktura.find.titel', { tekst: skrevet })} onClose={onClose}>
      <div className="hv-form">
        {find.error ? <Notice tone="agt" announce>{problemText(find.error, tekst)}</Notice> : null}
        <p>{t('faktura.find.hvad', { fra, til: lastDayOf(til) })}</p>
        <Opholdsvalg label={t('faktura.find.navn')} begin={skrevet} onChoose={choose} />
      </div>
    </Dialog>
  );
}
