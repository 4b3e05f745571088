import { createContext, use, useId, useMemo, useRef, useState, type ComponentProps, type FormEvent, type ReactNode } from 'react';
import { useTekst } from './tekst.tsx';

const FormContext = createContext<{ readonly submitted: boolean }>({ submitted: false });

interface FormProps extends Omit<ComponentProps<'form'>, 'onSubmit' | 'className'> {
  readonly onSubmit: () => void;
}

/** A form that, sent with a mistake in it, shows every mistake and puts the cursor in the first. */
export function Form({ onSubmit, children, ...rest }: FormProps): ReactNode {
  const [submitted, setSubmitted] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const wrong = form.current?.querySelector<HTMLElement>('[data-fejl]');
    setSubmitted(true);
    if (wrong) wrong.focus();
    else onSubmit();
  };
  const value = useMemo(() => ({ submitted }), [submitted]);
  return <form {...rest} ref={form} className="hv-form" noValidate onSubmit={submit}><FormContext value={value}>{children}</FormContext></form>;
}

/** Whether the form around was sent: from then on every mistake in it shows. */
export function useSubmitted(): boolean {
  return use(FormContext).submitted;
}

/** What a field hands to its control. */
export interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean | undefined;
  readonly 'data-fejl': string | undefined;
  readonly onBlur: () => void;
}

interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong now, in a sentence that says what to do. It is shown when the person has left the field. */
  readonly error?: string | null | undefined;
  readonly optional?: boolean | undefined;
  readonly after?: ReactNode;
  readonly children: (control: ControlProps) => ReactNode;
}

/** Label, hint and mistake around one control. */
export function Field({ label, hint, error = null, optional = false, after, children }: FieldProps): ReactNode {
  const { t } = useTekst();
  const id = useId();
  const [left, setLeft] = useState(false);
  const submitted = useSubmitted();
  const shown = (left || submitted) && error !== null ? error : null;
  const described = [hint ? `${id}-hint` : '', shown ? `${id}-fejl` : ''].filter(Boolean).join(' ');
  const control = { id, 'aria-describedby': described || undefined, 'aria-invalid': shown ? true : undefined, 'data-fejl': error ?? undefined, onBlur: () => setLeft(true) };
  return (
    <div className={`hv-felt${shown ? ' hv-felt-fejl' : ''}`}>
      <label htmlFor={id}>{label}{optional ? <span className="hv-dempet"> ({t('web.valgfrit')})</span> : null}</label>
      {hint ? <p className="hv-felt-hint" id={`${id}-hint`}>{hint}</p> : null}
      {children(control)}
      {after}
      {shown ? <p className="hv-felt-besked" id={`${id}-fejl`}>{shown}</p> : null}
    </div>
  );
}

interface ValueProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly optional?: boolean;
  readonly error?: string | null;
}

interface TextFieldProps extends ValueProps {
  readonly type?: 'text' | 'email' | 'password' | 'tel';
  readonly autoComplete?: string;
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel';
  readonly required?: boolean;
  readonly width?: 'kort' | 'fuld';
}

/** One line of text. */
export function TextField({ label, value, onChange, hint, optional, error, required = false, width = 'fuld', ...input }: TextFieldProps): ReactNode {
  const { t } = useTekst();
  const wrong = error ?? (required && value.trim() === '' ? t('felt.mangler') : null);
  return (
    <Field label={label} hint={hint} optional={optional} error={wrong}>
      {(control) => <input {...control} {...input} className={`hv-input hv-input-${width}`} aria-required={required || undefined} value={value} onChange={(event) => onChange(event.target.value)} />}
    </Field>
  );
}

type SaveState = 'gemmer' | 'ikkeGemt' | { readonly gemt: string };

interface TextAreaProps extends ValueProps {
  readonly rows?: number;
  /** Where the draft stands, if this text saves itself as it is written. */
  readonly saved?: SaveState;
  readonly required?: boolean;
}

/** Several lines that grow with what is written. */
export function TextArea({ label, value, onChange, hint, optional, error, rows = 3, saved, required = false }: TextAreaProps): ReactNode {
  const { t } = useTekst();
  const wrong = error ?? (required && value.trim() === '' ? t('felt.mangler') : null);
  return (
    <Field label={label} hint={hint} optional={optional} error={wrong} after={saved ? <SavedNote state={saved} /> : null}>
      {(control) => <textarea {...control} className="hv-input hv-input-fuld" rows={rows} aria-required={required || undefined} value={value} onChange={(event) => onChange(event.target.value)} />}
    </Field>
  );
}

function SavedNote({ state }: { readonly state: SaveState }): ReactNode {
  const { t, klokkeslaet } = useTekst();
  const text = typeof state === 'object' ? t('felt.tekst.gemt', { tid: klokkeslaet(state.gemt) }) : t(`felt.tekst.${state}`);
  return <p className="hv-felt-hint" role="status">{text}</p>;
}
