import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { Fakturaliste } from '../../../contract/faktura.ts';
import { lastDayOf } from '../../../text/format.ts';
import { may, useSession } from '../../app/useSession.ts';
import { Button } from '../../design/Button.tsx';
import { Table, type Column } from '../../design/Table.tsx';
import { useTekst, type Tekst } from '../../design/tekst.tsx';
import { Afvigelser } from './Afvigelser.tsx';
import { FindOpholdDialog } from './FindOpholdDialog.tsx';

type FakturaSvar = Fakturaliste['fakturaer'][number];
type Linje = FakturaSvar['linjer'][number];

/** One invoice with its lines, each beside what is known. */
export function Faktura({ faktura }: { readonly faktura: FakturaSvar }): ReactNode {
  const tekst = useTekst();
  const { t, dato, kroner } = tekst;
  const { art, nummer, boform, beloeb, afvigelser, linjer } = faktura;
  return (
    <section className="hv-kort" aria-label={t(`faktura.art.${art}`, { nummer })}>
      <div className="hv-kort-hoved">
        <h2>{t(`faktura.art.${art}`, { nummer })} <span className="hv-dempet">{boform}, {dato(faktura.dato)}</span></h2>
        <p><strong className="hv-tal">{kroner(beloeb)}</strong> <span className={`hv-status hv-status-${afvigelser > 0 ? 'mangler' : 'afgjort'}`}>{afvigelser > 0 ? t('faktura.afvigelser', { n: afvigelser }) : t('faktura.stemmer')}</span></p>
      </div>
      <Table caption={t('faktura.linjer', { nummer })} hideCaption columns={columnsOf(faktura, tekst)} rows={linjer} rowKey={(linje) => String(linje.nummer)} />
    </section>
  );
}

function columnsOf({ id }: FakturaSvar, { t, kroner, tal }: Tekst): readonly Column<Linje>[] {
  return [
    { key: 'borger', title: t('faktura.kol.borger'), heading: true, cell: (linje) => <Hvem linje={linje} /> },
    { key: 'dage', title: t('faktura.kol.dage'), cell: ({ fra, til }) => t('faktura.dage', { fra, til: lastDayOf(til) }) },
    { key: 'antal', title: t('faktura.kol.antal'), numeric: true, cell: ({ dage }) => tal(dage) },
    { key: 'takst', title: t('faktura.kol.takst'), numeric: true, cell: ({ oerePrDoegn }) => kroner(oerePrDoegn) },
    { key: 'beloeb', title: t('faktura.kol.beloeb'), numeric: true, cell: ({ beloeb }) => kroner(beloeb) },
    { key: 'kendt', title: t('faktura.kol.kendt'), wide: true, cell: (linje) => <><Afvigelser linje={linje} />{linje.opholdId === null && !linje.skjult ? <Find fakturaId={id} linje={linje} /> : null}</> },
  ];
}

function Hvem({ linje: { borgerId, navn, tekst, skjult } }: { readonly linje: Linje }): ReactNode {
  const { t } = useTekst();
  if (skjult) return t('faktura.skjult');
  if (borgerId === null) return tekst;
  return <><Link to="/borger/$borgerId/refusion" params={{ borgerId }}>{navn || t('web.udenNavn')}</Link>{navn === tekst ? null : <span className="hv-dempet hv-lille hv-faktura-skrevet">{t('faktura.skrevet', { tekst })}</span>}</>;
}

function Find({ fakturaId, linje }: { readonly fakturaId: string; readonly linje: Linje }): ReactNode {
  const { t } = useTekst();
  const [open, setOpen] = useState(false);
  if (!may(useSession(), 'krav.skriv')) return null;
  return <><Button onClick={() => setOpen(true)}>{t('faktura.find')}</Button>{open ? <FindOpholdDialog fakturaId={fakturaId} linje={linje} onClose={() => setOpen(false)} /> : null}</>;
}
