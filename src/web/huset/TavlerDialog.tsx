import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { Huset } from '../../contract/huset.ts';
import type { Tavler } from '../../contract/tavle.ts';
import { sessionQuery } from '../api/session.ts';
import { tavlerQuery, useLukTavle, useOpretTavle, useSaetLaasetid } from '../api/tavle.ts';
import { problemText } from '../app/sider.tsx';
import { Button } from '../design/Button.tsx';
import { Select } from '../design/Choice.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { Form, TextField } from '../design/felter.tsx';
import { ModalityMark } from '../design/ModalityMark.tsx';
import { Failure, Loading, Notice } from '../design/Notice.tsx';
import { useTekst } from '../design/tekst.tsx';
import { useToast } from '../design/Toast.tsx';

const MINUTTER = ['1', '2', '3', '5', '10', '15'].map((value) => ({ value, label: value }));
const FORESLAAET = '2';

interface TavlerDialogProps {
  readonly hus: Huset;
  readonly onClose: () => void;
}

/** The house's tablets and who has a shift on them; each can be ended at once. Only its leader is offered this. */
export function TavlerDialog({ hus: { boform }, onClose }: TavlerDialogProps): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const { data, error, refetch } = useQuery(tavlerQuery(boform.id));
  return (
    <Dialog title={t('tavle.styr')} onClose={onClose}>
      <p>{t('tavle.styr.hvad')}</p>
      {error ? <Failure message={problemText(error, tekst)} retry={() => void refetch()} /> : data ? <><Enheder boformId={boform.id} enheder={data.enheder} /><Vagter boformId={boform.id} vagter={data.vagter} /></> : <Loading lines={3} />}
      <NyTavle boformId={boform.id} onDone={onClose} />
    </Dialog>
  );
}

function Enheder({ boformId, enheder }: { readonly boformId: string; readonly enheder: Tavler['enheder'] }): ReactNode {
  const { t, tidspunkt } = useTekst();
  const end = useEnd(boformId);
  const ret = useRet(boformId);
  return (
    <section aria-labelledby="tavler" className="hv-afsnit">
      <h3 id="tavler">{t('tavle.styr.enheder')}</h3>
      {enheder.length === 0 ? <p className="hv-dempet">{t('tavle.styr.ingenEnheder')}</p> : null}
      <ul className="hv-stak-taet">
        {enheder.map(({ id, navn, laasMinutter, sidstBrugt }) => (
          <li key={id} className="hv-raekke">
            <span>{sidstBrugt === null ? t('tavle.styr.enhed.ubrugt', { navn, minutter: laasMinutter }) : t('tavle.styr.enhed', { navn, minutter: laasMinutter, tid: tidspunkt(sidstBrugt) })}</span>
            <Select label={t('tavle.styr.minutter.ret', { navn })} options={minutvalg(laasMinutter)} value={String(laasMinutter)} onChange={(valgt) => ret({ id, laasMinutter: Number(valgt) }, navn)} />
            <Button look="stille" onClick={() => end({ art: 'tavle', id }, t('tavle.styr.lukket', { navn }))}>{t('tavle.styr.luk')}<span className="hv-skjult"> {navn}</span></Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The numbers to choose from, and the one that was chosen elsewhere. */
function minutvalg(laasMinutter: number): typeof MINUTTER {
  const valgt = String(laasMinutter);
  return MINUTTER.some(({ value }) => value === valgt) ? MINUTTER : [{ value: valgt, label: valgt }, ...MINUTTER];
}

/** Changes after how long a tablet locks, and says so. */
function useRet(boformId: string): (what: { readonly id: string; readonly laasMinutter: number }, navn: string) => void {
  const tekst = useTekst();
  const toast = useToast();
  const { mutate } = useSaetLaasetid(boformId);
  return (what, navn) => mutate(what, {
    onSuccess: () => toast.show({ text: tekst.t('tavle.styr.rettet', { navn, minutter: what.laasMinutter }) }),
    onError: (error) => toast.show({ text: problemText(error, tekst) }),
  });
}

function Vagter({ boformId, vagter }: { readonly boformId: string; readonly vagter: Tavler['vagter'] }): ReactNode {
  const { t, tidspunkt } = useTekst();
  const end = useEnd(boformId);
  return (
    <section aria-labelledby="vagter" className="hv-afsnit">
      <h3 id="vagter">{t('tavle.styr.vagter')}</h3>
      {vagter.length === 0 ? <p className="hv-dempet">{t('tavle.styr.ingenVagter')}</p> : null}
      <ul className="hv-stak-taet">
        {vagter.map(({ id, navn, til, enhed, slaaetFra, vikar }) => (
          <li key={id} className="hv-raekke">
            <span>{[t('tavle.styr.vagt', { navn, tid: tidspunkt(til) }), ...(vikar ? [t('tavle.styr.vikar')] : []), ...(enhed === null ? [] : [enhed]), ...(slaaetFra ? [t('tavle.styr.slaaetFra')] : [])].join(' · ')}</span>
            <Button look="stille" onClick={() => end({ art: 'vagt', id }, t('tavle.styr.sluttet', { navn }))}>{t('tavle.styr.slut')}<span className="hv-skjult"> {navn}</span></Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function useEnd(boformId: string): (what: { readonly art: 'tavle' | 'vagt'; readonly id: string }, done: string) => void {
  const tekst = useTekst();
  const toast = useToast();
  const { mutate, isPending } = useLukTavle(boformId);
  return (what, done) => {
    if (!isPending) mutate(what, { onSuccess: () => toast.show({ text: done }), onError: (error) => toast.show({ text: problemText(error, tekst) }) });
  };
}

/** The browser one is at becomes a tablet. After how long it locks is the house's own choice. */
function NyTavle({ boformId, onDone }: { readonly boformId: string; readonly onDone: () => void }): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const toast = useToast();
  const [navn, setNavn] = useState('');
  const [minutter, setMinutter] = useState(FORESLAAET);
  const opret = useOpretTavle(boformId);
  const queryClient = useQueryClient();
  const done = (): void => {
    // From now on this session too locks when nobody touches the screen.
    void queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
    onDone();
    toast.show({ text: t('tavle.styr.oprettet') });
  };
  const send = (): void => opret.mutate({ navn: navn.trim(), laasMinutter: Number(minutter) }, { onSuccess: done });
  return (
    <section aria-labelledby="ny-tavle" className="hv-afsnit">
      <h3 id="ny-tavle">{t('tavle.styr.ny')}</h3>
      <Form onSubmit={send}>
        {opret.error ? <Notice tone="agt" announce>{problemText(opret.error, tekst)}</Notice> : null}
        <TextField label={t('tavle.styr.navn')} hint={t('tavle.styr.navn.hint')} value={navn} onChange={setNavn} required autoComplete="off" />
        <div className="hv-natled"><ModalityMark kind="lokalt" /><Select label={t('tavle.styr.minutter')} hint={t('tavle.styr.minutter.hint')} options={MINUTTER} value={minutter} onChange={setMinutter} /></div>
        <Button type="submit" look="primaer" busy={opret.isPending}>{t('tavle.styr.opret')}</Button>
      </Form>
    </section>
  );
}
