import type { ReactNode } from 'react';
import type { IsoDate } from '../../../law/kernel/dato.ts';
import { Choice } from '../../design/Choice.tsx';
import { DateField } from '../../design/DateField.tsx';
import { TextArea, TextField } from '../../design/felter.tsx';
import { useTekst } from '../../design/tekst.tsx';
import type { Proeveudkast } from './udkast.ts';
import { UDFALD, type Resultat } from './valg.ts';

interface BetingelsesfeltProps {
  readonly betingelse: Resultat['betingelse'];
  readonly udkast: Proeveudkast;
  readonly today: IsoDate;
  readonly onChange: (changes: Partial<Proeveudkast>) => void;
}

/** One condition to look at: how it came out, and if it doesn't hold on which days, what is wrong and where that is seen. */
export function Betingelsesfelt({ betingelse, udkast: { udfald, fra, tilOgMed, bemaerkning, bevis }, today, onChange }: BetingelsesfeltProps): ReactNode {
  const { t } = useTekst();
  const wrong = udfald === 'holder_ikke' || udfald === 'kan_ikke_ses';
  return (
    <div className="hv-kort hv-stak">
      <Choice label={t(`stikproeve.betingelse.${betingelse}`)} options={UDFALD.map((value) => ({ value, label: t(`stikproeve.udfald.${value}`) }))} value={udfald} onChange={(value) => onChange({ udfald: value })} />
      {wrong ? (
        <>
          <DateField label={t('stikproeve.fra')} value={fra} onChange={(dag) => onChange({ fra: dag })} today={today} required />
          <DateField label={t('stikproeve.til')} value={tilOgMed} onChange={(dag) => onChange({ tilOgMed: dag })} today={today} error={fra !== null && tilOgMed !== null && tilOgMed < fra ? t('fejl.slut_foer_start') : null} required />
        </>
      ) : null}
      {udfald === null ? null : <TextArea label={t(wrong ? 'stikproeve.bemaerkning' : 'stikproeve.bemaerkning.valgfri')} rows={2} optional={!wrong} required={wrong} value={bemaerkning} onChange={(value) => onChange({ bemaerkning: value })} />}
      {udfald === null ? null : <TextField label={t('stikproeve.bevis')} hint={t('stikproeve.bevis.hint')} optional value={bevis} onChange={(value) => onChange({ bevis: value })} />}
    </div>
  );
}
