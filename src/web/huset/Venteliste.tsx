import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { Venteliste as VentelisteSvar } from '../../contract/doeren.ts';
import type { Huset } from '../../contract/huset.ts';
import { ventelisteQuery } from '../api/doeren.ts';
import { problemText } from '../app/sider.tsx';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { EmptyState, Failure, Loading } from '../design/Notice.tsx';
import { useTekst } from '../design/tekst.tsx';
import { HenvisDialog } from './HenvisDialog.tsx';
import { RetVenteDialog } from './RetVenteDialog.tsx';
import { Venteform } from './Venteform.tsx';

type Linje = VentelisteSvar['linjer'][number];
type Afslag = VentelisteSvar['udenHenvisning'][number];

/** Someone who is given a bed now, known already. */
export interface Gaest {
  readonly borgerId: string;
  readonly navn: string;
}

interface VentelisteProps {
  readonly hus: Huset;
  readonly onAdmit: (gaest: Gaest) => void;
}

/** Who waits for a place, in the order in which they asked, one press from a bed; and who was turned away and is not referred yet. */
export function Venteliste({ hus, onAdmit }: VentelisteProps): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const { data, error, refetch } = useQuery(ventelisteQuery(hus.boform.id));
  const [ny, setNy] = useState(false);
  return (
    <section aria-labelledby="venteliste" className="hv-stak">
      <h2 id="venteliste">{t('pladser.vente.titel')}</h2>
      <p className="hv-dempet hv-lille">{t('pladser.vente.hvad')}</p>
      <div><Button onClick={() => setNy(true)}>{t('pladser.vente.ny')}</Button></div>
      {ny ? <Dialog title={t('pladser.vente.ny')} onClose={() => setNy(false)}><Venteform hus={hus} onClose={() => setNy(false)} /></Dialog> : null}
      {error ? <Failure message={problemText(error, tekst)} retry={() => void refetch()} /> : data ? <Linjer hus={hus} linjer={data.linjer} onAdmit={onAdmit} /> : <Loading lines={4} />}
      {data && data.udenHenvisning.length > 0 ? <UdenHenvisning hus={hus} afslag={data.udenHenvisning} /> : null}
    </section>
  );
}

function Linjer({ hus, linjer, onAdmit }: VentelisteProps & { readonly linjer: readonly Linje[] }): ReactNode {
  const { t } = useTekst();
  if (linjer.length === 0) return <EmptyState>{t('pladser.vente.tom')}</EmptyState>;
  return <ol className="hv-natliste">{linjer.map((linje) => <li key={linje.ventepladsId}><Ventende hus={hus} linje={linje} onAdmit={onAdmit} /></li>)}</ol>;
}

function Ventende({ hus, linje, onAdmit }: VentelisteProps & { readonly linje: Linje }): ReactNode {
  const { t } = useTekst();
  const [ret, setRet] = useState(false);
  const { borgerId, oensket, kontakt, samtykke, ringTilbage, kommer } = linje;
  const navn = linje.navn || t('web.udenNavn');
  const aftaler = [t('pladser.vente.spurgte', { dag: oensket }), ringTilbage === null ? null : t('pladser.vente.ring', { dag: ringTilbage }), kommer === null ? null : t('pladser.vente.kommer', { dag: kommer }), t(samtykke ? 'pladser.vente.maa' : 'pladser.vente.maaIkke')];
  return (
    <>
      <div>
        <Link to="/borger/$borgerId" params={{ borgerId }} search={{}} className="hv-plads-navn">{navn}</Link>
        <p className="hv-lille">{kontakt}</p>
        <p className="hv-lille hv-dempet">{aftaler.filter(Boolean).join(' · ')}</p>
      </div>
      <div className="hv-natsvar">
        <Button look="primaer" onClick={() => onAdmit({ borgerId, navn })}>{t('pladser.vente.indskriv')}<span className="hv-skjult"> {navn}</span></Button>
        <Button onClick={() => setRet(true)}>{t('pladser.vente.ret')}<span className="hv-skjult"> {navn}</span></Button>
      </div>
      {ret ? <RetVenteDialog hus={hus} linje={linje} onClose={() => setRet(false)} /> : null}
    </>
  );
}

function UdenHenvisning({ hus, afslag }: { readonly hus: Huset; readonly afslag: readonly Afslag[] }): ReactNode {
  const { t } = useTekst();
  const [valgt, setValgt] = useState<Afslag | null>(null);
  return (
    <>
      <h2>{t('pladser.henvis.titel')}</h2>
      <p className="hv-dempet hv-lille">{t('pladser.henvis.hvad')}</p>
      <ul className="hv-natliste">
        {afslag.map((each) => (
          <li key={each.afslagId}>
            <div>
              <Link to="/borger/$borgerId" params={{ borgerId: each.borgerId }} search={{}} className="hv-plads-navn">{each.navn || t('web.udenNavn')}</Link>
              <p className="hv-lille hv-dempet">{t('pladser.henvis.afgjort', { dag: each.afgjort })}</p>
            </div>
            <Button onClick={() => setValgt(each)}>{t('pladser.henvis.knap')}<span className="hv-skjult"> {each.navn}</span></Button>
          </li>
        ))}
      </ul>
      {valgt ? <HenvisDialog hus={hus} afslag={valgt} onClose={() => setValgt(null)} /> : null}
    </>
  );
}
