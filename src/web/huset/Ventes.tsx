import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { Huset } from '../../contract/huset.ts';
import { useKomIkke } from '../api/huset.ts';
import { useKommando } from '../api/kommando.ts';
import { focusMain } from '../design/focusMain.ts';
import { problemText } from '../app/sider.tsx';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { Notice } from '../design/Notice.tsx';
import { useTekst } from '../design/tekst.tsx';
import { useToast } from '../design/Toast.tsx';
import { natOf } from './nat.ts';
import { isLedig } from './pladstal.ts';
import { useIndskrivKvittering } from './useIndskrivKvittering.ts';
import { useKlokken } from './useKlokken.ts';

type Ventet = Huset['ventes'][number];

/** Who is expected from another boform: one press, and they are admitted to a free place. */
export function Ventes({ hus }: { readonly hus: Huset }): ReactNode {
  const { t } = useTekst();
  if (hus.ventes.length + hus.afsendte.length === 0) return null;
  return (
    <section className="hv-stak hv-ikke-print" aria-labelledby="ventes">
      {hus.ventes.length > 0 ? <h2 id="ventes">{t('huset.ventes')} <span className="hv-dempet">{hus.ventes.length}</span></h2> : null}
      <ul className="hv-stak-taet">{hus.ventes.map((ventet) => <li key={ventet.id}><VentetBorger hus={hus} ventet={ventet} /></li>)}</ul>
      {hus.afsendte.length > 0 ? <h2 id={hus.ventes.length > 0 ? undefined : 'ventes'}>{t('huset.afsendte')}</h2> : null}
      <ul className="hv-stak-taet">{hus.afsendte.map((afsendt) => <li key={`${afsendt.borgerId} ${afsendt.dato}`}><Afsendt afsendt={afsendt} /></li>)}</ul>
    </section>
  );
}

function VentetBorger({ hus, ventet }: { readonly hus: Huset; readonly ventet: Ventet }): ReactNode {
  const tekst = useTekst();
  const { t, klokkeslaet } = tekst;
  const klokken = useKlokken();
  const indskriv = useKommando('indskriv-ventet');
  const [spoerger, setSpoerger] = useState(false);
  const kvitter = useIndskrivKvittering();
  // A place for some only is given by a person who knows whom it suits.
  const plads = hus.pladser.find((each) => isLedig(each) && each.traek.length === 0) ?? null;
  const navn = ventet.navn || t('web.udenNavn');
  const { foerste } = natOf({ today: hus.today, klokken, doegnskifte: hus.doegnskifte.klokken });
  const ind = (borger: { readonly borgerId: string } | { readonly ny: true }): void => indskriv.mutate(
    { ankomstId: ventet.id, borger, pladsId: plads?.id ?? null, dato: foerste, ankomstKl: klokken },
    { onSuccess: (svar) => kvitter({ svar, navn, plads: plads?.navn ?? null }) },
  );
  const knap = plads ? t('huset.ventes.indskriv', { plads: plads.navn }) : t('huset.ventes.indskriv.uden');
  return (
    <article className="hv-kort hv-stak-taet">
      <h3>{navn}</h3>
      <p>{t(ventet.klokken ? 'huset.ventes.fra.kl' : 'huset.ventes.fra', { boform: ventet.fra, dag: ventet.dato, klokken: ventet.klokken && klokkeslaet(ventet.klokken) })}</p>
      <p className="hv-dempet hv-lille">{t('huset.ventes.kontakt', { kontakt: ventet.kontakt })}</p>
      {ventet.skjult ? <p className="hv-lille"><strong>{t('huset.ventes.skjult')}</strong></p> : null}
      {indskriv.error ? <Notice tone="agt" announce>{problemText(indskriv.error, tekst)}</Notice> : null}
      <div className="hv-raekke">
        {ventet.kendte.map(({ borgerId, navn: kendt }) => <Button key={borgerId} large busy={indskriv.isPending} onClick={() => ind({ borgerId })}>{t('huset.ventes.kendt', { navn: kendt })}</Button>)}
        <Button look="primaer" large busy={indskriv.isPending} onClick={() => ind({ ny: true })}>{ventet.kendte.length > 0 ? t('huset.ventes.ny') : knap}<span className="hv-skjult"> {navn}</span></Button>
        <Button look="stille" onClick={() => setSpoerger(true)}>{t('huset.ventes.komIkke')}<span className="hv-skjult"> {navn}</span></Button>
      </div>
      {spoerger ? <KomIkkeDialog boformId={hus.boform.id} ventet={ventet} onClose={() => setSpoerger(false)} /> : null}
    </article>
  );
}

/** Asks before it is written down that someone did not come: the boform they left is told, and it can't be taken back. */
function KomIkkeDialog({ boformId, ventet, onClose }: { readonly boformId: string; readonly ventet: Ventet; readonly onClose: () => void }): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const toast = useToast();
  const udeblev = useKomIkke(boformId);
  const navn = ventet.navn || t('web.udenNavn');
  // The card goes with the answer, so that the receipt is waited for, not heard by it.
  const skriv = (): void => {
    udeblev.mutateAsync(ventet.id).then(() => { toast.show({ text: t('huset.ventes.udeblev', { navn }) }); focusMain(); }, () => undefined);
  };
  return (
    <Dialog title={t('huset.ventes.komIkke.spoerg', { navn })} onClose={onClose}>
      <div className="hv-stak">
        {udeblev.error ? <Notice tone="agt" announce>{problemText(udeblev.error, tekst)}</Notice> : null}
        <p>{t('huset.ventes.komIkke.hvad', { boform: ventet.fra })}</p>
        <div className="hv-raekke"><Button look="primaer" busy={udeblev.isPending} onClick={skriv}>{t('huset.ventes.komIkke')}</Button><Button look="stille" onClick={onClose}>{t('web.annuller')}</Button></div>
      </div>
    </Dialog>
  );
}

function Afsendt({ afsendt: { borgerId, navn, til, dato, komIkke } }: { readonly afsendt: Huset['afsendte'][number] }): ReactNode {
  const { t } = useTekst();
  return (
    <p>
      <Link to="/borger/$borgerId" params={{ borgerId }} search={{}}>{navn || t('web.udenNavn')}</Link>{' '}
      {komIkke ? <strong>{t('huset.afsendte.komIkke', { boform: til })}</strong> : t('huset.afsendte.undervejs', { boform: til, dag: dato })}
    </p>
  );
}
