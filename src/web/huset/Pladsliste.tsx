import { useState, type ReactNode } from 'react';
import type { Huset } from '../../contract/huset.ts';
import { useAfslutPause, useSaetTraek } from '../api/pladser.ts';
import { problemText } from '../app/sider.tsx';
import { may, useSession } from '../app/useSession.ts';
import { useTekst } from '../design/tekst.tsx';
import { useToast } from '../design/Toast.tsx';
import { PauseDialog } from './PauseDialog.tsx';
import { TRAEK, useTraek } from './useTraek.ts';

type Plads = Huset['pladser'][number];
type Traek = Plads['traek'][number];

interface PladsProps {
  readonly hus: Huset;
  readonly plads: Plads;
}

/** Every place of the house: what is particular about it, which its leader decides, and the way out of use and back. */
export function Pladsliste({ hus }: { readonly hus: Huset }): ReactNode {
  const { t } = useTekst();
  return (
    <>
      <h2>{t('pladser.liste')}</h2>
      <p className="hv-dempet hv-lille">{t('pladser.liste.hvad')}</p>
      <ul className="hv-natliste">{hus.pladser.map((plads) => <li key={plads.id}><Linje hus={hus} plads={plads} /></li>)}</ul>
    </>
  );
}

function Linje({ hus, plads }: PladsProps): ReactNode {
  const { t } = useTekst();
  const session = useSession();
  const traekOf = useTraek();
  const pause = plads.pause ?? plads.kommendePause;
  return (
    <>
      <div>
        <span className="hv-plads-navn">{plads.navn}</span>
        {may(session, 'boform.indstil') ? <Traekvalg hus={hus} plads={plads} /> : <span className="hv-plads-sted">{traekOf(plads.traek)}</span>}
      </div>
      {pause ? <p className="hv-lille">{t(pause.til === null ? 'pladser.pause.siden' : 'pladser.pause.til', { fra: pause.fra, til: pause.til, aarsag: pause.aarsag })}</p> : null}
      {may(session, 'plads.opret') ? <Driftsknap hus={hus} plads={plads} /> : null}
    </>
  );
}

/** Chips that say what is particular; one press decides it from today. */
function Traekvalg({ hus: { boform, today }, plads: { id, navn, traek } }: PladsProps): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const toast = useToast();
  const traekOf = useTraek();
  const saet = useSaetTraek(boform.id);
  const press = (each: Traek): void => {
    const nye = traek.includes(each) ? traek.filter((other) => other !== each) : [...traek, each];
    const text = t('pladser.traek.gemt', { plads: navn, traek: traekOf(nye) || t('pladser.traek.intet') });
    saet.mutateAsync({ pladsId: id, fra: today, traek: nye }).then(() => toast.show({ text }), (error: unknown) => toast.show({ text: problemText(error, tekst) }));
  };
  return (
    <div className="hv-raekke" role="group" aria-label={t('pladser.traek.label', { plads: navn })}>
      {TRAEK.map((each) => <button key={each} type="button" className="hv-chip" aria-pressed={traek.includes(each)} aria-disabled={saet.isPending || undefined} onClick={() => { if (!saet.isPending) press(each); }}>{t(`pladser.traek.${each}`)}</button>)}
    </div>
  );
}

/** Takes a place out of use, or into it again from today. */
function Driftsknap({ hus, plads }: PladsProps): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const slut = useAfslutPause(hus.boform.id);
  const pause = plads.pause ?? plads.kommendePause;
  const reopen = (pauseId: string): void => {
    const text = t('pladser.pause.slutGemt', { plads: plads.navn });
    slut.mutateAsync({ pladsId: plads.id, pauseId, til: hus.today }).then(() => toast.show({ text }), (error: unknown) => toast.show({ text: problemText(error, tekst) }));
  };
  if (pause) return <button type="button" className="hv-chip hv-chip-stor" aria-disabled={slut.isPending || undefined} onClick={() => { if (!slut.isPending) reopen(pause.id); }}>{t('pladser.pause.slut')}<span className="hv-skjult"> {plads.navn}</span></button>;
  return (
    <>
      <button type="button" className="hv-chip hv-chip-stor" onClick={() => setOpen(true)}>{t('pladser.pause.knap')}<span className="hv-skjult"> {plads.navn}</span></button>
      {open ? <PauseDialog hus={hus} plads={plads} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
