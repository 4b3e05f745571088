import { useState, type ReactNode } from 'react';
import { uuidv7 } from 'uuidv7';
import type { Huset } from '../../contract/huset.ts';
import { useOpretVikar } from '../api/tavle.ts';
import { problemText } from '../app/sider.tsx';
import { Button } from '../design/Button.tsx';
import { TimeField } from '../design/DateField.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { Form, TextField } from '../design/felter.tsx';
import { Notice } from '../design/Notice.tsx';
import { useTekst } from '../design/tekst.tsx';
import '../tavle/tavle.css';

interface VikarDialogProps {
  readonly hus: Huset;
  readonly onClose: () => void;
}

/** A vikar at the door at 22:00: a name and an hour, and a code for the tablet. */
export function VikarDialog({ hus: { boform }, onClose }: VikarDialogProps): ReactNode {
  const { t, tidspunkt } = useTekst();
  const opret = useOpretVikar(boform.id);
  const { data, variables } = opret;
  return (
    <Dialog key={data ? 'kode' : 'formular'} title={t('tavle.vikar')} onClose={onClose}>
      {data ? (
        <div className="hv-stak" role="status">
          <h3>{t('tavle.vikar.kode', { navn: variables?.navn ?? '' })}</h3>
          <p className="hv-engangskode">{`${data.kode.slice(0, 4)} ${data.kode.slice(4)}`}</p>
          <p>{t('tavle.vikar.kode.hvad', { tid: tidspunkt(data.til) })}</p>
          <Button look="primaer" onClick={onClose}>{t('tavle.vikar.faerdig')}</Button>
        </div>
      ) : <Formular opret={opret} onClose={onClose} />}
    </Dialog>
  );
}

function Formular({ opret: { mutate, isPending, error }, onClose }: { readonly opret: ReturnType<typeof useOpretVikar>; readonly onClose: () => void }): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const [navn, setNavn] = useState('');
  const [til, setTil] = useState<string | null>(null);
  return (
    <Form onSubmit={() => { if (til !== null) mutate({ id: uuidv7(), navn: navn.trim(), til }); }}>
      {error ? <Notice tone="agt" announce>{problemText(error, tekst)}</Notice> : null}
      <p>{t('tavle.vikar.hvad')}</p>
      <TextField label={t('tavle.vikar.navn')} value={navn} onChange={setNavn} required autoComplete="off" />
      <TimeField label={t('tavle.vikar.til')} value={til} onChange={setTil} required />
      <p className="hv-felt-hint">{t('tavle.vikar.til.hint')}</p>
      <div className="hv-raekke"><Button type="submit" look="primaer" busy={isPending}>{t('tavle.vikar.giv')}</Button><Button look="stille" onClick={onClose}>{t('web.annuller')}</Button></div>
    </Form>
  );
}
