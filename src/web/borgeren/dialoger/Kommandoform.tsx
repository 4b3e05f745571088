import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Kommandonavn, KommandoSvar } from '../../../contract/kommandoer.ts';
import { ApiProblem } from '../../api/client.ts';
import { canUndo, useUndo } from '../../api/fortryd.ts';
import type { Kommandofelter } from '../../api/kommando.ts';
import { problemText } from '../../app/sider.tsx';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { Form } from '../../design/felter.tsx';
import { Failure } from '../../design/Notice.tsx';
import { useToast } from '../../design/Toast.tsx';
import { useTekst } from '../../design/tekst.tsx';
import { borgerQuery } from '../forloeb/api.ts';
import { useBorger, useBorgerAdresse } from '../useBorger.ts';
import { Konfliktpanel } from './Konfliktpanel.tsx';
import type { Sending } from './useSending.ts';

interface KommandoformProps<N extends Kommandonavn> {
  readonly titel: string;
  readonly sending: Sending<N>;
  /** What is sent. `null` while something is still to be chosen; its field says so. */
  readonly felter: Kommandofelter<N> | null;
  readonly gem: string;
  /** The receipt, in a sentence. */
  readonly gemt: string;
  /** Forgets the draft. */
  readonly forget: () => void;
  /** What is done instead of the short receipt, where a letter left the house. */
  readonly onSent?: (svar: KommandoSvar) => void;
  /** Without it the form can't be sent. */
  readonly kanSendes?: boolean;
  readonly children: ReactNode;
}

/** One command, one short form: it keeps what was typed when something fails, and shows what someone else wrote meanwhile. */
export function Kommandoform<N extends Kommandonavn>({ titel, sending, felter, gem, kanSendes = true, children, ...rest }: KommandoformProps<N>): ReactNode {
  const tekst = useTekst();
  const { luk, faerdig } = useFaerdig(rest);
  const { konflikt, problem } = sending;
  const submit = (): void => { if (felter) sending.send(felter, faerdig); };
  const behold = (): void => { rest.forget(); luk(); };
  return (
    <Dialog title={titel} onClose={luk}>
      <Form onSubmit={submit} onChange={sending.rettet}>
        {konflikt ? <Konfliktpanel konflikt={konflikt} onBehold={behold} /> : null}
        {children}
        {problem ? <Failure message={problemText(problem, tekst)} /> : null}
        <div className="hv-raekke bo-knapper">
          {kanSendes && !konflikt ? <Button type="submit" look="primaer" busy={sending.busy}>{gem}</Button> : null}
          <Button onClick={luk}>{tekst.t('web.annuller')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}

/** Closes the dialog, or goes back to the one it was opened from; when done, with a receipt and undo. */
function useFaerdig({ gemt, forget, onSent }: Pick<KommandoformProps<Kommandonavn>, 'gemt' | 'forget' | 'onSent'>) {
  const { t } = useTekst();
  const { show } = useToast();
  const undo = useUndo();
  const { billede } = useBorger();
  const { search: { retur }, open, close } = useBorgerAdresse();
  const wayOut = useVaelgPlads();
  const luk = (): void => { if (retur) open({ goer: retur }); else close(); };
  const faerdig = (svar: KommandoSvar): void => {
    forget();
    if (onSent) return onSent(svar);
    const takeBack = (): void => undo({ borgerId: billede.id, svar, aarsag: t('borgeren.fortrudt'), wayOut });
    show({ text: gemt, ...(canUndo(svar) ? { undo: takeBack } : {}) });
    luk();
  };
  return { luk, faerdig };
}

/** Where the place was given to someone else since, the way to take the discharge back with another place, or with none. */
function useVaelgPlads() {
  const { t } = useTekst();
  const queryClient = useQueryClient();
  const { borgerId, open } = useBorgerAdresse();
  return (error: unknown) => {
    const udskrivning = queryClient.getQueryData(borgerQuery(borgerId).queryKey)?.forloeb.udskrivning.at(-1);
    if (!(error instanceof ApiProblem) || error.code !== 'plads_optaget' || !udskrivning) return {};
    return { action: { label: t('borgeren.tilbagekald.plads.vaelg'), run: () => open({ goer: 'tilbagekald', emne: udskrivning.id }) } };
  };
}
