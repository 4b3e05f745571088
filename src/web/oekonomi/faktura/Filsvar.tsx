import type { ReactNode } from 'react';
import type { Finansfilsvar } from '../../../contract/afstemning.ts';
import type { Fakturafilsvar } from '../../../contract/faktura.ts';
import { lastDayOf } from '../../../text/format.ts';
import { Notice } from '../../design/Notice.tsx';
import { Table, type Column } from '../../design/Table.tsx';
import { useTekst, type Tekst } from '../../design/tekst.tsx';
import { Afvigelser } from './Afvigelser.tsx';

interface FilsvarProps {
  readonly svar: Fakturafilsvar;
}

type Fejl = Fakturafilsvar['fejl'][number] | Finansfilsvar['fejl'][number];

/** The mistakes of any file that is read the same way. */
interface Fejlliste {
  readonly fejl: readonly Fejl[];
  readonly fejlIAlt: number;
}

type Linje = Fakturafilsvar['fakturaer'][number]['linjer'][number];

/** Everything that has to be put right in a file, by line and column. */
export function Filfejl({ svar: { fejl, fejlIAlt } }: { readonly svar: Fejlliste }): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const columns: readonly Column<Fejl>[] = [
    { key: 'linje', title: t('faktura.kol.linje'), heading: true, numeric: true, cell: ({ linje }) => linje },
    { key: 'kolonne', title: t('faktura.fil.kol.kolonne'), cell: ({ kolonne }) => kolonne },
    { key: 'vaerdi', title: t('faktura.fil.kol.vaerdi'), cell: ({ vaerdi }) => (vaerdi === '' ? <span className="hv-dempet">{t('faktura.fil.tomt')}</span> : vaerdi) },
    { key: 'ventet', title: t('faktura.fil.kol.ventet'), wide: true, cell: ({ art, fyld }) => t(`faktura.felt.${art}`, fyld) },
  ];
  return (
    <>
      <Notice tone="agt" announce>{t('faktura.fil.fejl', { n: fejlIAlt })} {fejl.length < fejlIAlt ? t('faktura.fil.fejl.flere', { n: fejl.length }) : null}</Notice>
      <Table caption={t('faktura.fil.fejl.tabel')} hideCaption columns={columns} rows={fejl} rowKey={({ linje, kolonne, art }) => `${linje}${kolonne}${art}`} />
    </>
  );
}

/** What a file would record, line by line beside what is known. */
export function Filvisning({ svar: { fakturaer } }: FilsvarProps): ReactNode {
  const tekst = useTekst();
  const { t, dato, kroner } = tekst;
  return fakturaer.map(({ boformId, nummer, boform, dato: day, beloeb, linjer }) => (
    <section key={`${boformId}${nummer}`} className="hv-kort">
      <div className="hv-kort-hoved"><h3>{t('faktura.art.faktura', { nummer })} <span className="hv-dempet">{boform}, {dato(day)}</span></h3><strong className="hv-tal">{kroner(beloeb)}</strong></div>
      <Table caption={t('faktura.linjer', { nummer })} hideCaption columns={columnsOf(tekst)} rows={linjer} rowKey={({ linje }) => String(linje)} />
    </section>
  ));
}

function columnsOf({ t, kroner, tal }: Tekst): readonly Column<Linje>[] {
  return [
    { key: 'borger', title: t('faktura.kol.borger'), heading: true, cell: ({ navn, tekst }) => navn || tekst },
    { key: 'dage', title: t('faktura.kol.dage'), cell: ({ fra, til }) => t('faktura.dage', { fra, til: lastDayOf(til) }) },
    { key: 'antal', title: t('faktura.kol.antal'), numeric: true, cell: ({ dage }) => tal(dage) },
    { key: 'beloeb', title: t('faktura.kol.beloeb'), numeric: true, cell: ({ beloeb }) => kroner(beloeb) },
    { key: 'kendt', title: t('faktura.kol.kendt'), wide: true, cell: (linje) => <Afvigelser linje={linje} /> },
  ];
}
