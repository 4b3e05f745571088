import type { ReactNode } from 'react';
import type { Huset } from '../../contract/huset.ts';
import type { IsoDate } from '../../law/kernel/dato.ts';
import { Button } from '../design/Button.tsx';
import { useTekst } from '../design/tekst.tsx';
import { printCard } from '../design/udskriv.ts';
import { countSvar, natlinjerOf, svarOf } from './natliste.ts';
import { useKlokken } from './useKlokken.ts';

/**
 * Who must be got out, place by place: everyone not known to be away. It is read by others than those who work here, so that it
 * holds the place and the name to call, and nothing else.
 */
export function Brandliste({ hus, iNat }: { readonly hus: Huset; readonly iNat: IsoDate }): ReactNode {
  const { t, dato, klokkeslaet } = useTekst();
  const klokken = useKlokken();
  const linjer = natlinjerOf(hus);
  const antal = countSvar(linjer, iNat);
  const inde = linjer.filter(({ borger }) => svarOf(borger, iNat) !== 'ude');
  return (
    <section className="hv-kort" data-kort="brandliste" aria-labelledby="brandliste">
      <h3 id="brandliste">{t('huset.brandliste')}</h3>
      <p>{t('huset.brandliste.antal', { n: inde.length, ...antal })}</p>
      <p className="hv-dempet hv-lille">{t('huset.brandliste.naar', { boform: hus.boform.navn, dag: dato(hus.today), klokken: klokkeslaet(klokken) })}</p>
      <details>
        <summary className="hv-ikke-print">{t('huset.brandliste.vis')}</summary>
        <table className="hv-tabel">
          <thead><tr><th scope="col">{t('huset.plads')}</th><th scope="col">{t('huset.brandliste.navn')}</th><th scope="col">{t('huset.brandliste.iNat')}</th></tr></thead>
          <tbody>
            {inde.map(({ borger, sted }) => (
              <tr key={borger.opholdId}><th scope="row">{sted ?? t('huset.nat.udenPlads')}</th><td>{borger.kaldenavn || t('web.udenNavn')}{borger.foraelder === null ? '' : ` (${t('huset.barnHos', { navn: borger.foraelder || t('web.udenNavn') })})`}</td><td>{t(`huset.nat.${svarOf(borger, iNat)}`)}</td></tr>
            ))}
          </tbody>
        </table>
      </details>
      <Button look="stille" onClick={() => printCard('brandliste')}>{t('web.udskriv')}</Button>
    </section>
  );
}
