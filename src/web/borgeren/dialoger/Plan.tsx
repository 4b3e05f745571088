import type { ReactNode } from 'react';
import type { IsoDate } from '../../../law/kernel/dato.ts';
import { Choice, Select } from '../../design/Choice.tsx';
import { TextArea } from '../../design/felter.tsx';
import { Notice } from '../../design/Notice.tsx';
import { useTekst } from '../../design/tekst.tsx';
import type { Gemt } from '../forloeb/faktum.ts';
import { useBorger, useBorgerAdresse } from '../useBorger.ts';
import { Dagfelt, tekstEllerIntet, useUdkast, useValg } from './felter.tsx';
import { Kommandoform } from './Kommandoform.tsx';
import { useSending } from './useSending.ts';

const ARTER = ['142', '141', 'helhedsorienteret'] as const;
const SKRIDT = ['orienteret', 'paabegyndt', 'tilbudt', 'accepteret', 'afslaaet', 'ikke_deltaget', 'udarbejdet', 'revideret', 'ikke_naaet'] as const;
const DELE = ['formaal', 'indsats', 'varighed', 'andreForhold'] as const;
const MED_INDHOLD: readonly Gemt<'planskridt'>['skridt'][] = ['paabegyndt', 'udarbejdet', 'revideret'];
const NY = 'ny';

interface PlanUdkast extends Readonly<Record<(typeof DELE)[number], string>> {
  readonly planId: string;
  readonly art: Gemt<'plan'>['art'];
  readonly skridt: Gemt<'planskridt'>['skridt'] | null;
  readonly dato: IsoDate | null;
}

/** A step of a plan, and what the plan says. A no, or not taking part, is an ordinary step and closes nothing. */
export function Plan(): ReactNode {
  const { t, besked } = useTekst();
  const { billede: { id: borgerId, forloeb }, session: { today } } = useBorger();
  const { search: { emne, retur } } = useBorgerAdresse();
  const begyndt = forloeb.plan.find(({ forekomstId }) => forekomstId === emne) ?? forloeb.plan.at(-1) ?? null;
  const [udkast, ret, forget] = useUdkast<PlanUdkast>('plan', () => ({
    planId: begyndt?.forekomstId ?? NY, art: begyndt?.art ?? '142', skridt: retur ? 'udarbejdet' : null, dato: today,
    formaal: begyndt?.formaal ?? '', indsats: begyndt?.indsats ?? '', varighed: begyndt?.varighed ?? '', andreForhold: begyndt?.andreForhold ?? '',
  }));
  const sending = useSending('registrer-planskridt');
  const { planId, art, skridt, dato } = udkast;
  const arter = useValg('planart', ARTER);
  const planer = [...forloeb.plan.map((plan) => ({ value: plan.forekomstId, label: besked({ key: `borgeren.faktum.plan.${plan.art}` }) })), { value: NY, label: t('borgeren.plan.ny') }];
  const dele = Object.fromEntries(DELE.map((del) => [del, tekstEllerIntet(udkast[del])]));
  const medIndhold = skridt !== null && MED_INDHOLD.includes(skridt);
  const felter = skridt && dato ? { borgerId, planId: planId === NY ? null : planId, art, skridt, dato, ...(medIndhold ? { indhold: dele } : {}) } : null;
  return (
    <Kommandoform titel={t('borgeren.goer.plan')} sending={sending} felter={felter} gem={t('web.gem')} gemt={t('borgeren.gemt.plan')} forget={forget}>
      {forloeb.plan.length > 0 ? <Select label={t('borgeren.plan.hvilken')} options={planer} value={planId} onChange={(valgt) => ret(valgt === NY ? { planId: NY, formaal: '', indsats: '', varighed: '', andreForhold: '' } : { planId: valgt, ...indholdOf(forloeb.plan, valgt) })} /> : null}
      {planId === NY ? <Choice label={t('borgeren.plan.art')} hint={t('borgeren.plan.art.hint')} options={arter} value={art} onChange={(valgt) => ret({ art: valgt })} /> : null}
      <Select label={t('borgeren.plan.skridt')} options={useValg('skridt', SKRIDT)} value={skridt} error={skridt ? sending.fejl('skridt') : t('felt.mangler')} onChange={(valgt) => ret({ skridt: valgt })} />
      <Dagfelt label={t('borgeren.dato')} value={dato} sket fejl={sending.fejl('dato')} onChange={(dag) => ret({ dato: dag })} />
      {medIndhold ? DELE.map((del) => <TextArea key={del} label={t(`borgeren.plan.${del}`)} value={udkast[del]} optional rows={2} onChange={(tekst) => ret({ [del]: tekst })} />) : null}
      {skridt === 'afslaaet' || skridt === 'ikke_deltaget' ? <Notice>{t('borgeren.plan.nej')}</Notice> : null}
    </Kommandoform>
  );
}

function indholdOf(planer: readonly Gemt<'plan'>[], planId: string) {
  const plan = planer.find(({ forekomstId }) => forekomstId === planId);
  return { formaal: plan?.formaal ?? '', indsats: plan?.indsats ?? '', varighed: plan?.varighed ?? '', andreForhold: plan?.andreForhold ?? '' };
}
