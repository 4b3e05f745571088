import { useId, useState, type ReactNode } from 'react';
import type { IsoDate } from '../../../law/kernel/dato.ts';
import type { TextKey } from '../../../text/keys.ts';
import { useKladde } from '../../app/kladde.ts';
import type { Option } from '../../design/Choice.tsx';
import { DateField } from '../../design/DateField.tsx';
import { useTekst } from '../../design/tekst.tsx';
import type { Goer } from '../forloeb/sogning.ts';
import { useBorger, useBorgerAdresse } from '../useBorger.ts';

/** The draft of a dialog about this person: it survives a closed dialog and an ended session. */
export function useUdkast<T extends object>(goer: Goer, make: () => T): ReturnType<typeof useKladde<T>> {
  const { billede } = useBorger();
  const { search: { emne, mulighed } } = useBorgerAdresse();
  const [empty] = useState(make);
  return useKladde(`${goer}.${billede.id}.${emne ?? mulighed ?? ''}`, empty);
}

interface DagfeltProps {
  readonly label: string;
  readonly value: IsoDate | null;
  readonly onChange: (dag: IsoDate | null) => void;
  /** What has happened lies not ahead. */
  readonly sket?: boolean;
  readonly required?: boolean;
  readonly fejl?: string | null;
  readonly hint?: string;
}

/** A day; one that has happened may not lie ahead, and says so when the field is left. */
export function Dagfelt({ sket = false, fejl = null, required = true, ...rest }: DagfeltProps): ReactNode {
  const { t } = useTekst();
  const { session: { today } } = useBorger();
  const ahead = sket && rest.value !== null && rest.value > today ? t('fejl.dato_i_fremtiden') : null;
  return <DateField {...rest} today={today} required={required} error={fejl ?? ahead} />;
}

/** The options of a closed list, in words. */
export function useValg<V extends string>(name: string, values: readonly V[]): readonly Option<V>[] {
  const { besked } = useTekst();
  return values.map((value) => ({ value, label: besked({ key: `lov.valg.${name}.${value}` }) }));
}

interface TreSvarProps {
  readonly label: string;
  readonly value: boolean | null;
  readonly onChange: (value: boolean | null) => void;
}

const SVAR = [{ value: true, text: 'faelles.ja' }, { value: false, text: 'faelles.nej' }, { value: null, text: 'borgeren.ikkeVurderet' }] as const satisfies readonly { value: boolean | null; text: TextKey }[];

/** Yes, no, or nobody has assessed it yet, which is an answer too. */
export function TreSvar({ label, value, onChange }: TreSvarProps): ReactNode {
  const { t } = useTekst();
  const id = useId();
  return (
    <fieldset className="bo-tresvar">
      <legend>{label}</legend>
      {SVAR.map((svar) => (
        <label key={svar.text}><input type="radio" name={id} checked={value === svar.value} onChange={() => onChange(svar.value)} /><span>{t(svar.text)}</span></label>
      ))}
    </fieldset>
  );
}

/** What a person wrote, or nothing at all. */
export function tekstEllerIntet(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
