import type { ReactNode } from 'react';
import { Button } from '../../design/Button.tsx';
import { FactName, FactValue } from '../../design/FactValue.tsx';
import { Notice } from '../../design/Notice.tsx';
import { useTekst } from '../../design/tekst.tsx';
import { Indhold, Registreret } from '../dele/Faktum.tsx';
import type { Konflikt } from './useSending.ts';

interface KonfliktpanelProps {
  readonly konflikt: Konflikt;
  readonly onBehold: () => void;
}

/** Two people wrote at once: what stands now beside what was typed, and a choice. What was typed is still in the fields below. */
export function Konfliktpanel({ konflikt: { nye, skrevet, igen }, onBehold }: KonfliktpanelProps): ReactNode {
  const { t } = useTekst();
  return (
    <Notice tone="agt" title={t('web.konflikt.titel')} announce>
      <div className="bo-konflikt">
        <section>
          <h3>{t('web.konflikt.anden')}</h3>
          {nye.length === 0 ? <p>{t('borgeren.konflikt.rettet')}</p> : <ul className="hv-stak-taet">{nye.map((faktum) => <li key={faktum.id}><Indhold faktum={faktum} /><Registreret faktum={faktum} /></li>)}</ul>}
        </section>
        <section>
          <h3>{t('web.konflikt.din')}</h3>
          <Skrevet felter={skrevet} />
        </section>
      </div>
      <div className="hv-raekke">
        <Button look="primaer" onClick={igen}>{t('web.konflikt.brugDin')}</Button>
        <Button onClick={onBehold}>{t('web.konflikt.brugAnden')}</Button>
      </div>
    </Notice>
  );
}

/** Fields a command has under another name than the law has for them. */
const NAVN: Readonly<Record<string, string>> = {
  maade: 'hvadSkete', art: 'slags', grund: 'betalingsgrund', tekst: 'vilGerne', om: 'anledning', varighed: 'forventetVarighed', andreForhold: 'saerligeForhold',
};
/** Never shown: ids, and a CPR number. */
const SKJULT = /Id$|^id$|^set$|^cpr$|^foedselsdato$/;

function Skrevet({ felter }: { readonly felter: object }): ReactNode {
  const { kroner } = useTekst();
  const flat = entriesOf(felter).flatMap(([name, value]) => (typeof value === 'object' && value !== null ? entriesOf(value) : [[name, value] as const]));
  const shown = flat.filter(([name, value]) => !SKJULT.test(name) && value !== null && value !== undefined && value !== '');
  return (
    <ul>
      {shown.map(([name, value]) => {
        const named = NAVN[name] ?? name;
        return <li key={name} className="bo-felt"><FactName name={named} />: {name === 'oerePrDoegn' ? kroner(Number(value)) : <FactValue name={named} value={value} />}</li>;
      })}
    </ul>
  );
}

function entriesOf(value: object): readonly (readonly [string, unknown])[] {
  return Object.entries(value);
}
