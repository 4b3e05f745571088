import { useId, type ReactNode } from 'react';
import { Field, useSubmitted } from './felter.tsx';
import { useTekst } from './tekst.tsx';

export interface Option<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly hint?: string;
  /** In view and not to be chosen; its hint says why. */
  readonly disabled?: boolean;
}

interface ChoiceProps<V extends string> {
  readonly label: string;
  readonly options: readonly Option<V>[];
  readonly value: V | null;
  readonly onChange: (value: V) => void;
  readonly hint?: string;
  readonly error?: string | null;
}

/** A few ways to go, all in view. */
export function Choice<V extends string>({ label, options, value, onChange, hint, error = null }: ChoiceProps<V>): ReactNode {
  const id = useId();
  const shown = useSubmitted() ? error : null;
  const described = [hint ? `${id}-hint` : '', shown ? `${id}-fejl` : ''].filter(Boolean).join(' ');
  return (
    <fieldset className={`hv-valg${shown ? ' hv-felt-fejl' : ''}`} aria-describedby={described || undefined}>
      <legend>{label}</legend>
      {hint ? <p className="hv-felt-hint" id={`${id}-hint`}>{hint}</p> : null}
      {options.map((option, index) => (
        <label key={option.value} className="hv-valg-linje">
          <input type="radio" name={id} checked={option.value === value} disabled={option.disabled} data-fejl={index === 0 ? (error ?? undefined) : undefined} onChange={() => onChange(option.value)} />
          <span>{option.label}{option.hint ? <span className="hv-valg-hint">{option.hint}</span> : null}</span>
        </label>
      ))}
      {shown ? <p className="hv-felt-besked" id={`${id}-fejl`}>{shown}</p> : null}
    </fieldset>
  );
}

interface ChoicesProps<V extends string> extends Omit<ChoiceProps<V>, 'value' | 'onChange'> {
  readonly values: readonly V[];
  readonly onChange: (values: readonly V[]) => void;
}

/** Any number of a few things, all in view. Values of other lists are left as they are. */
export function Choices<V extends string>({ label, options, values, onChange, hint, error = null }: ChoicesProps<V>): ReactNode {
  const id = useId();
  const shown = useSubmitted() ? error : null;
  const described = [hint ? `${id}-hint` : '', shown ? `${id}-fejl` : ''].filter(Boolean).join(' ');
  const mark = (value: V, checked: boolean): void => onChange(checked ? [...values, value] : values.filter((each) => each !== value));
  return (
    <fieldset className={`hv-valg${shown ? ' hv-felt-fejl' : ''}`} aria-describedby={described || undefined}>
      <legend>{label}</legend>
      {hint ? <p className="hv-felt-hint" id={`${id}-hint`}>{hint}</p> : null}
      {options.map((option, index) => (
        <label key={option.value} className="hv-valg-linje">
          <input type="checkbox" checked={values.includes(option.value)} disabled={option.disabled} data-fejl={index === 0 ? (error ?? undefined) : undefined} onChange={(event) => mark(option.value, event.target.checked)} />
          <span>{option.label}{option.hint ? <span className="hv-valg-hint">{option.hint}</span> : null}</span>
        </label>
      ))}
      {shown ? <p className="hv-felt-besked" id={`${id}-fejl`}>{shown}</p> : null}
    </fieldset>
  );
}

/** Many ways to go, folded into one line. */
export function Select<V extends string>({ label, options, value, onChange, hint, error = null }: ChoiceProps<V>): ReactNode {
  const { t } = useTekst();
  const choose = (chosen: string): void => {
    const option = options.find((candidate) => candidate.value === chosen);
    if (option) onChange(option.value);
  };
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <select {...control} className="hv-input hv-input-fuld" value={value ?? ''} onChange={(event) => choose(event.target.value)}>
          <option value="" disabled>{t('web.vaelg')}</option>
          {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
        </select>
      )}
    </Field>
  );
}

interface CheckProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly hint?: string;
}

/** Yes or no to one thing. */
export function Check({ label, checked, onChange, hint }: CheckProps): ReactNode {
  return (
    <label className="hv-valg-linje">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>{label}{hint ? <span className="hv-valg-hint">{hint}</span> : null}</span>
    </label>
  );
}
