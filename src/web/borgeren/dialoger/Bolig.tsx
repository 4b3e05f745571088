import type { ReactNode } from 'react';
import type { IsoDate } from '../../../law/kernel/dato.ts';
import { Select } from '../../design/Choice.tsx';
import { TextField } from '../../design/felter.tsx';
import { Notice } from '../../design/Notice.tsx';
import { useTekst } from '../../design/tekst.tsx';
import type { Gemt } from '../forloeb/faktum.ts';
import { boligStatusOf } from '../forloeb/status.ts';
import { useBorger, useBorgerAdresse } from '../useBorger.ts';
import { Dagfelt, tekstEllerIntet, useUdkast, useValg } from './felter.tsx';
import { Kommandoform } from './Kommandoform.tsx';
import { useSending } from './useSending.ts';

const SKRIDT = ['anvist', 'afslaaet', 'lejekontrakt_underskrevet', 'indflytning_mulig', 'indflyttet', 'fraflyttet'] as const;
const NAESTE: Readonly<Record<Gemt<'boligskridt'>['skridt'], Gemt<'boligskridt'>['skridt'] | null>> = {
  anvist: 'lejekontrakt_underskrevet', lejekontrakt_underskrevet: 'indflytning_mulig', indflytning_mulig: 'indflyttet', indflyttet: null, afslaaet: null, fraflyttet: null,
};
const NY = 'ny';

interface BoligUdkast {
  readonly boligId: string;
  readonly adresse: string;
  readonly udlejer: string;
  readonly dato: IsoDate | null;
  readonly skridt: Gemt<'boligskridt'>['skridt'] | null;
}

/** A step on the way to a home. To say no to a home is an ordinary answer. */
export function Bolig(): ReactNode {
  const { t } = useTekst();
  const { billede: { id: borgerId, forloeb }, session: { today } } = useBorger();
  const { search: { emne } } = useBorgerAdresse();
  const paaVej = boligStatusOf(forloeb);
  const valgt = forloeb.bolig.find(({ forekomstId }) => forekomstId === emne) ?? paaVej?.bolig ?? null;
  const [udkast, ret, forget] = useUdkast<BoligUdkast>('bolig', () => ({
    boligId: valgt?.forekomstId ?? NY, adresse: '', udlejer: '', dato: today,
    skridt: valgt && paaVej?.bolig === valgt ? NAESTE[paaVej.sidste.skridt] : valgt ? null : 'anvist',
  }));
  const sending = useSending('registrer-boligskridt');
  const { boligId, adresse, udlejer, skridt, dato } = udkast;
  const boliger = [...forloeb.bolig.map((bolig) => ({ value: bolig.forekomstId, label: bolig.adresse })), { value: NY, label: t('borgeren.bolig.ny') }];
  const ny = boligId === NY;
  const felter = skridt && dato ? { borgerId, boligId: ny ? null : boligId, adresse: ny ? adresse : null, udlejer: ny ? tekstEllerIntet(udlejer) : null, skridt, dato } : null;
  return (
    <Kommandoform titel={t('borgeren.goer.bolig')} sending={sending} felter={felter} gem={t('web.gem')} gemt={t('borgeren.gemt')} forget={forget}>
      {forloeb.bolig.length > 0 ? <Select label={t('borgeren.bolig.hvilken')} options={boliger} value={boligId} onChange={(value) => ret({ boligId: value, ...(value === NY ? { skridt: 'anvist' as const } : {}) })} /> : null}
      {ny ? (
        <>
          <TextField label={t('borgeren.bolig.adresse')} value={adresse} required error={adresse ? sending.fejl('adresse') : null} onChange={(value) => ret({ adresse: value })} />
          <TextField label={t('borgeren.bolig.udlejer')} value={udlejer} optional error={sending.fejl('udlejer')} onChange={(value) => ret({ udlejer: value })} />
        </>
      ) : null}
      <Select label={t('borgeren.bolig.skridt')} options={useValg('skridt', SKRIDT)} value={skridt} error={skridt ? sending.fejl('skridt') : t('felt.mangler')} onChange={(value) => ret({ skridt: value })} />
      <Dagfelt key={skridt} label={t(skridt === 'indflytning_mulig' ? 'borgeren.bolig.mulig' : 'borgeren.dato')} value={dato} sket={skridt !== 'indflytning_mulig'} fejl={sending.fejl('dato')} onChange={(dag) => ret({ dato: dag })} />
      {skridt === 'afslaaet' ? <Notice>{t('borgeren.bolig.nej')}</Notice> : null}
    </Kommandoform>
  );
}
