import type { ReactNode } from 'react';
import type { IsoDate } from '../../../law/kernel/dato.ts';
import { Choice } from '../../design/Choice.tsx';
import { TextArea } from '../../design/felter.tsx';
import { useTekst } from '../../design/tekst.tsx';
import { useBorger } from '../useBorger.ts';
import { Dagfelt, useUdkast } from './felter.tsx';
import { Kommandoform } from './Kommandoform.tsx';
import { useSending } from './useSending.ts';

interface UenighedUdkast {
  readonly kommuneId: string | null;
  readonly afgjort: IsoDate | null;
  readonly grundlag: string;
}

/** Which of the municipalities in a dispute was found to be handlekommune, when, and by what. */
export function Uenighed(): ReactNode {
  const { t } = useTekst();
  const { billede, register, session: { today } } = useBorger();
  const [{ kommuneId, afgjort, grundlag }, ret, forget] = useUdkast<UenighedUdkast>('uenighed', () => ({ kommuneId: null, afgjort: today, grundlag: '' }));
  const sending = useSending('afgoer-handlekommune');
  const running = billede.forloeb.kommunerolle.filter(({ rolle, gyldig }) => rolle === 'handlekommune' && gyldig.til === null);
  const valg = [...new Set(running.map((each) => each.kommuneId))].map((value) => ({ value, label: register.kommuner.find(({ id }) => id === value)?.navn ?? value }));
  const felter = kommuneId && afgjort ? { borgerId: billede.id, kommuneId, afgjort, grundlag } : null;
  return (
    <Kommandoform titel={t('borgeren.goer.uenighed')} sending={sending} felter={felter} gem={t('web.gem')} gemt={t('borgeren.gemt')} forget={forget}>
      <p>{t('borgeren.uenighed.hvad')}</p>
      <Choice label={t('borgeren.uenighed.hvem')} options={valg} value={kommuneId} error={kommuneId ? sending.fejl('kommuneId') : t('felt.mangler')} onChange={(value) => ret({ kommuneId: value })} />
      <Dagfelt label={t('borgeren.uenighed.dato')} value={afgjort} fejl={sending.fejl('afgjort')} onChange={(dag) => ret({ afgjort: dag })} />
      <TextArea label={t('borgeren.uenighed.grundlag')} hint={t('borgeren.kommunerolle.grundlag.hint')} value={grundlag} required error={grundlag.trim() ? sending.fejl('grundlag') : null} onChange={(value) => ret({ grundlag: value })} />
    </Kommandoform>
  );
}
