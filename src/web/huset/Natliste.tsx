import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { Huset } from '../../contract/huset.ts';
import { addDays, type IsoDate } from '../../law/kernel/dato.ts';
import { may, useSession } from '../app/useSession.ts';
import { ModalityMark } from '../design/ModalityMark.tsx';
import { useTekst } from '../design/tekst.tsx';
import { EftersoegningDialog } from './EftersoegningDialog.tsx';
import { countSvar, isBortvist, natlinjerOf, SVAR, svarOf, type Natlinje } from './natliste.ts';
import { Fravaer } from './Fravaer.tsx';
import { useTell } from './useTell.ts';

interface NatlisteProps {
  readonly hus: Huset;
  /** The night it is now, by the day on which it begins. */
  readonly iNat: IsoDate;
}

/** Everyone in the house and whether they are here tonight; one press tells or corrects it. Last night can be corrected too. */
export function Natliste({ hus, iNat }: NatlisteProps): ReactNode {
  const { t } = useTekst();
  const [valgt, setValgt] = useState<IsoDate | null>(null);
  const nat = valgt ?? iNat;
  const linjer = natlinjerOf(hus);
  const naetter = [addDays(hus.today, -1), hus.today];
  return (
    <section aria-labelledby="natliste" className="hv-stak">
      <h2 id="natliste">{t('huset.nat.titel')}</h2>
      <div className="hv-raekke" role="group" aria-label={t('huset.nat.hvilken')}>
        {naetter.map((each) => <button key={each} type="button" className="hv-chip hv-chip-stor" aria-pressed={each === nat} onClick={() => setValgt(each)}>{t('huset.natTil', { dag: addDays(each, 1) })}</button>)}
      </div>
      <p>{t('huset.nat.antal', countSvar(linjer, nat))}</p>
      <p className="hv-dempet hv-lille">{t('huset.nat.vedIkke')}</p>
      <ul className="hv-natliste">{linjer.map((linje) => <li key={linje.borger.opholdId}><Menneske key={nat} linje={linje} nat={nat} graense={hus.eftersoegning} /></li>)}</ul>
      <Graense hus={hus} />
    </section>
  );
}

interface MenneskeProps {
  readonly linje: Natlinje;
  readonly nat: IsoDate;
  /** After how many nights away the house looks for someone. */
  readonly graense: number;
}

function Menneske({ linje: { borger, sted }, nat, graense }: MenneskeProps): ReactNode {
  const { t } = useTekst();
  const navn = borger.navn || t('web.udenNavn');
  const { tell, undervejs, venter, busy } = useTell(borger, nat);
  const svar = undervejs ?? svarOf(borger, nat);
  return (
    <>
      <div>
        <span className="hv-plads-sted">{sted ?? t('huset.nat.udenPlads')}</span>
        <Link to="/borger/$borgerId" params={{ borgerId: borger.id }} search={{}} className="hv-plads-navn">{navn}</Link>
      </div>
      <div className="hv-natsvar" role="group" aria-label={navn}>
        {SVAR.map((each) => <button key={each} type="button" className="hv-chip hv-chip-stor" aria-pressed={svar === each} aria-disabled={busy || undefined} onClick={() => { if (!busy && svar !== each) tell(each); }}>{t(`huset.nat.${each}`)}</button>)}
      </div>
      {venter ? <p className="hv-natled hv-lille" role="status"><strong>{t('huset.nat.ikkeGemt')}</strong></p> : null}
      {borger.bortvist && isBortvist(borger, nat) ? <Bortvist borger={borger} id={borger.bortvist.id} til={borger.bortvist.til} /> : null}
      <Fravaer borger={borger} nat={nat} ude={svar === 'ude'} />
      {borger.naetterUde >= graense ? <div className="hv-natled"><ModalityMark kind="lokalt" /><p className="hv-lille">{t('huset.nat.led', { n: borger.naetterUde })}</p></div> : null}
    </>
  );
}

/** Until when someone must stay away, and the way to say that they are back. */
function Bortvist({ borger, id, til }: { readonly borger: Natlinje['borger']; readonly id: string; readonly til: IsoDate | null }): ReactNode {
  const { t } = useTekst();
  return (
    <p className="hv-natled hv-lille">
      <strong>{til ? t('huset.nat.bortvist', { dag: til }) : t('huset.nat.bortvist.foreloebig')}</strong>
      <Link to="/borger/$borgerId" params={{ borgerId: borger.id }} search={{ goer: 'bortvist', emne: id }}>{t('huset.nat.tilbage')}<span className="hv-skjult"> {borger.navn}</span></Link>
    </p>
  );
}

/** The house's own number of nights, called what it is, and the way to change it for who leads the house. */
function Graense({ hus }: { readonly hus: Huset }): ReactNode {
  const { t } = useTekst();
  const session = useSession();
  const [open, setOpen] = useState(false);
  return (
    <>
      <p className="hv-dempet hv-lille">
        {t('huset.nat.graense', { n: hus.eftersoegning })}{' '}
        {may(session, 'boform.indstil') ? <button type="button" className="hv-hvorfor-knap" onClick={() => setOpen(true)}>{t('huset.nat.graense.ret')}</button> : null}
      </p>
      {open ? <EftersoegningDialog hus={hus} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
