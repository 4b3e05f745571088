import type { ReactNode } from 'react';
import { useTekst } from '../../design/tekst.tsx';
import type { Gemt } from '../forloeb/faktum.ts';

/** What was passed on and what came back about a stay: when, to or from whom, on what ground, in which words. */
export function Beskeder({ beskeder }: { readonly beskeder: readonly Gemt<'besked'>[] }): ReactNode {
  const { t, besked, dato } = useTekst();
  if (beskeder.length === 0) return null;
  return (
    <section>
      <h3>{t('besked.liste')}</h3>
      <ul className="bo-gennemgange">
        {beskeder.map(({ id, art, retning, modpartNavn, dato: dag, grundlag, svar, tekst }) => (
          <li key={id}>
            <p><strong>{dato(dag)}</strong> {besked({ key: `borgeren.faktum.besked.${retning}.${art}`, params: { modpart: modpartNavn } })}{svar ? <>: <strong>{besked({ key: `lov.valg.beskedsvar.${svar}` })}</strong></> : null}</p>
            {grundlag ? <p className="hv-dempet hv-lille">{besked({ key: `lov.valg.beskedgrundlag.${grundlag}` })}</p> : null}
            <p className="bo-ord">{tekst}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
