import type { ReactNode } from 'react';
import type { IsoDate } from '../../../law/kernel/dato.ts';
import { readOere } from '../../borgeren/forloeb/readOere.ts';
import { Button } from '../../design/Button.tsx';
import { DateField } from '../../design/DateField.tsx';
import { TextField } from '../../design/felter.tsx';
import { useTekst, type Tekst } from '../../design/tekst.tsx';
import { readDage, typed, type Linje } from './linjer.ts';

interface LinjefelterProps {
  readonly linje: Linje;
  /** Its place in the invoice, from 1. */
  readonly nummer: number;
  readonly today: IsoDate;
  readonly onChange: (linje: Linje) => void;
  readonly onRemove: () => void;
}

/** The fields of one line: what was proposed, to be typed over with what the invoice says. */
export function Linjefelter({ linje, nummer, today, onChange, onRemove }: LinjefelterProps): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const { ophold, fra, sidste, dage, takst, beloeb } = linje;
  const turned = fra !== null && sidste !== null && sidste < fra ? t('faktura.ny.sidsteFejl') : null;
  return (
    <fieldset className="hv-faktura-linje">
      <legend>{t('faktura.ny.linje', { n: nummer, tekst: linje.tekst })} <span className="hv-dempet">{ophold?.boform ?? t('faktura.ny.udenOphold')}</span></legend>
      <div className="hv-faktura-felter">
        <DateField label={t('faktura.ny.fra')} value={fra} onChange={(day) => onChange(typed(linje, { fra: day }))} today={today} required />
        <DateField label={t('faktura.ny.sidste')} value={sidste} onChange={(day) => onChange(typed(linje, { sidste: day }))} today={today} error={turned} required />
        <TextField label={t('faktura.ny.dage')} inputMode="numeric" width="kort" value={dage} onChange={(text) => onChange(typed(linje, { dage: text }))} error={dageFejl(dage, tekst)} />
        <TextField label={t('faktura.ny.takst')} inputMode="decimal" width="kort" value={takst} onChange={(text) => onChange(typed(linje, { takst: text }))} error={oereFejl(takst, tekst)} />
        <TextField label={t('faktura.ny.beloeb')} inputMode="decimal" width="kort" value={beloeb} onChange={(text) => onChange(typed(linje, { beloeb: text }))} error={oereFejl(beloeb, tekst)} />
      </div>
      <Button look="stille" onClick={onRemove}>{t('faktura.ny.fjern')}</Button>
    </fieldset>
  );
}

function dageFejl(text: string, { t }: Tekst): string | null {
  const dage = readDage(text);
  if (typeof dage === 'number') return null;
  return text.trim() === '' ? t('felt.mangler') : t(`faktura.ny.${dage}`);
}

function oereFejl(text: string, { t }: Tekst): string | null {
  if (text.trim() === '') return t('felt.mangler');
  if (/^[-−]/.test(text.trim())) return t('faktura.felt.kreditnota');
  return readOere(text) === null ? t('faktura.ny.beloebFejl') : null;
}
