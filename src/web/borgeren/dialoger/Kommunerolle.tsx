import type { ReactNode } from 'react';
import type { IsoDate } from '../../../law/kernel/dato.ts';
import { Choice, Select } from '../../design/Choice.tsx';
import { TextArea } from '../../design/felter.tsx';
import { useTekst } from '../../design/tekst.tsx';
import type { Gemt } from '../forloeb/faktum.ts';
import { useBorger } from '../useBorger.ts';
import { Dagfelt, useUdkast } from './felter.tsx';
import { Kommandoform } from './Kommandoform.tsx';
import { useSending } from './useSending.ts';

const ROLLER = ['handlekommune', 'opholdskommune', 'betalingskommune', 'registreret'] as const;

interface KommunerolleUdkast {
  readonly rolle: Gemt<'kommunerolle'>['rolle'];
  readonly kommuneId: string | null;
  readonly fra: IsoDate | null;
  readonly til: IsoDate | null;
  readonly grundlag: string;
  readonly enighed: 'enige' | 'uenige' | null;
}

/** Which municipality has a role from a day on, what that rests on, and whether it is disputed. */
export function Kommunerolle(): ReactNode {
  const { t } = useTekst();
  const { billede, register, session: { today } } = useBorger();
  const [{ rolle, kommuneId, fra, til, grundlag, enighed }, ret, forget] = useUdkast<KommunerolleUdkast>('kommunerolle', () => ({ rolle: 'handlekommune', kommuneId: null, fra: today, til: null, grundlag: '', enighed: null }));
  const sending = useSending('registrer-kommunerolle');
  const felter = kommuneId && fra && enighed ? { borgerId: billede.id, rolle, kommuneId, fra, til, grundlag, omtvistet: enighed === 'uenige' } : null;
  const kommuner = register.kommuner.map(({ id, navn }) => ({ value: id, label: navn }));
  const roller = ROLLER.map((value) => ({ value, label: t(`borgeren.kommunerolle.${value}`) }));
  const svar = (['enige', 'uenige'] as const).map((value) => ({ value, label: t(`borgeren.kommunerolle.${value}`) }));
  return (
    <Kommandoform titel={t('borgeren.goer.kommunerolle')} sending={sending} felter={felter} gem={t('web.gem')} gemt={t('borgeren.gemt')} forget={forget}>
      <Choice label={t('borgeren.kommunerolle.rolle')} options={roller} value={rolle} onChange={(value) => ret({ rolle: value })} />
      <Select label={t('borgeren.kommunerolle.kommune')} options={kommuner} value={kommuneId} error={kommuneId ? sending.fejl('kommuneId') : t('felt.mangler')} onChange={(value) => ret({ kommuneId: value })} />
      <Dagfelt label={t('borgeren.fra')} value={fra} fejl={sending.fejl('fra')} onChange={(dag) => ret({ fra: dag })} />
      <Dagfelt key={rolle} label={t('borgeren.til')} value={til} required={false} fejl={sending.fejl('til')} onChange={(dag) => ret({ til: dag })} />
      <TextArea label={t('borgeren.kommunerolle.grundlag')} hint={t('borgeren.kommunerolle.grundlag.hint')} value={grundlag} required error={grundlag.trim() ? sending.fejl('grundlag') : null} onChange={(value) => ret({ grundlag: value })} />
      <Choice label={t('borgeren.kommunerolle.enighed')} options={svar} value={enighed} error={enighed ? null : t('felt.mangler')} onChange={(value) => ret({ enighed: value })} />
    </Kommandoform>
  );
}
