import { useState, type ReactNode } from 'react';
import type { Huset } from '../../../contract/huset.ts';
import { canUndo, useUndo } from '../../api/fortryd.ts';
import { useKommando } from '../../api/kommando.ts';
import { useSkrivHusnotat } from '../../api/vagtskifte.ts';
import { problemText } from '../../app/sider.tsx';
import { Button } from '../../design/Button.tsx';
import { Select, type Option } from '../../design/Choice.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { Form, TextArea } from '../../design/felter.tsx';
import { Notice } from '../../design/Notice.tsx';
import { useTekst } from '../../design/tekst.tsx';
import { useToast } from '../../design/Toast.tsx';
import { natlinjerOf } from '../natliste.ts';

interface NotatDialogProps {
  readonly hus: Huset;
  readonly onClose: () => void;
}

const HUSET = 'huset';

/** A note for the next shift: about the house without names, or about one who stays there. */
export function NotatDialog(props: NotatDialogProps): ReactNode {
  return <Dialog title={useTekst().t('vagt.skriv')} onClose={props.onClose}><Formular {...props} /></Dialog>;
}

function Formular({ hus, onClose }: NotatDialogProps): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const [om, setOm] = useState<string>(HUSET);
  const [ord, setOrd] = useState('');
  const { skriv, busy, fejl } = useSkrivNotat(hus, onClose);
  return (
    <Form onSubmit={() => skriv({ om, tekst: ord.trim() })}>
      {fejl ? <Notice tone="agt" announce>{problemText(fejl, tekst)}</Notice> : null}
      <Select label={t('vagt.notat.om')} options={useEmner(hus)} value={om} onChange={setOm} />
      <TextArea label={t('vagt.notat.tekst')} hint={t(om === HUSET ? 'vagt.notat.tekst.huset' : 'vagt.notat.tekst.beboer')} value={ord} onChange={setOrd} rows={4} required />
      <div className="hv-raekke"><Button type="submit" look="primaer" busy={busy}>{t('vagt.notat.gem')}</Button><Button look="stille" onClick={onClose}>{t('web.annuller')}</Button></div>
    </Form>
  );
}

/** The house, then everyone who stays there, by place. */
function useEmner(hus: Huset): readonly Option<string>[] {
  const { t } = useTekst();
  const beboere = natlinjerOf(hus).map(({ borger, sted }) => ({ value: borger.opholdId, label: `${borger.navn || t('web.udenNavn')} (${sted === null ? t('huset.nat.udenPlads') : t('vagt.plads', { plads: sted })})` }));
  return [{ value: HUSET, label: t('vagt.huset') }, ...beboere];
}

interface Notat {
  /** The stay it is about, or the house. */
  readonly om: string;
  readonly tekst: string;
}

function useSkrivNotat(hus: Huset, onClose: () => void) {
  const { t } = useTekst();
  const toast = useToast();
  const undo = useUndo();
  const husnotat = useSkrivHusnotat(hus.boform.id);
  const vagtnotat = useKommando('skriv-vagtnotat');
  const skriv = ({ om, tekst }: Notat): void => {
    const beboer = natlinjerOf(hus).find(({ borger }) => borger.opholdId === om)?.borger;
    if (!beboer) return husnotat.mutate({ tekst }, { onSuccess: () => { onClose(); toast.show({ text: t('vagt.notat.gemt') }); } });
    const borgerId = beboer.id;
    vagtnotat.mutate({ borgerId, opholdId: om, tekst }, {
      onSuccess: (svar) => {
        onClose();
        const takeBack = (): void => undo({ borgerId, svar, aarsag: t('web.fortrudt') });
        toast.show({ text: t('vagt.notat.gemt'), ...(canUndo(svar) ? { undo: takeBack } : {}) });
      },
    });
  };
  return { skriv, busy: husnotat.isPending || vagtnotat.isPending, fejl: husnotat.error ?? vagtnotat.error };
}
