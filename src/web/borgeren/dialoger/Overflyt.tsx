import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { IsoDate } from '../../../law/kernel/dato.ts';
import { pladskortQuery } from '../../api/pladser.ts';
import { Choice, Select } from '../../design/Choice.tsx';
import { TimeField } from '../../design/DateField.tsx';
import { TextArea, TextField } from '../../design/felter.tsx';
import { Notice } from '../../design/Notice.tsx';
import { useTekst } from '../../design/tekst.tsx';
import type { Gemt } from '../forloeb/faktum.ts';
import { beskyttelserOf, opholdOf } from '../forloeb/status.ts';
import { useBorger, useBorgerAdresse } from '../useBorger.ts';
import { Boern, boernMed, useBoernHer, type Boernesvar } from './Boern.tsx';
import { Dagfelt, tekstEllerIntet, useUdkast, useValg } from './felter.tsx';
import { Kommandoform } from './Kommandoform.tsx';
import { useSending } from './useSending.ts';

const ANDET = 'andet';

interface OverflytUdkast {
  readonly til: string | null;
  readonly sted: string;
  readonly dato: IsoDate | null;
  readonly klokken: string | null;
  readonly afgjortAf: 'leder' | 'ingen';
  readonly begrundelse: string;
  readonly kontakt: string;
  readonly boern: Boernesvar;
}

/** Someone moves to another boform: chosen once, and both houses know. */
export function Overflyt(): ReactNode {
  const { billede } = useBorger();
  const { search } = useBorgerAdresse();
  const ophold = opholdOf(billede.forloeb, { journalart: 'boform', opholdId: search.emne });
  return ophold ? <OverflytFra ophold={ophold} /> : null;
}

function OverflytFra({ ophold }: { readonly ophold: Gemt<'ophold'> }): ReactNode {
  const { t } = useTekst();
  const { billede, navn, session: { today, bruger } } = useBorger();
  const { open } = useBorgerAdresse();
  const [udkast, ret, forget] = useUdkast<OverflytUdkast>('overflyt', () => ({ til: null, sted: '', dato: today, klokken: null, afgjortAf: 'leder', begrundelse: '', kontakt: bruger.navn, boern: {} }));
  const sending = useSending('overflyt');
  const steder = useSteder(ophold.boformId);
  const afgoerere = useValg('afgjortAf', ['leder', 'ingen'] as const);
  const { til, dato, klokken, afgjortAf, kontakt } = udkast;
  const sted = udkast.sted.trim();
  const maal = til === ANDET ? (sted === '' ? null : { sted }) : til === null ? null : { boformId: til };
  const her = useBoernHer(ophold.boformId);
  const boern = boernMed(her, udkast.boern);
  const felter = maal && dato && boern
    ? { borgerId: billede.id, opholdId: ophold.forekomstId, til: maal, dato, klokken, afgjortAf, afgjort: afgjortAf === 'leder' ? (dato > today ? today : dato) : null, begrundelse: tekstEllerIntet(udkast.begrundelse), kontakt, ...(boern.length > 0 ? { boern: [...boern] } : {}) }
    : null;
  const onSent = (): void => open({ goer: 'orientering', om: 'udskrivning', emne: ophold.forekomstId });
  return (
    <Kommandoform titel={t('afsked.overflyt.titel', { navn })} sending={sending} felter={felter} gem={t('afsked.overflyt.gem')} gemt={t('afsked.overflyt.gemt')} forget={forget} onSent={onSent}>
      <p>{t('afsked.overflyt.hvad')}</p>
      <Select label={t('afsked.overflyt.til')} hint={t('afsked.overflyt.til.hint')} options={steder} value={til} error={til ? null : t('felt.mangler')} onChange={(valgt) => ret({ til: valgt })} />
      {til === ANDET ? <TextField label={t('afsked.overflyt.sted')} value={udkast.sted} required onChange={(skrevet) => ret({ sted: skrevet })} /> : null}
      <Dagfelt label={t('afsked.overflyt.dato')} hint={t('afsked.overflyt.dato.hint')} value={dato} fejl={sending.fejl('dato')} onChange={(dag) => ret({ dato: dag })} />
      <TimeField label={t('afsked.overflyt.klokken')} value={klokken} onChange={(tid) => ret({ klokken: tid })} />
      <Choice label={t('borgeren.udskriv.hvem')} options={afgoerere} value={afgjortAf} onChange={(valgt) => ret({ afgjortAf: valgt })} />
      {afgjortAf === 'leder' ? <TextArea label={t('borgeren.begrundelse')} hint={t('borgeren.begrundelse.hint')} value={udkast.begrundelse} optional onChange={(begrundelse) => ret({ begrundelse })} /> : null}
      <TextField label={t('afsked.overflyt.kontakt')} hint={t('afsked.overflyt.kontakt.hint')} value={kontakt} required onChange={(skrevet) => ret({ kontakt: skrevet })} />
      <Boern her={her} valg={udkast.boern} onChange={(valgt) => ret({ boern: valgt })} />
      <Notice><p>{t('afsked.overflyt.videre')}</p></Notice>
      {beskyttelserOf(billede.forloeb, today).includes('skjult_ophold') ? <Notice tone="agt">{t('afsked.overflyt.skjult')}</Notice> : null}
    </Kommandoform>
  );
}

/** The other boformer of the register, those with room tonight first, and last a place that is in no register. */
function useSteder(boformId: string) {
  const { t } = useTekst();
  const { register } = useBorger();
  const { data } = useQuery(pladskortQuery);
  const ledige = new Map(data?.steder.map((each) => [each.boformId, each.ledige?.reduce((sum, { antal }) => sum + antal, 0) ?? null]));
  const andre = register.boformer.filter(({ id }) => id !== boformId).map(({ id, navn }) => ({ id, navn, n: ledige.get(id) ?? null }));
  const sorted = andre.toSorted((a, b) => Number((b.n ?? 0) > 0) - Number((a.n ?? 0) > 0));
  return [...sorted.map(({ id, navn, n }) => ({ value: id, label: n === null ? navn : t('afsked.overflyt.ledige', { boform: navn, n }) })), { value: ANDET, label: t('afsked.overflyt.andet') }];
}
