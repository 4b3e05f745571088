import type { ReactNode } from 'react';
import type { IsoDate } from '../../../law/kernel/dato.ts';
import { TextArea } from '../../design/felter.tsx';
import { useTekst } from '../../design/tekst.tsx';
import type { Gemt } from '../forloeb/faktum.ts';
import { opholdOf } from '../forloeb/status.ts';
import { useBorger, useBorgerAdresse } from '../useBorger.ts';
import { Dagfelt, useUdkast } from './felter.tsx';
import { Kommandoform } from './Kommandoform.tsx';
import { useSending } from './useSending.ts';

interface Udkast {
  readonly dato: IsoDate | null;
  readonly perspektiv: string;
  readonly kommune: string;
}

/** The talk at admission: what the stay should lead to, and what the person says of the municipality's part. */
export function Samtale(): ReactNode {
  const { billede } = useBorger();
  const { search } = useBorgerAdresse();
  const ophold = opholdOf(billede.forloeb, { journalart: 'boform', opholdId: search.emne });
  return ophold ? <SamtaleOm ophold={ophold} /> : null;
}

function SamtaleOm({ ophold }: { readonly ophold: Gemt<'ophold'> }): ReactNode {
  const { t } = useTekst();
  const { billede, session: { today } } = useBorger();
  const foer = billede.forloeb.indskrivningssamtale.findLast(({ opholdId }) => opholdId === ophold.forekomstId);
  const [{ dato, perspektiv, kommune }, ret, forget] = useUdkast<Udkast>('samtale', () => ({ dato: foer?.dato ?? today, perspektiv: foer?.perspektiv ?? '', kommune: foer?.kommune ?? '' }));
  const sending = useSending('registrer-indskrivningssamtale');
  const felter = dato ? { borgerId: billede.id, opholdId: ophold.forekomstId, dato, perspektiv, kommune: kommune.trim() || null } : null;
  return (
    <Kommandoform titel={t('borgeren.goer.samtale')} sending={sending} felter={felter} gem={t('web.gem')} gemt={t('borgeren.gemt')} forget={forget}>
      <TextArea label={t('borgeren.samtale.perspektiv')} hint={t('borgeren.samtale.perspektiv.hint')} value={perspektiv} required onChange={(value) => ret({ perspektiv: value })} />
      <TextArea label={t('borgeren.samtale.kommune')} value={kommune} optional onChange={(value) => ret({ kommune: value })} />
      <Dagfelt label={t('borgeren.dato')} value={dato} sket fejl={sending.fejl('dato')} onChange={(dag) => ret({ dato: dag })} />
    </Kommandoform>
  );
}
