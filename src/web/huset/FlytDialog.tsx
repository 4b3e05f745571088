import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { KommandoSvar } from '../../contract/kommandoer.ts';
import type { Huset } from '../../contract/huset.ts';
import type { IsoDate } from '../../law/kernel/dato.ts';
import { canUndo, useUndo } from '../api/fortryd.ts';
import { useKommando } from '../api/kommando.ts';
import { problemText } from '../app/sider.tsx';
import { Button } from '../design/Button.tsx';
import { DateField } from '../design/DateField.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { Form } from '../design/felter.tsx';
import { Notice } from '../design/Notice.tsx';
import { useTekst } from '../design/tekst.tsx';
import { useToast } from '../design/Toast.tsx';
import { Pladser } from './Pladser.tsx';
import { usePladsvalg } from './usePladsvalg.ts';

/** Whose place it is about. */
export interface Flytning {
  readonly borgerId: string;
  readonly navn: string;
  readonly opholdId: string;
  /** The newest position of the stay that was seen, where it is known: a move someone made since is then seen first. */
  readonly set?: number;
}

interface FlytDialogProps {
  readonly hus: Huset;
  readonly flytning: Flytning;
  readonly onClose: () => void;
}

/** Another place within a stay, or its first; one made on the spot where the house is full. */
export function FlytDialog({ hus, flytning, onClose }: FlytDialogProps): ReactNode {
  const { t } = useTekst();
  const mangler = hus.udenPlads.some(({ opholdId }) => opholdId === flytning.opholdId);
  return <Dialog title={t(mangler ? 'huset.giv.titel' : 'huset.flyt.titel', { navn: flytning.navn })} onClose={onClose}><Formular hus={hus} flytning={flytning} onClose={onClose} /></Dialog>;
}

function Formular({ hus, flytning, onClose }: FlytDialogProps): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const [dato, setDato] = useState<IsoDate | null>(hus.today);
  const [prooved, setProoved] = useState(false);
  const { valg, setValg, sikr, tabt, problem, busy } = usePladsvalg(hus, null);
  const flyt = useKommando('flyt-plads');
  const kvitter = useKvittering(flytning);
  const { borgerId, opholdId, set } = flytning;
  const send = (): void => {
    setProoved(true);
    if (dato === null || valg === null) return;
    sikr(dato, (plads) => {
      if (plads) flyt.mutate({ borgerId, opholdId, pladsId: plads.pladsId, dato, ...(set === undefined ? {} : { set }) }, { onSuccess: (svar) => { onClose(); kvitter(svar, plads.navn); }, onError: tabt });
    });
  };
  const fejl = problem ?? flyt.error;
  return (
    <Form onSubmit={send}>
      {fejl ? <Notice tone="agt" announce>{problemText(fejl, tekst)}</Notice> : null}
      <p>{t('huset.flyt.hvad')} <Link to="/borger/$borgerId" params={{ borgerId }} search={{ goer: 'overflyt', emne: opholdId }} onClick={onClose}>{t('huset.flyt.andetHus')}</Link></p>
      <Pladser pladser={hus.pladser} value={valg} onChange={setValg} required />
      {prooved && valg === null ? <p className="hv-felt-besked" role="alert">{t('huset.flyt.vaelg')}</p> : null}
      <DateField label={t('huset.flyt.dato')} value={dato} onChange={setDato} today={hus.today} error={dato !== null && dato > hus.today ? t('fejl.dato_i_fremtiden') : null} required />
      <div className="hv-raekke hv-dialog-bund"><Button type="submit" look="primaer" large busy={busy || flyt.isPending}>{t('huset.flyt.knap')}</Button><Button look="stille" onClick={onClose}>{t('web.annuller')}</Button></div>
    </Form>
  );
}

/** Who has which place now, and the way back. */
function useKvittering({ borgerId, navn }: Flytning): (svar: KommandoSvar, plads: string) => void {
  const { t } = useTekst();
  const toast = useToast();
  const undo = useUndo();
  return (svar, plads) => {
    const takeBack = (): void => undo({ borgerId, svar, aarsag: t('web.fortrudt') });
    toast.show({ text: t('huset.flyttet', { navn, plads }), ...(canUndo(svar) ? { undo: takeBack } : {}) });
  };
}
