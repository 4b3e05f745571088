import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTraekStikproeve } from '../../api/stikproeve.ts';
import { problemText } from '../../app/sider.tsx';
import { may, useSession } from '../../app/useSession.ts';
import { Button } from '../../design/Button.tsx';
import { Choice, Select } from '../../design/Choice.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { Form, TextField } from '../../design/felter.tsx';
import { Notice } from '../../design/Notice.tsx';
import { useTekst } from '../../design/tekst.tsx';
import { METODER, RISIKOER, readTal, type Metode, type Risiko } from './valg.ts';

const USUAL_ANTAL = '10';
const MOST_LINES = 500;
const LARGEST_SEED = 2 ** 32 - 1;

/** The way to draw a sample from a sent claim, for economist and auditor. */
export function TraekStikproeve({ kravId }: { readonly kravId: string }): ReactNode {
  const { t } = useTekst();
  const session = useSession();
  const [aaben, setAaben] = useState(false);
  if (!may(session, 'stikproeve.skriv')) return null;
  return (
    <>
      <Button onClick={() => setAaben(true)}>{t('stikproeve.traek')}</Button>
      {aaben ? <Dialog title={t('stikproeve.traek')} onClose={() => setAaben(false)}><Formular kravId={kravId} onClose={() => setAaben(false)} /></Dialog> : null}
    </>
  );
}

function Formular({ kravId, onClose }: { readonly kravId: string; readonly onClose: () => void }): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const navigate = useNavigate();
  const [metode, setMetode] = useState<Metode>('tilfaeldig');
  const [betingelse, setBetingelse] = useState<Risiko | null>(null);
  const [antal, setAntal] = useState(USUAL_ANTAL);
  const [froe, setFroe] = useState('');
  const traek = useTraekStikproeve();
  const [lines, seed] = [readTal(antal, { from: 1, to: MOST_LINES }), readTal(froe, { from: 0, to: LARGEST_SEED })];
  const send = (): void => {
    if (lines === null) return;
    const draw = { kravId, metode, betingelse: metode === 'betingelse' ? betingelse : null, antal: lines, froe: seed };
    traek.mutate(draw, { onSuccess: ({ id }) => void navigate({ to: '/oekonomi/stikproever/$stikproeveId', params: { stikproeveId: id } }) });
  };
  return (
    <Form onSubmit={send}>
      {traek.error ? <Notice tone="agt" announce>{problemText(traek.error, tekst)}</Notice> : null}
      <p>{t('stikproeve.hvad')}</p>
      <Choice label={t('stikproeve.traek.metode')} options={METODER.map((value) => ({ value, label: t(`stikproeve.metode.${value}`), hint: t(`stikproeve.metode.${value}.hint`) }))} value={metode} onChange={setMetode} />
      {metode === 'betingelse' ? <Select label={t('stikproeve.traek.betingelse')} options={RISIKOER.map((value) => ({ value, label: t(`stikproeve.risiko.${value}`) }))} value={betingelse} error={betingelse ? null : t('felt.mangler')} onChange={setBetingelse} /> : null}
      <TextField label={t('stikproeve.traek.antal')} inputMode="numeric" width="kort" value={antal} onChange={setAntal} error={lines === null ? t('stikproeve.traek.antal.fejl') : null} />
      <TextField label={t('stikproeve.traek.froe')} hint={t('stikproeve.traek.froe.hint')} inputMode="numeric" width="kort" optional value={froe} onChange={setFroe} error={froe.trim() !== '' && seed === null ? t('stikproeve.traek.froe.fejl') : null} />
      <div className="hv-raekke"><Button type="submit" look="primaer" busy={traek.isPending}>{t('stikproeve.traek.knap')}</Button><Button look="stille" onClick={onClose}>{t('web.annuller')}</Button></div>
    </Form>
  );
}
