import type { ReactNode } from 'react';
import { FactName, FactValue } from '../../design/FactValue.tsx';
import { useTekst } from '../../design/tekst.tsx';
import { writtenOn, type Faktum } from '../forloeb/faktum.ts';
import { useBorger } from '../useBorger.ts';

/** What a fact says: its sentence, and the rest below it. */
export function Indhold({ faktum: { tekst, felter } }: { readonly faktum: Faktum }): ReactNode {
  const { besked } = useTekst();
  return (
    <>
      {besked(tekst)}
      {felter.map(({ name, value }) => <span key={name} className="bo-felt"><FactName name={name} />: <FactValue name={name} value={value} /></span>)}
    </>
  );
}

/** Who wrote it, when, and where it came from if not from a person at a form. */
export function Registreret({ faktum }: { readonly faktum: Faktum }): ReactNode {
  const { t, dato, has } = useTekst();
  const { navne } = useBorger();
  const kilde = `borgeren.kilde.${faktum.kilde}`;
  return (
    <span className="bo-hvem">
      {navne.kollega(faktum.registreretAf) ?? t('borgeren.fakta.andre')} <span className="hv-dempet">{dato(writtenOn(faktum))}</span>
      {faktum.kilde === 'registreret' ? null : <span className="hv-dempet"> · {has(kilde) ? t(kilde) : faktum.kilde}</span>}
    </span>
  );
}
