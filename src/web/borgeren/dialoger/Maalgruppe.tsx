import type { ReactNode } from 'react';
import type { IsoDate } from '../../../law/kernel/dato.ts';
import { TextArea } from '../../design/felter.tsx';
import { Notice } from '../../design/Notice.tsx';
import { useTekst } from '../../design/tekst.tsx';
import type { Gemt } from '../forloeb/faktum.ts';
import { opholdOf } from '../forloeb/status.ts';
import { useBorger, useBorgerAdresse } from '../useBorger.ts';
import { Dagfelt, tekstEllerIntet, TreSvar, useUdkast } from './felter.tsx';
import { Kommandoform } from './Kommandoform.tsx';
import { useSending } from './useSending.ts';

/** What the admission rests on, element by element. "Not assessed" is an answer, and no answer holds a bed. */
export function Maalgruppe(): ReactNode {
  const { billede } = useBorger();
  const { search } = useBorgerAdresse();
  const ophold = opholdOf(billede.forloeb, { journalart: 'boform', opholdId: search.emne });
  return ophold ? <MaalgruppeFor ophold={ophold} /> : null;
}

const ELEMENTER = ['saerligeSocialeProblemer', 'ingenBolig', 'kanIkkeVaereIBolig', 'akutBehov', 'behovForStoette', 'lovligtOphold'] as const;

interface MaalgruppeUdkast extends Readonly<Record<(typeof ELEMENTER)[number], boolean | null>> {
  readonly afgjort: IsoDate | null;
  readonly begrundelse: string;
}

function MaalgruppeFor({ ophold }: { readonly ophold: Gemt<'ophold'> }): ReactNode {
  const { t } = useTekst();
  const { billede, session: { today } } = useBorger();
  const foer = billede.forloeb.optagelse.findLast(({ opholdId }) => opholdId === ophold.forekomstId);
  const [udkast, ret, forget] = useUdkast<MaalgruppeUdkast>('maalgruppe', () => ({
    afgjort: foer?.afgjort ?? today, begrundelse: foer?.begrundelse ?? '', saerligeSocialeProblemer: foer?.saerligeSocialeProblemer ?? null,
    ingenBolig: foer?.ingenBolig ?? null, kanIkkeVaereIBolig: foer?.kanIkkeVaereIBolig ?? null, akutBehov: foer?.akutBehov ?? null,
    behovForStoette: foer?.behovForStoette ?? null, lovligtOphold: foer?.lovligtOphold ?? null,
  }));
  const sending = useSending('afgoer-optagelse');
  const { afgjort, begrundelse, ...svar } = udkast;
  const felter = afgjort ? { borgerId: billede.id, opholdId: ophold.forekomstId, afgjort, ...svar, begrundelse: tekstEllerIntet(begrundelse) } : null;
  return (
    <Kommandoform titel={t('borgeren.goer.maalgruppe')} sending={sending} felter={felter} gem={t('web.gem')} gemt={t('borgeren.gemt.maalgruppe')} forget={forget}>
      <div className="bo-tresvar-liste">{ELEMENTER.map((element) => <TreSvar key={element} label={t(`borgeren.maalgruppe.${element}`)} value={udkast[element]} onChange={(value) => ret({ [element]: value })} />)}</div>
      {udkast.lovligtOphold === true ? null : <Notice>{t('borgeren.maalgruppe.lovligt')}</Notice>}
      <TextArea label={t('borgeren.maalgruppe.begrundelse')} hint={t('borgeren.begrundelse.hint')} value={begrundelse} optional error={sending.fejl('begrundelse')} onChange={(tekst) => ret({ begrundelse: tekst })} />
      <Dagfelt label={t('borgeren.afgjort')} value={afgjort} sket fejl={sending.fejl('afgjort')} onChange={(dag) => ret({ afgjort: dag })} />
    </Kommandoform>
  );
}
