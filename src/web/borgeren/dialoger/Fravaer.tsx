import type { ReactNode } from 'react';
import type { IsoDate } from '../../../law/kernel/dato.ts';
import { Choice } from '../../design/Choice.tsx';
import { TextField } from '../../design/felter.tsx';
import { useTekst } from '../../design/tekst.tsx';
import type { Gemt } from '../forloeb/faktum.ts';
import { opholdOf } from '../forloeb/status.ts';
import { useBorger, useBorgerAdresse } from '../useBorger.ts';
import { Dagfelt, useUdkast } from './felter.tsx';
import { Kommandoform } from './Kommandoform.tsx';
import { useSending } from './useSending.ts';

interface AftaleUdkast {
  readonly fra: IsoDate | null;
  readonly til: IsoDate | null;
  readonly grund: string;
  readonly aftaltAf: string;
}

/** Someone who stays is away by agreement: from when, until when, why, and who agreed. */
export function AftalFravaer(): ReactNode {
  const { billede: { forloeb } } = useBorger();
  const { search: { emne: opholdId } } = useBorgerAdresse();
  const ophold = opholdOf(forloeb, { journalart: 'boform', opholdId }) ?? opholdOf(forloeb, { journalart: 'myndighed', opholdId });
  return ophold ? <Aftale ophold={ophold} /> : null;
}

function Aftale({ ophold: { forekomstId: opholdId } }: { readonly ophold: Gemt<'ophold'> }): ReactNode {
  const { t } = useTekst();
  const { billede, navn, session: { today, bruger } } = useBorger();
  const [{ fra, til, grund, aftaltAf }, ret, forget] = useUdkast<AftaleUdkast>('fravaer', () => ({ fra: today, til: null, grund: '', aftaltAf: bruger.navn }));
  const sending = useSending('aftal-fravaer');
  const forTidligt = fra && til && til <= fra ? t('fejl.slut_foer_start') : null;
  const felter = fra && til && grund.trim() !== '' && aftaltAf.trim() !== '' ? { borgerId: billede.id, opholdId, fra, til, grund: grund.trim(), aftaltAf: aftaltAf.trim() } : null;
  return (
    <Kommandoform titel={t('fravaer.titel', { navn })} sending={sending} felter={felter} gem={t('web.gem')} gemt={t('fravaer.gemt')} forget={forget}>
      <p className="hv-dempet">{t('fravaer.hvad')}</p>
      <Dagfelt label={t('fravaer.fra')} value={fra} fejl={sending.fejl('fra')} onChange={(dag) => ret({ fra: dag })} />
      <Dagfelt label={t('fravaer.til')} hint={t('fravaer.til.hint')} value={til} fejl={sending.fejl('til') ?? forTidligt} onChange={(dag) => ret({ til: dag })} />
      <TextField label={t('fravaer.grund')} hint={t('fravaer.grund.hint')} value={grund} required onChange={(skrevet) => ret({ grund: skrevet })} />
      <TextField label={t('fravaer.aftaltAf')} value={aftaltAf} required onChange={(skrevet) => ret({ aftaltAf: skrevet })} />
    </Kommandoform>
  );
}

interface SlutUdkast {
  readonly svar: 'tilbage' | 'anden_dag' | null;
  readonly dag: IsoDate | null;
}

/** What came of an agreed absence: back again, or expected on another day. */
export function FravaerSlut(): ReactNode {
  const { billede: { forloeb } } = useBorger();
  const { search: { emne } } = useBorgerAdresse();
  const fravaer = forloeb.fravaer.find(({ forekomstId }) => forekomstId === emne) ?? forloeb.fravaer.at(-1);
  return fravaer ? <Slut fravaer={fravaer} /> : null;
}

const SVAR = ['tilbage', 'anden_dag'] as const;

function Slut({ fravaer: { forekomstId: fravaerId, gyldig } }: { readonly fravaer: Gemt<'fravaer'> }): ReactNode {
  const { t } = useTekst();
  const { billede, navn, session: { today } } = useBorger();
  const [{ svar, dag }, ret, forget] = useUdkast<SlutUdkast>('fravaer-slut', () => ({ svar: null, dag: null }));
  const sending = useSending('foelg-op-paa-fravaer');
  const hvem = { borgerId: billede.id, fravaerId };
  const felter = svar === null || dag === null ? null : svar === 'tilbage' ? { ...hvem, tilbage: dag } : { ...hvem, til: dag };
  return (
    <Kommandoform titel={t('fravaer.slut.titel', { navn })} sending={sending} felter={felter} gem={t('web.gem')} gemt={t('fravaer.slut.gemt')} forget={forget}>
      <p>{t('fravaer.periode', { fra: gyldig.fra, til: gyldig.til })}</p>
      <Choice label={t('fravaer.slut.hvad')} options={SVAR.map((value) => ({ value, label: t(`fravaer.slut.${value}`) }))} value={svar} error={svar ? null : t('felt.mangler')} onChange={(valgt) => ret({ svar: valgt, dag: valgt === 'tilbage' ? today : null })} />
      {svar ? <Dagfelt key={svar} label={t(svar === 'tilbage' ? 'fravaer.slut.kom' : 'fravaer.til')} value={dag} sket={svar === 'tilbage'} fejl={sending.fejl(svar === 'tilbage' ? 'tilbage' : 'til')} onChange={(valgt) => ret({ dag: valgt })} /> : null}
    </Kommandoform>
  );
}
