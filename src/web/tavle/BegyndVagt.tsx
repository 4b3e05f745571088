import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { Session } from '../../contract/svar.ts';
import { beginVagt } from '../api/tavle.ts';
import { problemText } from '../app/sider.tsx';
import { Button } from '../design/Button.tsx';
import { TimeField } from '../design/DateField.tsx';
import { Form } from '../design/felter.tsx';
import { Notice } from '../design/Notice.tsx';
import { useTekst } from '../design/tekst.tsx';
import { PinFelt, pinMistake } from './PinFelt.tsx';

interface BegyndVagtProps {
  readonly session: Session;
  readonly onDone: (session: Session) => void;
}

/** Someone has signed in fully on the tablet and chooses the PIN of the shift. */
export function BegyndVagt({ session: { bruger, boformer }, onDone }: BegyndVagtProps): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const [pin, setPin] = useState('');
  const [til, setTil] = useState<string | null>(null);
  const { mutate, isPending, error } = useMutation({ mutationFn: beginVagt, onSuccess: onDone });
  return (
    <>
      <Form onSubmit={() => { if (til !== null) mutate({ pin, til }); }} aria-label={t('tavle.vagt.titel')}>
        <h1>{t('tavle.vagt.titel')}</h1>
        {error ? <Notice tone="agt" announce>{problemText(error, tekst)}</Notice> : null}
        <p>{t('tavle.vagt.hvad', { navn: bruger.navn })}</p>
        <PinFelt label={t('tavle.vaelgPin')} hint={t('tavle.vaelgPin.hint')} value={pin} onChange={setPin} error={pinMistake(pin, t)} />
        <TimeField label={t('tavle.til')} value={til} onChange={setTil} required />
        <Button type="submit" look="primaer" large busy={isPending}>{t('tavle.begynd')}</Button>
      </Form>
      <p><Link className="hv-tavlelink" to={boformer.length > 0 ? '/huset' : '/'}>{t('tavle.vagt.uden')}</Link></p>
    </>
  );
}
