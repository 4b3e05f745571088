import { useEffect, useRef, type ReactNode } from 'react';
import { isEasyPin } from '../../contract/pin.ts';
import { Field } from '../design/felter.tsx';
import { useTekst, type Tekst } from '../design/tekst.tsx';

const DIGITS = 6;
const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] as const;

/** What is wrong with a PIN that is being chosen; `null` if nothing is. */
export function pinMistake(pin: string, t: Tekst['t']): string | null {
  if (pin.length !== DIGITS) return t('tavle.pin.mangler');
  return isEasyPin(pin) ? t('tavle.pin.forLet') : null;
}

interface PinFeltProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onChange: (pin: string) => void;
  readonly error?: string | null;
  readonly autoFocus?: boolean;
  /** Large keys below the field, for a hand that holds the tablet. */
  readonly keys?: boolean;
}

/** Six digits, hidden as they are typed. No browser is asked to remember them. */
export function PinFelt({ label, hint, value, onChange, error, autoFocus = false, keys = false }: PinFeltProps): ReactNode {
  const { t } = useTekst();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => { if (autoFocus && value === '') input.current?.focus(); }, [autoFocus, value]);
  const wrong = error === undefined ? (value.length === DIGITS ? null : t('tavle.pin.mangler')) : error;
  const change = (typed: string): void => onChange(typed.replaceAll(/\D/g, '').slice(0, DIGITS));
  return (
    <>
      <Field label={label} hint={hint} error={wrong}>
        {(control) => <input {...control} ref={input} type="password" inputMode="numeric" autoComplete="off" className="hv-input hv-input-kort hv-pin" aria-required value={value} onChange={(event) => change(event.target.value)} />}
      </Field>
      {keys ? (
        <div className="hv-pintaster">
          {KEYS.map((key) => <button key={key} type="button" className="hv-chip hv-chip-stor" onClick={() => change(value + key)}>{key}</button>)}
          <button type="button" className="hv-chip hv-chip-stor" onClick={() => onChange(value.slice(0, -1))}>{t('tavle.pin.slet')}</button>
        </div>
      ) : null}
    </>
  );
}
