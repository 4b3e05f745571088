import type { ReactNode } from 'react';
import { readOere } from '../../borgeren/forloeb/readOere.ts';
import { Button } from '../../design/Button.tsx';
import { Check, Select } from '../../design/Choice.tsx';
import { TextField } from '../../design/felter.tsx';
import { useTekst, type Tekst } from '../../design/tekst.tsx';
import { needsReason, type Del } from './dele.ts';

const FORMAAL = ['ophold', 'efterforsorg', 'efter_udskrivning', 'natcafe', 'mad_og_vask'] as const;
const ARTER = ['refunderes', 'refunderes_ikke', 'uklar'] as const;

interface TakstdeleProps {
  readonly dele: readonly Del[];
  readonly onChange: (dele: readonly Del[]) => void;
  readonly onAdd: () => void;
  /** The takst of the register on the first day, `null` without one. */
  readonly takst: number | null;
}

/** The parts of a takst, and whether they come to what the register says. */
export function Takstdele({ dele, onChange, onAdd, takst }: TakstdeleProps): ReactNode {
  const { t } = useTekst();
  const sum = dele.reduce((all, { kroner }) => all + (readOere(kroner) ?? 0), 0);
  return (
    <>
      <h3>{t('takst.dele')}</h3>
      <p className="hv-dempet">{t('takst.dele.hvad')}</p>
      {dele.map((del, at) => (
        <Delfelter key={del.noegle} del={del} nummer={at + 1} onChange={(next) => onChange(dele.map((each) => (each.noegle === next.noegle ? next : each)))} onRemove={() => onChange(dele.filter((each) => each.noegle !== del.noegle))} />
      ))}
      <Button onClick={onAdd}>{t('takst.del.tilfoej')}</Button>
      {dele.length > 0 ? <p role="status">{takst !== null && takst !== sum ? t('takst.dele.forskel', { beloeb: sum, takst }) : t('takst.dele.sum', { beloeb: sum })}</p> : null}
    </>
  );
}

interface DelfelterProps {
  readonly del: Del;
  readonly nummer: number;
  readonly onChange: (del: Del) => void;
  readonly onRemove: () => void;
}

function Delfelter({ del, nummer, onChange, onRemove }: DelfelterProps): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const reason = needsReason(del);
  return (
    <fieldset className="hv-faktura-linje">
      <legend>{t('takst.del', { n: nummer })}</legend>
      <TextField label={t('takst.del.navn')} value={del.navn} onChange={(navn) => onChange({ ...del, navn })} required />
      <TextField label={t('takst.del.kroner')} inputMode="decimal" width="kort" value={del.kroner} onChange={(kroner) => onChange({ ...del, kroner })} error={kronerFejl(del.kroner, tekst)} />
      <Select label={t('takst.del.formaal')} options={FORMAAL.map((formaal) => ({ value: formaal, label: t(`takst.del.formaal.${formaal}`) }))} value={del.formaal} onChange={(formaal) => onChange({ ...del, formaal })} />
      {del.formaal === 'natcafe' ? <Tilknytning del={del} onChange={onChange} /> : null}
      <Select label={t('takst.del.art')} options={ARTER.map((art) => ({ value: art, label: t(`takst.del.art.${art}`) }))} value={del.art} onChange={(art) => onChange({ ...del, art })} error={del.art === null ? t('felt.mangler') : null} />
      <TextField label={t('takst.del.begrundelse')} value={del.begrundelse} onChange={(begrundelse) => onChange({ ...del, begrundelse })} required={reason} optional={!reason} />
      <Button look="stille" onClick={onRemove}>{t('takst.del.fjern')}</Button>
    </fieldset>
  );
}

/** A night café is under the refund only if it is attached to the boform in both ways. */
function Tilknytning({ del, onChange }: Pick<DelfelterProps, 'del' | 'onChange'>): ReactNode {
  const { t } = useTekst();
  return (
    <>
      <Check label={t('takst.del.organisatorisk')} checked={del.organisatorisk} onChange={(organisatorisk) => onChange({ ...del, organisatorisk })} />
      <Check label={t('takst.del.strukturel')} checked={del.strukturel} onChange={(strukturel) => onChange({ ...del, strukturel })} />
    </>
  );
}

function kronerFejl(text: string, { t }: Tekst): string | null {
  if (text.trim() === '') return t('felt.mangler');
  return readOere(text) === null ? t('faktura.ny.beloebFejl') : null;
}
