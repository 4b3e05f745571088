import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Skyldigliste } from '../../../contract/egenbetaling.ts';
import { lastDayOf } from '../../../text/format.ts';
import { may, useSession } from '../../app/useSession.ts';
import { Table, type Column } from '../../design/Table.tsx';
import { useTekst, type Tekst } from '../../design/tekst.tsx';

type Borger = Skyldigliste['borgere'][number];
type Raekke = Borger['dage'][number] & Pick<Borger, 'borgerId' | 'navn' | 'sum'> & { readonly first: boolean };

/** Each person's nights of the month, at what each stretch costs and why. */
export function Skyldige({ svar: { borgere } }: { readonly svar: Skyldigliste }): ReactNode {
  const tekst = useTekst();
  const rows = borgere.flatMap(({ borgerId, navn, sum, dage }) => dage.map((each, at) => ({ ...each, borgerId, navn, sum, first: at === 0 })));
  return <Table caption={tekst.t('egenbetaling.tabel')} hideCaption columns={columnsOf(tekst)} rows={rows} rowKey={({ borgerId, fra }) => `${borgerId}${fra}`} />;
}

function columnsOf({ t, dato, tal, kroner }: Tekst): readonly Column<Raekke>[] {
  return [
    { key: 'navn', title: t('egenbetaling.kol.navn'), heading: true, cell: ({ borgerId, navn, first, sum, dage }) => <><Link to="/borger/$borgerId" params={{ borgerId }} search={{}}>{navn || t('web.udenNavn')}</Link>{first && sum.dage > dage ? <span className="hv-dempet hv-lille hv-krav-note">{t('egenbetaling.borgerIalt', { beloeb: sum.beloeb })}</span> : null}</> },
    { key: 'dage', title: t('egenbetaling.kol.dage'), cell: ({ fra, til }) => `${dato(fra)} – ${dato(lastDayOf(til))}` },
    { key: 'antal', title: t('egenbetaling.kol.antal'), numeric: true, cell: ({ dage }) => tal(dage) },
    { key: 'sats', title: t('egenbetaling.kol.sats'), numeric: true, cell: ({ oerePrDoegn }) => (oerePrDoegn === null ? t('faelles.ukendt') : kroner(oerePrDoegn)) },
    { key: 'grund', title: t('egenbetaling.kol.grund'), wide: true, cell: (raekke) => <Grund raekke={raekke} /> },
    { key: 'beloeb', title: t('egenbetaling.kol.beloeb'), numeric: true, cell: ({ oerePrDoegn, dage }) => (oerePrDoegn === null ? t('faelles.ukendt') : kroner(oerePrDoegn * dage)) },
  ];
}

function Grund({ raekke: { borgerId, navn, grund, begrundelse, mangel, sats, ikkeFaktureret, aftaltFravaer } }: { readonly raekke: Raekke }): ReactNode {
  const { t } = useTekst();
  const session = useSession();
  return (
    <>
      {grund ? <span>{t(`egenbetaling.grund.${grund}`)}{begrundelse ? `: ${begrundelse}` : ''}</span> : null}
      {mangel ? <p>{mangel === 'sats_afviger' ? t('egenbetaling.mangel.sats_afviger', { sats }) : t(`egenbetaling.mangel.${mangel}`)}</p> : null}
      {aftaltFravaer ? <p>{t('egenbetaling.fravaer')}</p> : null}
      {ikkeFaktureret > 0 ? <p className="hv-dempet hv-lille">{t('egenbetaling.ikkeFaktureret', { n: ikkeFaktureret })}</p> : null}
      {mangel === 'ikke_sat' && may(session, 'egenbetaling.skriv') ? <p className="hv-ikke-print"><Link to="/borger/$borgerId" params={{ borgerId }} search={{ goer: 'egenbetaling' }}>{t('egenbetaling.saet')}<span className="hv-skjult"> {navn}</span></Link></p> : null}
      {mangel === 'sats_mangler' && may(session, 'lovvalg.bekraeft') ? <p className="hv-ikke-print"><Link to="/oekonomi" search={{}}>{t('egenbetaling.satser')}<span className="hv-skjult"> {navn}</span></Link></p> : null}
    </>
  );
}
