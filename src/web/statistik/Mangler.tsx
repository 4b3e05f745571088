import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { StatistikmangelSvar, StatistikopholdSvar } from '../../contract/statistik.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { EmptyState } from '../design/Notice.tsx';
import { Table, type Column } from '../design/Table.tsx';
import { SenestDialog } from './SenestDialog.tsx';
import { useOrd, type Ord } from './useOrd.ts';

const ALVORER = ['rettes', 'uoplyst', 'se'] as const;

/** The dialog on the page of a person that mends a gap. The others are mended from the person's facts. */
const GOER: Readonly<Partial<Record<StatistikmangelSvar['art'], 'identitet' | 'udskriv'>>> = { cpr_mangler: 'identitet', kun_erstatningscpr: 'identitet', overlap: 'udskriv' };

/** Everything of one kind that is wrong with one stay. */
interface Opholdsmangler {
  readonly ophold: Pick<StatistikmangelSvar, 'opholdId' | 'borgerId' | 'navn' | 'indskrivningsdato'>;
  readonly mangler: readonly StatistikmangelSvar[];
}

/** What is missing or can't be right, by how it is met and by stay, each with what to do and a link to the person. */
export function Mangler({ svar: { mangler } }: { readonly svar: StatistikopholdSvar }): ReactNode {
  const { t } = useOrd();
  const [asked, setAsked] = useState<StatistikmangelSvar | null>(null);
  const shown = ALVORER.map((alvor) => ({ alvor, found: mangler.filter((mangel) => mangel.alvor === alvor) })).filter(({ found }) => found.length > 0);
  return (
    <Card title={t('statistik.mangler')} aside={<span className="hv-dempet">{mangler.length}</span>} name="mangler">
      {shown.length === 0 ? <EmptyState>{t('statistik.mangler.ingen')}</EmptyState> : null}
      {shown.map(({ alvor, found }) => <Table key={alvor} caption={`${t(`statistik.alvor.${alvor}`)} (${found.length})`} columns={columnsOf(t, setAsked)} rows={byStay(found)} rowKey={({ ophold }) => ophold.opholdId} />)}
      {asked ? <SenestDialog mangel={asked} onClose={() => setAsked(null)} /> : null}
    </Card>
  );
}

function byStay(mangler: readonly StatistikmangelSvar[]): readonly Opholdsmangler[] {
  const groups = new Map<string, StatistikmangelSvar[]>();
  for (const mangel of mangler) groups.set(mangel.opholdId, [...(groups.get(mangel.opholdId) ?? []), mangel]);
  return [...groups.values()].flatMap((group) => group.slice(0, 1).map((ophold) => ({ ophold, mangler: group })));
}

type Ask = (mangel: StatistikmangelSvar) => void;

function columnsOf(t: Ord['t'], ask: Ask): readonly Column<Opholdsmangler>[] {
  return [
    { key: 'borger', title: t('statistik.kol.borger'), heading: true, cell: ({ ophold }) => <Person ophold={ophold} /> },
    { key: 'mangler', title: t('statistik.mangler'), wide: true, cell: ({ mangler }) => <ul className="hv-stat-mangler">{mangler.map((mangel) => <li key={`${mangel.art} ${mangel.andet?.fra ?? ''}`}><Mangel mangel={mangel} ask={ask} /></li>)}</ul> },
  ];
}

function Person({ ophold: { borgerId, navn, indskrivningsdato } }: Pick<Opholdsmangler, 'ophold'>): ReactNode {
  const { t } = useOrd();
  return <span><Link to="/borger/$borgerId" params={{ borgerId }}>{navn || t('web.udenNavn')}</Link><span className="hv-dempet hv-lille hv-stat-siden">{t('faelles.siden', { fra: indskrivningsdato })}</span></span>;
}

function Mangel({ mangel, ask }: { readonly mangel: StatistikmangelSvar; readonly ask: Ask }): ReactNode {
  const { t } = useOrd();
  const { art, andet } = mangel;
  return (
    <>
      <div>
        <p>{t(`statistik.mangel.${art}`, andet ? { fra: andet.fra, boform: andet.boform } : {})}</p>
        <p className="hv-dempet hv-lille">{t(`statistik.goer.${art}`)}</p>
      </div>
      <Vej mangel={mangel} ask={ask} />
    </>
  );
}

/** The way to mend it, where there is one that begins with a press. */
function Vej({ mangel, ask }: { readonly mangel: StatistikmangelSvar; readonly ask: Ask }): ReactNode {
  const { t } = useOrd();
  const { art, borgerId, opholdId } = mangel;
  const navn = mangel.navn || t('web.udenNavn');
  if (art === 'senest_uoplyst') return <Button onClick={() => ask(mangel)} aria-label={t('statistik.senest.skrivFor', { navn })}>{t('statistik.senest.skriv')}</Button>;
  const goer = GOER[art];
  if (goer === undefined) return null;
  const hvad = t(`statistik.gaa.${goer}`);
  return <Link className="hv-knap hv-stat-vej" to="/borger/$borgerId" params={{ borgerId }} search={goer === 'udskriv' ? { goer, emne: opholdId } : { goer }} aria-label={t('statistik.gaa.for', { hvad, navn })}>{hvad}</Link>;
}
