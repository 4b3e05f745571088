import type { ReactNode } from 'react';
import type { IsoDate } from '../../../law/kernel/dato.ts';
import { lastDayOf } from '../../../text/format.ts';
import { Choice } from '../../design/Choice.tsx';
import { TextArea } from '../../design/felter.tsx';
import { useTekst } from '../../design/tekst.tsx';
import type { Gemt } from '../forloeb/faktum.ts';
import { opholdOf } from '../forloeb/status.ts';
import { useBorger, useBorgerAdresse } from '../useBorger.ts';
import { Dagfelt, useUdkast } from './felter.tsx';
import { Kommandoform } from './Kommandoform.tsx';
import { Opholdslinje } from './Opholdslinje.tsx';
import { useSending } from './useSending.ts';

/** Days are claimed although a condition is not met that the municipality does not control. The reason stands in the claim. */
export function Kravaccept(): ReactNode {
  const { billede } = useBorger();
  const { search } = useBorgerAdresse();
  const ophold = opholdOf(billede.forloeb, { journalart: 'myndighed', opholdId: search.emne });
  return ophold ? <KravacceptFor ophold={ophold} /> : null;
}

interface KravacceptUdkast {
  readonly betingelse: Gemt<'kravaccept'>['betingelse'] | null;
  readonly fra: IsoDate | null;
  readonly tilOgMed: IsoDate | null;
  readonly begrundelse: string;
}

function KravacceptFor({ ophold }: { readonly ophold: Gemt<'ophold'> }): ReactNode {
  const { t } = useTekst();
  const { billede, session: { today } } = useBorger();
  const [{ betingelse, fra, tilOgMed, begrundelse }, ret, forget] = useUdkast<KravacceptUdkast>('kravaccept', () => ({
    betingelse: null, fra: ophold.gyldig.fra, tilOgMed: ophold.gyldig.til === null ? today : lastDayOf(ophold.gyldig.til), begrundelse: '',
  }));
  const sending = useSending('accepter-kravmangel');
  const felter = betingelse && fra && tilOgMed ? { borgerId: billede.id, opholdId: ophold.forekomstId, betingelse, fra, tilOgMed, begrundelse } : null;
  const valg = (['paategning', 'anden_kommune'] as const).map((value) => ({ value, label: t(`borgeren.kravaccept.${value}`) }));
  return (
    <Kommandoform titel={t('borgeren.goer.kravaccept')} sending={sending} felter={felter} gem={t('web.gem')} gemt={t('borgeren.gemt.kravaccept')} forget={forget}>
      <Opholdslinje ophold={ophold} />
      <Choice label={t('borgeren.kravaccept.hvad')} hint={t('borgeren.kravaccept.hint')} options={valg} value={betingelse} error={betingelse ? null : t('felt.mangler')} onChange={(value) => ret({ betingelse: value })} />
      <Dagfelt label={t('borgeren.kravaccept.fra')} value={fra} fejl={sending.fejl('fra')} onChange={(dag) => ret({ fra: dag })} />
      <Dagfelt label={t('borgeren.kravaccept.til')} value={tilOgMed} fejl={sending.fejl('tilOgMed')} onChange={(dag) => ret({ tilOgMed: dag })} />
      <TextArea label={t('borgeren.begrundelse')} hint={t('borgeren.kravaccept.begrundelse.hint')} value={begrundelse} required error={begrundelse.trim() ? sending.fejl('begrundelse') : null} onChange={(value) => ret({ begrundelse: value })} />
    </Kommandoform>
  );
}
