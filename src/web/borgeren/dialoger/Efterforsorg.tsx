import type { ReactNode } from 'react';
import type { IsoDate } from '../../../law/kernel/dato.ts';
import { Choice } from '../../design/Choice.tsx';
import { Notice } from '../../design/Notice.tsx';
import { useTekst } from '../../design/tekst.tsx';
import type { Gemt } from '../forloeb/faktum.ts';
import { opholdOf } from '../forloeb/status.ts';
import { useBorger, useBorgerAdresse } from '../useBorger.ts';
import { Dagfelt, useUdkast, useValg } from './felter.tsx';
import { Kommandoform } from './Kommandoform.tsx';
import { useSending } from './useSending.ts';

type Skridt = Gemt<'efterforsorg'>['skridt'];
const SKRIDT = ['tilbudt', 'accepteret', 'afslaaet', 'begyndt', 'afsluttet'] as const;
/** What usually comes after a step; it can be changed. */
const NAESTE: Readonly<Record<Skridt, Skridt>> = { tilbudt: 'accepteret', accepteret: 'begyndt', afslaaet: 'tilbudt', begyndt: 'afsluttet', afsluttet: 'tilbudt' };

/** Aftercare after a stay: offered, answered, begun, ended. It may be given and need not be taken; a no closes nothing. */
export function Efterforsorg(): ReactNode {
  const { billede } = useBorger();
  const { search } = useBorgerAdresse();
  const ophold = opholdOf(billede.forloeb, { journalart: 'boform', opholdId: search.emne });
  return ophold ? <EfterforsorgEfter ophold={ophold} /> : null;
}

function EfterforsorgEfter({ ophold }: { readonly ophold: Gemt<'ophold'> }): ReactNode {
  const { t } = useTekst();
  const { billede, session: { today } } = useBorger();
  const sidste = billede.forloeb.efterforsorg.findLast(({ opholdId }) => opholdId === ophold.forekomstId);
  const [{ skridt, dato }, ret, forget] = useUdkast<{ readonly skridt: Skridt; readonly dato: IsoDate | null }>('efterforsorg', () => ({ skridt: sidste ? NAESTE[sidste.skridt] : 'tilbudt', dato: today }));
  const sending = useSending('registrer-efterforsorg');
  const valg = useValg('efterforsorg', SKRIDT);
  const felter = dato ? { borgerId: billede.id, opholdId: ophold.forekomstId, skridt, dato } : null;
  return (
    <Kommandoform titel={t('borgeren.goer.efterforsorg')} sending={sending} felter={felter} gem={t('web.gem')} gemt={t('borgeren.gemt')} forget={forget}>
      <Choice label={t('borgeren.efterforsorg.skridt')} options={valg} value={skridt} onChange={(value) => ret({ skridt: value })} />
      <Dagfelt label={t('borgeren.dato')} value={dato} sket fejl={sending.fejl('dato')} onChange={(dag) => ret({ dato: dag })} />
      <Notice>{t('borgeren.efterforsorg.frivillig')}</Notice>
    </Kommandoform>
  );
}
