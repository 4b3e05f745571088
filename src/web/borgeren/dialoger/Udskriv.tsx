import type { ReactNode } from 'react';
import type { IsoDate } from '../../../law/kernel/dato.ts';
import { Check, Choice, Select } from '../../design/Choice.tsx';
import { TextArea } from '../../design/felter.tsx';
import { Notice } from '../../design/Notice.tsx';
import { useTekst } from '../../design/tekst.tsx';
import type { Gemt } from '../forloeb/faktum.ts';
import { opholdOf } from '../forloeb/status.ts';
import { useBorger, useBorgerAdresse } from '../useBorger.ts';
import type { Goer } from '../forloeb/sogning.ts';
import { Boern, boernMed, useBoernHer, type Boernesvar } from './Boern.tsx';
import { Dagfelt, tekstEllerIntet, useUdkast, useValg } from './felter.tsx';
import { Kommandoform } from './Kommandoform.tsx';
import { useSending } from './useSending.ts';

type Udgang = Pick<Gemt<'udskrivning'>, 'afgjortAf' | 'destination' | 'planlagt'>;

/** What each way of leaving usually is; every part of it can be changed. Whatever happened can be recorded. */
const SAEDVANLIG: Readonly<Record<Gemt<'udskrivning'>['maade'], Partial<Udgang>>> = {
  efter_aftale: { afgjortAf: 'leder', planlagt: true },
  eget_oenske: { afgjortAf: 'ingen', planlagt: false },
  overflytning: {},
  bortvisning: {},
  udeblevet: { afgjortAf: 'ingen', destination: 'ukendt', planlagt: false },
  hospital: { afgjortAf: 'ingen', destination: 'hospital', planlagt: false },
  faengsel: { afgjortAf: 'ingen', destination: 'faengsel', planlagt: false },
  doedsfald: { afgjortAf: 'ingen', destination: 'doed', planlagt: false },
};
const MAADER = ['efter_aftale', 'eget_oenske', 'overflytning', 'bortvisning', 'udeblevet', 'hospital', 'faengsel', 'doedsfald'] as const;
const DESTINATIONER = ['egen_bolig', 'botilbud', 'anden_boform', 'familie_venner', 'hospital', 'faengsel', 'gaden', 'doed', 'ukendt'] as const;

/** Ways of leaving that ask for more have a form of their own. */
const EGEN_FORM: Readonly<Partial<Record<Gemt<'udskrivning'>['maade'], Goer>>> = { overflytning: 'overflyt', bortvisning: 'bortvis' };

interface UdskrivUdkast {
  readonly maade: Gemt<'udskrivning'>['maade'] | null;
  readonly dato: IsoDate | null;
  readonly afgjort: IsoDate | null;
  readonly afgjortAf: Udgang['afgjortAf'] | null;
  readonly destination: Udgang['destination'] | null;
  readonly planlagt: boolean;
  readonly begrundelse: string;
  readonly boern: Boernesvar;
}

/** A stay ends, in whatever way. Nothing is asked that could keep a real event from being written down. */
export function Udskriv(): ReactNode {
  const { billede } = useBorger();
  const { search } = useBorgerAdresse();
  const ophold = opholdOf(billede.forloeb, { journalart: 'boform', opholdId: search.emne });
  return ophold ? <UdskrivFra ophold={ophold} /> : null;
}

function UdskrivFra({ ophold }: { readonly ophold: Gemt<'ophold'> }): ReactNode {
  const { t } = useTekst();
  const { billede, navne, session: { today } } = useBorger();
  const [udkast, ret, forget] = useUdkast<UdskrivUdkast>('udskriv', () => ({
    maade: null, dato: today, afgjort: today, afgjortAf: null,
    destination: null, planlagt: false, begrundelse: '', boern: {},
  }));
  const { open } = useBorgerAdresse();
  const sending = useSending('udskriv');
  const vaelgMaade = (valgt: Gemt<'udskrivning'>['maade']): void => {
    const egen = EGEN_FORM[valgt];
    if (egen) open({ goer: egen, emne: ophold.forekomstId });
    else ret({ maade: valgt, ...SAEDVANLIG[valgt] });
  };
  const maader = useValg('hvadSkete', MAADER);
  const destinationer = useValg('destination', DESTINATIONER);
  const afgoerere = useValg('afgjortAf', ['leder', 'kommune', 'ingen'] as const);
  const { maade, dato, afgjort, afgjortAf, destination, planlagt } = udkast;
  const besluttet = afgjortAf === 'leder' || afgjortAf === 'kommune';
  const her = useBoernHer(ophold.boformId);
  const boern = boernMed(her, udkast.boern);
  const felter = maade && dato && afgjortAf && destination && boern
    ? { borgerId: billede.id, opholdId: ophold.forekomstId, dato, maade, afgjortAf, destination, planlagt, afgjort: besluttet ? afgjort : null, begrundelse: besluttet ? tekstEllerIntet(udkast.begrundelse) : null, ...(boern.length > 0 ? { boern: [...boern] } : {}) }
    : null;
  return (
    <Kommandoform titel={t('borgeren.udskriv.titel', { boform: navne.boform(ophold.boformId) })} sending={sending} felter={felter} gem={t('borgeren.udskriv.gem')} gemt={t(maade === 'doedsfald' ? 'borgeren.gemt' : 'borgeren.gemt.udskriv')} forget={forget}>
      <Select label={t('borgeren.udskriv.hvad')} options={maader} value={maade} error={maade ? null : t('felt.mangler')} onChange={vaelgMaade} />
      <Dagfelt key={String(planlagt)} label={t('borgeren.udskriv.dato')} hint={t('borgeren.udskriv.dato.hint')} value={dato} sket={!planlagt} fejl={sending.fejl('dato')} onChange={(dag) => ret({ dato: dag })} />
      {maade === null || maade === 'doedsfald' ? null : (
        <>
          <Select label={t('borgeren.udskriv.hvorhen')} options={destinationer} value={destination} error={destination ? null : t('felt.mangler')} onChange={(valgt) => ret({ destination: valgt })} />
          <Choice label={t('borgeren.udskriv.hvem')} hint={t('borgeren.udskriv.hvem.hint')} options={afgoerere} value={afgjortAf} error={afgjortAf ? null : t('felt.mangler')} onChange={(valgt) => ret({ afgjortAf: valgt })} />
          <Check label={t('borgeren.udskriv.planlagt')} checked={planlagt} onChange={(valgt) => ret({ planlagt: valgt })} />
        </>
      )}
      {besluttet ? (
        <>
          <Dagfelt label={t('borgeren.afgjort')} value={afgjort} sket fejl={sending.fejl('afgjort')} onChange={(dag) => ret({ afgjort: dag })} />
          <TextArea label={t('borgeren.begrundelse')} hint={t('borgeren.begrundelse.hint')} value={udkast.begrundelse} optional error={sending.fejl('begrundelse')} onChange={(begrundelse) => ret({ begrundelse })} />
        </>
      ) : null}
      <Boern her={her} valg={udkast.boern} onChange={(valgt) => ret({ boern: valgt })} />
      {maade === 'doedsfald' ? null : <Notice>{t('borgeren.udskriv.videre')}</Notice>}
    </Kommandoform>
  );
}
