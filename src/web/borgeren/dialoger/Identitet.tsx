import { useState, type ReactNode } from 'react';
import { TextField } from '../../design/felter.tsx';
import { useTekst } from '../../design/tekst.tsx';
import { foedselsdatoOf } from '../forloeb/status.ts';
import { useBorger } from '../useBorger.ts';
import { Dagfelt, tekstEllerIntet, useUdkast } from './felter.tsx';
import { Kommandoform } from './Kommandoform.tsx';
import { useSending } from './useSending.ts';

const CPR = /^\s*\d{6}\s?[-–]?\s?(\d{4}|\d[A-Za-z]{2}\d)\s*$/;

/** Identity learned later. The number is kept nowhere on the device, not even as a draft. */
export function Identitet(): ReactNode {
  const { t } = useTekst();
  const { billede } = useBorger();
  const [cpr, setCpr] = useState('');
  const [{ foedselsdato, aarsag }, ret, forget] = useUdkast('identitet', () => ({ foedselsdato: foedselsdatoOf(billede.forloeb), aarsag: '' }));
  const sending = useSending('registrer-identitet');
  const fejl = cpr.trim() === '' || CPR.test(cpr) ? sending.fejl('cpr') : t('fejl.ugyldigt_cpr');
  const tomt = cpr.trim() === '' && foedselsdato === null ? t('borgeren.identitet.tom') : null;
  const felter = { borgerId: billede.id, cpr: tekstEllerIntet(cpr), foedselsdato, aarsag: tekstEllerIntet(aarsag) };
  return (
    <Kommandoform titel={t('borgeren.goer.identitet')} sending={sending} felter={felter} gem={t('web.gem')} gemt={t('borgeren.gemt')} forget={forget}>
      <p className="hv-dempet">{t('borgeren.identitet.intro')}</p>
      <TextField label={t('borgeren.identitet.cpr')} hint={t('borgeren.identitet.cpr.hint')} inputMode="text" autoComplete="off" width="kort" value={cpr} optional error={fejl ?? tomt} onChange={setCpr} />
      <Dagfelt label={t('borgeren.identitet.foedselsdag')} value={foedselsdato} required={false} sket fejl={sending.fejl('foedselsdato')} onChange={(dag) => ret({ foedselsdato: dag })} />
      <TextField label={t('borgeren.identitet.hvorfra')} value={aarsag} optional error={sending.fejl('aarsag')} onChange={(value) => ret({ aarsag: value })} />
    </Kommandoform>
  );
}
