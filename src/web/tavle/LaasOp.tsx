import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { Session } from '../../contract/svar.ts';
import type { Tavle } from '../../contract/tavle.ts';
import { openWithKode, openWithPin } from '../api/tavle.ts';
import { problemText } from '../app/sider.tsx';
import { Button } from '../design/Button.tsx';
import { Form, TextField } from '../design/felter.tsx';
import { Notice } from '../design/Notice.tsx';
import { useTekst } from '../design/tekst.tsx';
import { PinFelt, pinMistake } from './PinFelt.tsx';

type Vagt = Tavle['vagter'][number];
const KODE = /^[0-9]{8}$/;

interface LaasOpProps {
  readonly enhed: NonNullable<Tavle['enhed']>;
  readonly vagter: readonly Vagt[];
  readonly onDone: (session: Session) => void;
}

/** Who works tonight, by first name, and the digits that unlock the tablet. */
export function LaasOp({ enhed, vagter, onDone }: LaasOpProps): ReactNode {
  const { t } = useTekst();
  const [valgt, setValgt] = useState<string | null>(null);
  const vagt = vagter.find(({ id }) => id === valgt) ?? (vagter.length === 1 ? vagter[0] : undefined);
  return (
    <div className="hv-stak">
      <h1>{enhed.boform.navn}</h1>
      <p>{t('tavle.laast')}</p>
      {vagter.length === 0 ? <p>{t('tavle.ingen')}</p> : (
        <div role="group" aria-label={t('tavle.hvem')} className="hv-raekke">
          {vagter.map(({ id, fornavn }) => <button key={id} type="button" className="hv-chip hv-chip-stor" aria-pressed={id === vagt?.id} onClick={() => setValgt(id)}>{fornavn}</button>)}
        </div>
      )}
      {vagt ? vagt.medKode ? <MedKode key={vagt.id} vagtId={vagt.id} onDone={onDone} /> : <MedPin key={vagt.id} vagtId={vagt.id} onDone={onDone} /> : null}
      <p><Link className="hv-tavlelink" to="/log-ind" search={{ til: '/tavle' }}>{t('tavle.logInd')}</Link></p>
    </div>
  );
}

interface UnlockProps {
  readonly vagtId: string;
  readonly onDone: (session: Session) => void;
}

function MedPin({ vagtId, onDone }: UnlockProps): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const [pin, setPin] = useState('');
  const { mutate, isPending, error } = useMutation({ mutationFn: openWithPin, onSuccess: onDone, onError: () => setPin('') });
  return (
    <Form onSubmit={() => mutate({ vagtId, pin })} aria-label={t('tavle.laasOp')}>
      {error ? <Notice tone="agt" announce>{problemText(error, tekst)}</Notice> : null}
      <PinFelt label={t('tavle.pin')} hint={t('tavle.pin.hint')} value={pin} onChange={setPin} autoFocus keys />
      <Button type="submit" look="primaer" large busy={isPending}>{t('tavle.laasOp')}</Button>
    </Form>
  );
}

/** A vikar's first time: the code they were given, and a PIN of their own. */
function MedKode({ vagtId, onDone }: UnlockProps): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const [kode, setKode] = useState('');
  const [pin, setPin] = useState('');
  const { mutate, isPending, error } = useMutation({ mutationFn: openWithKode, onSuccess: onDone, onError: () => setKode('') });
  const tal = kode.replaceAll(' ', '');
  return (
    <Form onSubmit={() => mutate({ vagtId, kode: tal, pin })} aria-label={t('tavle.laasOp')}>
      {error ? <Notice tone="agt" announce>{problemText(error, tekst)}</Notice> : null}
      <TextField label={t('tavle.kode')} hint={t('tavle.kode.hint')} value={kode} onChange={setKode} inputMode="numeric" autoComplete="off" width="kort" error={KODE.test(tal) ? null : t('tavle.kode.mangler')} />
      <PinFelt label={t('tavle.vaelgPin')} hint={t('tavle.vaelgPin.hint')} value={pin} onChange={setPin} error={pinMistake(pin, t)} />
      <Button type="submit" look="primaer" large busy={isPending}>{t('tavle.begynd')}</Button>
    </Form>
  );
}
