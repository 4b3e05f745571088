import { useState, type ReactNode } from 'react';
import type { Vagtskifte } from '../../../contract/vagtskifte.ts';
import { useOvertagVagt, useTagTilbage } from '../../api/vagtskifte.ts';
import { problemText } from '../../app/sider.tsx';
import { useSession } from '../../app/useSession.ts';
import { Button } from '../../design/Button.tsx';
import { Choice } from '../../design/Choice.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { Form, TextField } from '../../design/felter.tsx';
import { Notice } from '../../design/Notice.tsx';
import { useTekst } from '../../design/tekst.tsx';
import { useToast } from '../../design/Toast.tsx';

interface OvertagDialogProps {
  readonly boformId: string;
  readonly skifte: Vagtskifte;
  readonly onClose: () => void;
}

const ANDEN = 'anden';
const INGEN = 'ingen';

/** Someone says that they have the watch now, and from whom. What they had on the screen is then read. */
export function OvertagDialog(props: OvertagDialogProps): ReactNode {
  return <Dialog title={useTekst().t('vagt.overtag')} onClose={props.onClose}><Formular {...props} /></Dialog>;
}

function Formular({ boformId, skifte, onClose }: OvertagDialogProps): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const { bruger } = useSession();
  const { valg, setValg, navn, setNavn, fra, options } = useFra(skifte);
  const { overtag, busy, error } = useOvertag(boformId, onClose);
  const nye = skifte.notater.filter(({ nyt }) => nyt).length;
  const send = (): void => { if (fra !== undefined) overtag({ fra, laeste: skifte.notater.map(({ id }) => id) }); };
  return (
    <Form onSubmit={send}>
      {error ? <Notice tone="agt" announce>{problemText(error, tekst)}</Notice> : null}
      <p>{t('vagt.overtag.hvad', { navn: bruger.navn, n: nye })}</p>
      <Choice label={t('vagt.fra')} options={options} value={valg} onChange={setValg} error={valg === null ? t('felt.mangler') : null} />
      {valg === ANDEN ? <TextField label={t('vagt.fra.navn')} value={navn} onChange={setNavn} required autoComplete="off" /> : null}
      <div className="hv-raekke"><Button type="submit" look="primaer" large busy={busy}>{t('vagt.overtag.gem')}</Button><Button look="stille" onClick={onClose}>{t('web.annuller')}</Button></div>
    </Form>
  );
}

/** From whom: a colleague who was here lately, someone else by name, or nobody. Who has the watch is proposed. */
function useFra({ sidste, kolleger }: Vagtskifte) {
  const { t } = useTekst();
  const har = sidste && !sidste.mit ? sidste.af : null;
  const [valg, setValg] = useState<string | null>(har);
  const [navn, setNavn] = useState('');
  const navne = [...new Set([...(har === null ? [] : [har]), ...kolleger])];
  const options = [...navne.map((value) => ({ value, label: value })), { value: ANDEN, label: t('vagt.fra.anden') }, { value: INGEN, label: t('vagt.fra.ingen') }];
  const fra = valg === null ? undefined : valg === INGEN ? null : valg === ANDEN ? navn.trim() : valg;
  return { valg, setValg, navn, setNavn, fra, options };
}

function useOvertag(boformId: string, onClose: () => void) {
  const tekst = useTekst();
  const { t } = tekst;
  const toast = useToast();
  const record = useOvertagVagt(boformId);
  const { mutateAsync: tagTilbage } = useTagTilbage(boformId);
  const overtag = (data: Parameters<typeof record.mutate>[0]): void => record.mutate(data, {
    onSuccess: ({ id }) => {
      onClose();
      const takeBack = (): void => { tagTilbage({ art: 'vagtskifte', id }).catch((error: unknown) => toast.show({ text: problemText(error, tekst) })); };
      toast.show({ text: t('vagt.overtaget'), undo: takeBack });
    },
  });
  return { overtag, busy: record.isPending, error: record.error };
}
