import type { ReactNode } from 'react';
import type { IsoDate } from '../../../law/kernel/dato.ts';
import { Choice } from '../../design/Choice.tsx';
import { TextArea, TextField } from '../../design/felter.tsx';
import { useTekst } from '../../design/tekst.tsx';
import type { Gemt } from '../forloeb/faktum.ts';
import { readOere } from '../forloeb/readOere.ts';
import { useBorger } from '../useBorger.ts';
import { Dagfelt, tekstEllerIntet, useUdkast, useValg } from './felter.tsx';
import { Kommandoform } from './Kommandoform.tsx';
import { useSending } from './useSending.ts';

interface EgenbetalingUdkast {
  readonly fra: IsoDate | null;
  readonly til: IsoDate | null;
  readonly kroner: string;
  readonly grund: Gemt<'egenbetaling'>['grund'] | null;
  readonly begrundelse: string;
}

/** What the person pays for a night, from a day; what ran before ends there. */
export function Egenbetaling(): ReactNode {
  const { t } = useTekst();
  const { billede, session: { today } } = useBorger();
  const [udkast, ret, forget] = useUdkast<EgenbetalingUdkast>('egenbetaling', () => ({ fra: today, til: null, kroner: '', grund: null, begrundelse: '' }));
  const sending = useSending('saet-egenbetaling');
  const { fra, til, kroner, grund, begrundelse } = udkast;
  const oere = grund === 'ingen_indkomst' ? 0 : readOere(kroner);
  const nedsat = grund === 'nedsat';
  const felter = fra && grund && oere !== null ? { borgerId: billede.id, fra, til, oerePrDoegn: oere, grund, begrundelse: tekstEllerIntet(begrundelse) } : null;
  return (
    <Kommandoform titel={t('borgeren.goer.egenbetaling')} sending={sending} felter={felter} gem={t('web.gem')} gemt={t('borgeren.gemt')} forget={forget}>
      <Choice label={t('borgeren.egenbetaling.grund')} options={useValg('betalingsgrund', ['sats', 'nedsat', 'ingen_indkomst'] as const)} value={grund} error={grund ? null : t('felt.mangler')} onChange={(valgt) => ret({ grund: valgt })} />
      {grund === 'ingen_indkomst' ? null : (
        <TextField label={t('borgeren.egenbetaling.kroner')} hint={t('borgeren.egenbetaling.kroner.hint')} inputMode="decimal" width="kort" value={kroner} required error={kroner.trim() === '' ? null : oere === null ? t('borgeren.egenbetaling.kroner.fejl') : sending.fejl('oerePrDoegn')} onChange={(value) => ret({ kroner: value })} />
      )}
      <Dagfelt label={t('borgeren.fra')} value={fra} fejl={sending.fejl('fra')} onChange={(dag) => ret({ fra: dag })} />
      <Dagfelt label={t('borgeren.til')} hint={t('borgeren.til.hint')} value={til} required={false} fejl={sending.fejl('til')} onChange={(dag) => ret({ til: dag })} />
      <TextArea key={String(nedsat)} label={t('borgeren.begrundelse')} value={begrundelse} optional={!nedsat} error={nedsat && begrundelse.trim() === '' ? t('fejl.begrundelse_mangler') : sending.fejl('begrundelse')} onChange={(tekst) => ret({ begrundelse: tekst })} />
    </Kommandoform>
  );
}

interface BrugteDageUdkast {
  readonly fra: IsoDate | null;
  readonly dage: string;
  readonly oplystAf: string;
  readonly oplystDen: IsoDate | null;
}

/** Days of the refund limit used elsewhere, as someone told. */
export function BrugteDage(): ReactNode {
  const { t } = useTekst();
  const { billede, session: { today } } = useBorger();
  const [{ fra, dage, oplystAf, oplystDen }, ret, forget] = useUdkast<BrugteDageUdkast>('brugte-dage', () => ({ fra: null, dage: '', oplystAf: '', oplystDen: today }));
  const sending = useSending('oplys-brugte-dage');
  const antal = /^\d{1,3}$/.test(dage.trim()) && Number(dage) <= 366 ? Number(dage) : null;
  const felter = fra && antal !== null && oplystDen ? { borgerId: billede.id, fra, dage: antal, oplystAf, oplystDen } : null;
  return (
    <Kommandoform titel={t('borgeren.goer.brugte-dage')} sending={sending} felter={felter} gem={t('web.gem')} gemt={t('borgeren.gemt')} forget={forget}>
      <TextField label={t('borgeren.brugteDage.dage')} inputMode="numeric" width="kort" value={dage} required error={dage.trim() === '' ? null : antal === null ? t('borgeren.brugteDage.dage.fejl') : sending.fejl('dage')} onChange={(value) => ret({ dage: value })} />
      <Dagfelt label={t('borgeren.brugteDage.fra')} value={fra} fejl={sending.fejl('fra')} onChange={(dag) => ret({ fra: dag })} />
      <TextField label={t('borgeren.brugteDage.af')} hint={t('borgeren.brugteDage.af.hint')} value={oplystAf} required error={oplystAf ? sending.fejl('oplystAf') : null} onChange={(value) => ret({ oplystAf: value })} />
      <Dagfelt label={t('borgeren.brugteDage.den')} value={oplystDen} sket fejl={sending.fejl('oplystDen')} onChange={(dag) => ret({ oplystDen: dag })} />
    </Kommandoform>
  );
}
