import type { ReactNode } from 'react';
import type { Krav } from '../../../contract/krav.ts';
import { Card } from '../../design/Card.tsx';
import { Table } from '../../design/Table.tsx';
import { useTekst, type Tekst } from '../../design/tekst.tsx';

interface Post {
  readonly key: string;
  readonly text: string;
  readonly note?: string;
  readonly beloeb: number;
}

/** The sums of a claim in the terms of the ministry's form: the year to date, and earlier years corrected. */
export function Kravskema({ svar }: { readonly svar: Krav }): ReactNode {
  const tekst = useTekst();
  const { t, kroner } = tekst;
  return (
    <Card title={t('krav.skema')}>
      <div className="hv-krav-skema">
        <Table
          caption={t('krav.skema.hvad')}
          columns={[
            { key: 'post', title: t('krav.skema.post'), heading: true, cell: ({ text, note }) => <>{text}{note ? <span className="hv-dempet hv-lille hv-krav-note">{note}</span> : null}</> },
            { key: 'beloeb', title: t('krav.skema.beloeb'), numeric: true, cell: ({ beloeb }) => kroner(beloeb) },
          ]}
          rows={posterOf(svar, tekst)}
          rowKey={({ key }) => key}
          foot={<tr><th scope="row">{t('krav.skema.krav')}</th><td className="hv-tal">{kroner(svar.sum.krav)}</td></tr>}
        />
      </div>
    </Card>
  );
}

function posterOf({ sum, slut }: Krav, { t }: Tekst): readonly Post[] {
  const aar = slut.slice(0, 4);
  const { forventet, uprissat, faktisk, anmodet, forskel, berigtigelser, forGammelt } = sum;
  const rettet = berigtigelser.map((each) => ({ key: `berigtigelse${each.aar}`, text: t('krav.skema.berigtigelse', { aar: String(each.aar) }), beloeb: each.beloeb }));
  return [
    { key: 'forventet', text: t('krav.skema.forventet', { aar, slut }), ...(uprissat > 0 ? { note: t('krav.skema.uprissat', { n: uprissat }) } : {}), beloeb: forventet },
    { key: 'faktisk', text: t('krav.skema.faktisk'), beloeb: faktisk },
    { key: 'anmodet', text: t('krav.skema.anmodet'), beloeb: anmodet },
    { key: 'forskel', text: t('krav.skema.forskel'), beloeb: forskel },
    ...(rettet.length > 0 ? rettet : [{ key: 'berigtigelse', text: t('krav.skema.ingenBerigtigelse'), beloeb: 0 }]),
    ...(forGammelt === 0 ? [] : [{ key: 'forGammelt', text: t('krav.skema.forGammelt'), beloeb: forGammelt }]),
  ];
}
