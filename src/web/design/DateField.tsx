import { useState, type ReactNode } from 'react';
import type { IsoDate } from '../../law/kernel/dato.ts';
import { Field } from './felter.tsx';
import { readDato, type ReadDato } from './readDato.ts';
import { readTid } from './readTid.ts';
import { useTekst } from './tekst.tsx';

interface DateFieldProps {
  readonly label: string;
  readonly value: IsoDate | null;
  readonly onChange: (date: IsoDate | null) => void;
  readonly today: IsoDate;
  readonly hint?: string;
  readonly required?: boolean;
  readonly error?: string | null;
}

/** A date in any way people write it; left, it is written out and its weekday stands beside it. */
export function DateField({ label, value, onChange, today, hint, required = false, error = null }: DateFieldProps): ReactNode {
  const { t, dato, frist } = useTekst();
  const [text, setText] = useState(value ? dato(value) : '');
  const read = readDato(text, today);
  const change = (written: string): void => {
    setText(written);
    const now = readDato(written, today);
    onChange(now.kind === 'dato' ? now.date : null);
  };
  const tidy = (): void => { if (read.kind === 'dato') setText(dato(read.date)); };
  return (
    <Field label={label} hint={hint ?? t('felt.dato.hint')} optional={!required} error={error ?? mistakeIn(read, required, t)}>
      {({ onBlur, ...control }) => (
        <span className="hv-felt-linje">
          <input {...control} className="hv-input hv-input-kort" autoComplete="off" aria-required={required || undefined} value={text} onChange={(event) => change(event.target.value)} onBlur={() => { onBlur(); tidy(); }} />
          <output htmlFor={control.id} className="hv-dempet">{read.kind === 'dato' ? frist(read.date, today) : ''}</output>
        </span>
      )}
    </Field>
  );
}

function mistakeIn({ kind }: ReadDato, required: boolean, t: (key: 'felt.mangler' | 'felt.dato.fejl' | 'felt.dato.findesIkke') => string): string | null {
  if (kind === 'tom') return required ? t('felt.mangler') : null;
  if (kind === 'dato') return null;
  return t(kind === 'form' ? 'felt.dato.fejl' : 'felt.dato.findesIkke');
}

interface TimeFieldProps {
  readonly label: string;
  /** "13:05", or nothing when the time is not known. */
  readonly value: string | null;
  readonly onChange: (time: string | null) => void;
  /** Without it the time may be left out, for often nobody knows it. */
  readonly required?: boolean;
  /** The last time of the day that can be meant. */
  readonly latest?: string;
}

/** A time of day. */
export function TimeField({ label, value, onChange, required = false, latest = '23:59' }: TimeFieldProps): ReactNode {
  const { t, klokkeslaet } = useTekst();
  const [text, setText] = useState(value ? klokkeslaet(value) : '');
  const time = readTid(text);
  const missing = required && text.trim() === '' ? t('felt.mangler') : null;
  const wrong = text.trim() !== '' && time === null ? t('felt.tid.fejl') : time !== null && time > latest ? t('felt.tid.senest', { tid: klokkeslaet(latest) }) : missing;
  return (
    <Field label={label} hint={t('felt.tid.hint')} optional={!required} error={wrong}>
      {({ onBlur, ...control }) => (
        <input {...control} className="hv-input hv-input-kort" inputMode="decimal" autoComplete="off" value={text} onChange={(event) => { setText(event.target.value); onChange(readTid(event.target.value)); }} onBlur={() => { onBlur(); if (time) setText(klokkeslaet(time)); }} />
      )}
    </Field>
  );
}
