import { useState, type ReactNode } from 'react';
import type { IsoDate } from '../../../law/kernel/dato.ts';
import { Check, Choice, Select } from '../../design/Choice.tsx';
import { TextArea } from '../../design/felter.tsx';
import { Notice } from '../../design/Notice.tsx';
import { useTekst } from '../../design/tekst.tsx';
import type { Gemt } from '../forloeb/faktum.ts';
import { opholdOf } from '../forloeb/status.ts';
import { useBorger, useBorgerAdresse } from '../useBorger.ts';
import { Bortvisningsbrev, type Brevet } from './Bortvisningsbrev.tsx';
import { Boern, boernMed, useBoernHer, type Boernesvar } from './Boern.tsx';
import { Dagfelt, tekstEllerIntet, TreSvar, useUdkast, useValg } from './felter.tsx';
import { Klagevejledning } from './Klagevejledning.tsx';
import { Kommandoform } from './Kommandoform.tsx';
import { useSending } from './useSending.ts';

type Bortvisning = Gemt<'bortvisning'>;

interface BortvisUdkast {
  readonly grund: Bortvisning['grund'] | null;
  readonly begrundelse: string;
  readonly afgjortAf: Bortvisning['afgjortAf'] | null;
  readonly fra: IsoDate | null;
  readonly til: IsoDate | null;
  readonly slags: 'kort' | 'slut' | null;
  readonly destination: Bortvisning['destination'];
  readonly tilbudt: string;
  readonly hoert: boolean | null;
  readonly klagevejledt: boolean;
  readonly boern: Boernesvar;
}

const DESTINATIONER = ['ukendt', 'gaden', 'familie_venner', 'anden_boform', 'egen_bolig', 'botilbud', 'hospital', 'faengsel'] as const;
const TOM: Omit<BortvisUdkast, 'fra'> = { grund: null, begrundelse: '', afgjortAf: null, til: null, slags: null, destination: 'ukendt', tilbudt: '', hoert: null, klagevejledt: false, boern: {} };

/** Someone must stay away, for a while or for good: why, who decided, how long, where to, and what was offered. */
export function Bortvis(): ReactNode {
  const { billede } = useBorger();
  const { search } = useBorgerAdresse();
  const ophold = opholdOf(billede.forloeb, { journalart: 'boform', opholdId: search.emne });
  return ophold ? <BortvisFra ophold={ophold} /> : null;
}

function BortvisFra({ ophold }: { readonly ophold: Gemt<'ophold'> }): ReactNode {
  const { t } = useTekst();
  const { billede, navn, session: { today } } = useBorger();
  const [udkast, ret, forget] = useUdkast<BortvisUdkast>('bortvis', () => ({ ...TOM, fra: today }));
  const [brev, setBrev] = useState<Brevet | null>(null);
  const sending = useSending('bortvis');
  const { grund, fra, slags } = udkast;
  const her = useBoernHer(ophold.boformId);
  const boern = slags === 'slut' ? boernMed(her, udkast.boern) : [];
  const felter = boern && felterOf(udkast, { borgerId: billede.id, opholdId: ophold.forekomstId, today, ...(boern.length > 0 ? { boern: [...boern] } : {}) });
  if (brev) return <Bortvisningsbrev brev={brev} boformId={ophold.boformId} />;
  return (
    <Kommandoform titel={t('afsked.bortvis.titel', { navn })} sending={sending} felter={felter} gem={t('afsked.bortvis.gem')} gemt={t('afsked.bortvis.gemt')} forget={forget} onSent={() => { if (felter) setBrev(felter); }}>
      <Grund udkast={udkast} ret={ret} />
      <Laengde udkast={udkast} ret={ret} fejl={sending.fejl} />
      <Vejen udkast={udkast} ret={ret} />
      {slags === 'slut' ? <Boern her={her} valg={udkast.boern} onChange={(valgt) => ret({ boern: valgt })} /> : null}
      {grund && fra && slags ? <Klagevejledning grund={grund} afgjort={today} medUdskrivning={slags === 'slut'} /> : null}
      <TreSvar label={t('afsked.bortvis.hoert')} value={udkast.hoert} onChange={(hoert) => ret({ hoert })} />
      <Check label={t('afsked.bortvis.vejledt')} hint={t('afsked.bortvis.vejledt.hint')} checked={udkast.klagevejledt} onChange={(klagevejledt) => ret({ klagevejledt })} />
    </Kommandoform>
  );
}

interface DelProps {
  readonly udkast: BortvisUdkast;
  readonly ret: (del: Partial<BortvisUdkast>) => void;
}

function Grund({ udkast: { grund, begrundelse, afgjortAf, slags }, ret }: DelProps): ReactNode {
  const { t } = useTekst();
  const grunde = (['husorden', 'maalgruppe'] as const).map((value) => ({ value, label: t(`afsked.bortvis.grund.${value}`), hint: t(`afsked.bortvis.grund.${value}.hint`) }));
  const afgoerere = useValg('afgjortAf', slags === 'slut' ? (['leder'] as const) : (['leder', 'vagt'] as const));
  return (
    <>
      <Choice label={t('afsked.bortvis.grund')} options={grunde} value={grund} error={grund ? null : t('felt.mangler')} onChange={(valgt) => ret({ grund: valgt, ...(valgt === 'maalgruppe' ? { slags: 'slut' as const, afgjortAf: afgjortAf === 'vagt' ? null : afgjortAf } : {}) })} />
      <TextArea label={t('afsked.bortvis.begrundelse')} hint={t('borgeren.begrundelse.hint')} value={begrundelse} required onChange={(skrevet) => ret({ begrundelse: skrevet })} />
      <Choice label={t('borgeren.udskriv.hvem')} hint={t('huset.afslag.hvem.hint')} options={afgoerere} value={afgjortAf} error={afgjortAf ? null : t('felt.mangler')} onChange={(valgt) => ret({ afgjortAf: valgt })} />
    </>
  );
}

function Laengde({ udkast: { grund, slags, fra, til, afgjortAf }, ret, fejl }: DelProps & { readonly fejl: (felt: string) => string | null }): ReactNode {
  const { t } = useTekst();
  const slagsvalg = slagsOf(grund, afgjortAf).map((value) => ({ value, label: t(`afsked.bortvis.slags.${value}`), hint: t(`afsked.bortvis.slags.${value}.hint`) }));
  const forTidligt = fra && til && til <= fra ? t('fejl.slut_foer_start') : null;
  return (
    <>
      <Choice label={t('afsked.bortvis.slags')} {...(afgjortAf === 'vagt' ? { hint: t('afsked.bortvis.slags.vagt') } : {})} options={slagsvalg} value={slags} error={slags ? null : t('felt.mangler')} onChange={(valgt) => ret({ slags: valgt })} />
      <Dagfelt label={t('afsked.bortvis.fra')} value={fra} sket fejl={fejl('fra')} onChange={(dag) => ret({ fra: dag })} />
      <Dagfelt key={slags ?? ''} label={t('afsked.bortvis.til')} hint={t('afsked.bortvis.til.hint')} value={til} required={slags === 'kort'} fejl={fejl('til') ?? forTidligt} onChange={(dag) => ret({ til: dag })} />
    </>
  );
}

/** A discharge is the leader's: whoever is on duty can exclude for a while. */
function slagsOf(grund: BortvisUdkast['grund'], afgjortAf: BortvisUdkast['afgjortAf']): readonly ('kort' | 'slut')[] {
  if (grund === 'maalgruppe') return ['slut'];
  return afgjortAf === 'vagt' ? ['kort'] : ['kort', 'slut'];
}

function Vejen({ udkast: { destination, tilbudt }, ret }: DelProps): ReactNode {
  const { t } = useTekst();
  const destinationer = useValg('destination', DESTINATIONER);
  return (
    <>
      <Select label={t('borgeren.udskriv.hvorhen')} options={destinationer} value={destination} onChange={(valgt) => ret({ destination: valgt })} />
      <TextArea label={t('afsked.bortvis.tilbudt')} hint={t('afsked.bortvis.tilbudt.hint')} value={tilbudt} optional onChange={(skrevet) => ret({ tilbudt: skrevet })} />
      <Notice>{t('afsked.bortvis.omsorg')}</Notice>
    </>
  );
}

/** What is sent, once everything that must be chosen is. */
function felterOf(udkast: BortvisUdkast, { today, ...hvem }: { readonly borgerId: string; readonly opholdId: string; readonly today: IsoDate; readonly boern?: { readonly borgerId: string; readonly opholdId: string }[] }) {
  const { grund, afgjortAf, fra, til, slags, destination, hoert, klagevejledt } = udkast;
  const begrundelse = udkast.begrundelse.trim();
  if (!grund || !afgjortAf || !fra || !slags || begrundelse === '' || (slags === 'kort' && til === null)) return null;
  const afgjort = fra < today ? fra : today;
  return { ...hvem, grund, afgjortAf, afgjort, fra, til, begrundelse, medUdskrivning: slags === 'slut', destination, tilbudt: tekstEllerIntet(udkast.tilbudt), hoert, klagevejledt };
}
