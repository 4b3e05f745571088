import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Huset } from '../../../contract/huset.ts';
import { addDays, type IsoDate } from '../../../law/kernel/dato.ts';
import type { TextKey } from '../../../text/keys.ts';
import { useTekst } from '../../design/tekst.tsx';
import { countSvar, isBortvist, isFravaerende, isSavnet, natlinjerOf, svarOf, type Natlinje } from '../natliste.ts';
import { isLedig } from '../pladstal.ts';

interface IHusetProps {
  readonly hus: Huset;
  /** The night it is now, by day the one that ended, by the day on which it begins. */
  readonly nat: IsoDate;
}

/** Who is not seen in the house tonight, the places, and who is expected. */
export function IHuset({ hus, nat }: IHusetProps): ReactNode {
  const { t } = useTekst();
  const linjer = natlinjerOf(hus);
  const ikkeSet = linjer.filter(({ borger }) => svarOf(borger, nat) !== 'til_stede');
  const ledige = hus.pladser.filter(isLedig);
  const ude = hus.pladser.filter(({ pause }) => pause !== null);
  return (
    <section aria-labelledby="vagt-inat" className="hv-stak-taet">
      <h2 id="vagt-inat">{t('huset.nat.titel')} <span className="hv-dempet">{t('huset.natTil', { dag: addDays(nat, 1) })}</span></h2>
      <p>{t('huset.nat.antal', countSvar(linjer, nat))}</p>
      <ul className="hv-natliste">{ikkeSet.map((linje) => <li key={linje.borger.opholdId}><IkkeSet linje={linje} nat={nat} graense={hus.eftersoegning} /></li>)}</ul>
      <h3>{t('vagt.pladser')}</h3>
      <p>{ledige.length === 0 ? t('vagt.pladser.ingen') : t('vagt.pladser.ledige', { n: ledige.length, pladser: ledige.map(({ navn }) => navn).join(', ') })}</p>
      {ude.length === 0 ? null : <ul>{ude.map(({ id, navn, pause }) => <li key={id}>{t('vagt.pladser.ude', { plads: navn, aarsag: pause?.aarsag ?? '' })}</li>)}</ul>}
      {hus.ventes.length === 0 ? null : (
        <>
          <h3>{t('huset.ventes')}</h3>
          <ul>{hus.ventes.map((ventet) => <li key={ventet.id}>{ventet.navn || t('web.udenNavn')}: {t('huset.ventes.fra', { boform: ventet.fra, dag: ventet.dato })}</li>)}</ul>
        </>
      )}
    </section>
  );
}

function IkkeSet({ linje: { borger, sted }, nat, graense }: { readonly linje: Natlinje; readonly nat: IsoDate; readonly graense: number }): ReactNode {
  const { t } = useTekst();
  const { key, dag } = hvorforOf(borger, nat);
  return (
    <>
      <span><Link to="/borger/$borgerId" params={{ borgerId: borger.id }} search={{}}>{borger.kaldenavn || t('web.udenNavn')}</Link> <span className="hv-dempet">{sted === null ? t('huset.nat.udenPlads') : t('vagt.plads', { plads: sted })}</span></span>
      <strong>{t(key, { dag })}</strong>
      {borger.naetterUde >= graense ? <p className="hv-lille">{t('huset.nat.led', { n: borger.naetterUde })}</p> : null}
    </>
  );
}

/** Why someone is not seen in the house on a night, and until when. */
function hvorforOf(borger: Natlinje['borger'], nat: IsoDate): { readonly key: TextKey; readonly dag: IsoDate | null } {
  const { bortvist, fravaer } = borger;
  if (bortvist && isBortvist(borger, nat)) return { key: bortvist.til ? 'huset.nat.bortvist' : 'huset.nat.bortvist.foreloebig', dag: bortvist.til };
  if (fravaer && isFravaerende(borger, nat)) return { key: 'huset.nat.fravaer', dag: fravaer.til };
  if (fravaer && isSavnet(borger, nat)) return { key: 'huset.nat.savnet', dag: fravaer.til };
  return { key: `huset.nat.${svarOf(borger, nat)}`, dag: null };
}
