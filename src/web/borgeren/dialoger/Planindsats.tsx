import type { ReactNode } from 'react';
import { addDays, type IsoDate } from '../../../law/kernel/dato.ts';
import { Select } from '../../design/Choice.tsx';
import { TextField } from '../../design/felter.tsx';
import { useTekst } from '../../design/tekst.tsx';
import type { Gemt } from '../forloeb/faktum.ts';
import { planStatusOf } from '../forloeb/status.ts';
import { useBorger, useBorgerAdresse } from '../useBorger.ts';
import { Dagfelt, tekstEllerIntet, useUdkast, useValg } from './felter.tsx';
import { Kommandoform } from './Kommandoform.tsx';
import { useSending } from './useSending.ts';

type Indsats = Gemt<'planindsats'>;
const MYNDIGHEDER = ['socialomraade', 'boligomraade', 'bostoette', 'boform', 'jobcenter', 'ydelse', 'misbrug', 'sundhed', 'region', 'kriminalforsorg', 'anden'] as const;
const INGEN = 'ingen';

interface Udkast {
  readonly indsats: string;
  readonly myndighed: Indsats['myndighed'] | null;
  readonly ansvarlig: string;
  readonly fra: IsoDate | null;
  readonly tilOgMed: IsoDate | null;
  readonly efterId: string;
}

/** What a plan offers: whose it is, planned from when to when, and after which other. Its days may lie ahead. */
export function Planindsats(): ReactNode {
  const { billede: { forloeb } } = useBorger();
  const { search: { emne } } = useBorgerAdresse();
  const gammel = forloeb.planindsats.find(({ forekomstId }) => forekomstId === emne) ?? null;
  const planId = gammel?.planId ?? planStatusOf(forloeb)?.plan.forekomstId ?? forloeb.plan.at(-1)?.forekomstId;
  return planId ? <IndsatsI planId={planId} gammel={gammel} /> : null;
}

function IndsatsI({ planId, gammel }: { readonly planId: string; readonly gammel: Indsats | null }): ReactNode {
  const { t } = useTekst();
  const { billede: { id: borgerId, forloeb } } = useBorger();
  const [udkast, ret, forget] = useUdkast<Udkast>('planindsats', () => udkastOf(gammel));
  const sending = useSending('registrer-planindsats');
  const { indsats, myndighed, ansvarlig, fra, tilOgMed, efterId } = udkast;
  const andre = forloeb.planindsats.filter((each) => each.planId === planId && each.forekomstId !== gammel?.forekomstId);
  // The one it followed may have been taken back since: then it follows none.
  const foelger = andre.some(({ forekomstId }) => forekomstId === efterId) ? efterId : INGEN;
  const efter = [{ value: INGEN, label: t('handleplan.indsatser.efterIngen') }, ...andre.map((each) => ({ value: each.forekomstId, label: each.indsats }))];
  const felter = myndighed && fra
    ? { borgerId, planId, indsatsId: gammel?.forekomstId ?? null, indsats, myndighed, ansvarlig: tekstEllerIntet(ansvarlig), fra, tilOgMed, efterId: foelger === INGEN ? null : foelger }
    : null;
  return (
    <Kommandoform titel={t('borgeren.goer.planindsats')} sending={sending} felter={felter} gem={t('web.gem')} gemt={t('borgeren.gemt.planindsats')} forget={forget}>
      <TextField label={t('handleplan.indsatser.hvad')} value={indsats} required error={indsats ? sending.fejl('indsats') : null} onChange={(tekst) => ret({ indsats: tekst })} />
      <Select label={t('handleplan.indsatser.myndighed')} options={useValg('myndighed', MYNDIGHEDER)} value={myndighed} error={myndighed ? null : t('felt.mangler')} onChange={(valgt) => ret({ myndighed: valgt })} />
      <TextField label={t('handleplan.indsatser.ansvarlig')} value={ansvarlig} optional error={sending.fejl('ansvarlig')} onChange={(tekst) => ret({ ansvarlig: tekst })} />
      <Dagfelt label={t('handleplan.indsatser.begynder')} value={fra} fejl={sending.fejl('fra')} onChange={(dag) => ret({ fra: dag })} />
      <Dagfelt label={t('handleplan.indsatser.slutter')} hint={t('handleplan.indsatser.slutter.hint')} value={tilOgMed} required={false} fejl={sending.fejl('tilOgMed')} onChange={(dag) => ret({ tilOgMed: dag })} />
      {andre.length > 0 ? <Select label={t('handleplan.indsatser.efterHvilken')} options={efter} value={foelger} error={sending.fejl('efterId')} onChange={(valgt) => ret({ efterId: valgt })} /> : null}
    </Kommandoform>
  );
}

function udkastOf(gammel: Indsats | null): Udkast {
  if (!gammel) return { indsats: '', myndighed: null, ansvarlig: '', fra: null, tilOgMed: null, efterId: INGEN };
  const { indsats, myndighed, ansvarlig, gyldig: { fra, til }, efterId } = gammel;
  return { indsats, myndighed, ansvarlig: ansvarlig ?? '', fra, tilOgMed: til && addDays(til, -1), efterId: efterId ?? INGEN };
}
