import type { ReactNode } from 'react';
import type { IsoDate } from '../../../law/kernel/dato.ts';
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

/** The municipality's own look at whether a stay belonged to the target group: it decides what may be claimed, never who may stay. */
export function Gennemgang(): ReactNode {
  const { billede } = useBorger();
  const { search } = useBorgerAdresse();
  const ophold = opholdOf(billede.forloeb, { journalart: 'myndighed', opholdId: search.emne });
  return ophold ? <GennemgangAf ophold={ophold} /> : null;
}

interface GennemgangUdkast {
  readonly opfyldt: 'ja' | 'nej' | null;
  readonly begrundelse: string;
  readonly dato: IsoDate | null;
}

function GennemgangAf({ ophold }: { readonly ophold: Gemt<'ophold'> }): ReactNode {
  const { t } = useTekst();
  const { billede, session: { today } } = useBorger();
  const [{ opfyldt, begrundelse, dato }, ret, forget] = useUdkast<GennemgangUdkast>('gennemgang', () => ({ opfyldt: null, begrundelse: '', dato: today }));
  const sending = useSending('registrer-gennemgang');
  const felter = opfyldt && dato ? { borgerId: billede.id, opholdId: ophold.forekomstId, dato, opfyldt: opfyldt === 'ja', begrundelse } : null;
  const valg = (['ja', 'nej'] as const).map((value) => ({ value, label: t(`borgeren.gennemgang.${value}`) }));
  return (
    <Kommandoform titel={t('borgeren.goer.gennemgang')} sending={sending} felter={felter} gem={t('web.gem')} gemt={t('borgeren.gemt.gennemgang')} forget={forget}>
      <Opholdslinje ophold={ophold} />
      <p>{t('borgeren.gennemgang.hvad')}</p>
      <Choice label={t('borgeren.gennemgang.spoerg')} options={valg} value={opfyldt} error={opfyldt ? null : t('felt.mangler')} onChange={(value) => ret({ opfyldt: value })} />
      <TextArea label={t('borgeren.begrundelse')} hint={t('borgeren.gennemgang.begrundelse.hint')} value={begrundelse} required error={begrundelse.trim() ? sending.fejl('begrundelse') : null} onChange={(value) => ret({ begrundelse: value })} />
      <Dagfelt label={t('borgeren.gennemgang.dato')} value={dato} sket fejl={sending.fejl('dato')} onChange={(dag) => ret({ dato: dag })} />
    </Kommandoform>
  );
}
