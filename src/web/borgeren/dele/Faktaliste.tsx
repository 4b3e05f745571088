import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import type { Historik } from '../../../contract/historik.ts';
import { problemText } from '../../app/sider.tsx';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { Check } from '../../design/Choice.tsx';
import { Failure } from '../../design/Notice.tsx';
import { Table, type Column } from '../../design/Table.tsx';
import { useTekst } from '../../design/tekst.tsx';
import { useFoerUdskrift } from '../../design/useFoerUdskrift.ts';
import { Dato } from '../../design/Vaerdi.tsx';
import { kanKaldeTilbage } from '../dialoger/goer.ts';
import { historikQuery } from '../forloeb/api.ts';
import { faktaOf, newestFirst, writtenOn, type Faktum } from '../forloeb/faktum.ts';
import { foldNaetter } from '../forloeb/foldNaetter.ts';
import { navneOf } from '../forloeb/navne.ts';
import { nameAfsender } from '../forloeb/skjult.ts';
import { useBorger, useBorgerAdresse } from '../useBorger.ts';
import { Indhold, Registreret } from './Faktum.tsx';

const FIRST = 12;

/** A fact of the list; one that no longer stands says what became of it. */
interface Raekke extends Faktum {
  readonly slut: Historik['slut'][string] | null;
  readonly slutAf: string | null;
}

/** Every fact: what, about which day, who wrote it, when and from where; what was corrected or taken back; and the way to take one back. */
export function Faktaliste(): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const [opened, setOpened] = useState(false);
  const [medGamle, setMedGamle] = useState(false);
  const asked = useAskedFakta();
  const { raekker, error, retry } = useRaekker(medGamle);
  useFoerUdskrift(() => setOpened(true));
  const all = opened || asked !== null || medGamle;
  const { linjer, antal } = useFoldede(raekker, asked);
  return (
    <Card title={t('borgeren.fakta')} name="fakta">
      <Table caption={t('borgeren.fakta.forklaring')} columns={useKolonner()} rows={all ? linjer : linjer.slice(0, FIRST)} rowKey={keyOf} />
      {error ? <Failure message={problemText(error, tekst)} retry={retry} /> : null}
      <div className="hv-raekke hv-ikke-print">
        {all || linjer.length <= FIRST ? null : <Button look="stille" onClick={() => setOpened(true)}>{t('borgeren.fakta.alle', { n: antal })}</Button>}
        <Check label={t('borgeren.fakta.medGamle')} checked={medGamle} onChange={setMedGamle} />
      </div>
    </Card>
  );
}

function useRaekker(medGamle: boolean): { readonly raekker: readonly Raekke[]; readonly error: Error | null; readonly retry: () => void } {
  const { t } = useTekst();
  const { billede: { id, forloeb }, register, navne } = useBorger();
  const { data, error, refetch } = useQuery({ ...historikQuery(id), enabled: medGamle });
  const current = faktaOf({ forloeb, navne }).map((faktum): Raekke => ({ ...faktum, slut: null, slutAf: null }));
  const retry = (): void => void refetch();
  if (!medGamle || !data) return { raekker: current, error: medGamle ? error : null, retry };
  const gamleNavne = navneOf(register, data);
  const known = { ...forloeb, plan: [...data.forloeb.plan, ...forloeb.plan], bolig: [...data.forloeb.bolig, ...forloeb.bolig] };
  const gamle = faktaOf({ forloeb: known, navne }, nameAfsender(data.forloeb, t('borgeren.skjultSted'))).map((faktum): Raekke => {
    const slut = data.slut[faktum.id] ?? null;
    return { ...faktum, slut, slutAf: slut && gamleNavne.kollega(slut.registreretAf) };
  });
  return { raekker: [...current, ...gamle].sort(newestFirst), error: null, retry };
}

/** A line of the table: a fact, or nights on end of which the same was seen. */
type Linje = { readonly raekke: Raekke; readonly naetter: null } | { readonly id: string; readonly naetter: readonly [Raekke, ...Raekke[]]; readonly open: boolean; readonly toggle: () => void };

/** Nights on end in one line, until one opens it; a link to one of the nights does too. */
function useFoldede(raekker: readonly Raekke[], asked: string | null): { readonly linjer: readonly Linje[]; readonly antal: number } {
  const [vist, setVist] = useState<readonly string[]>([]);
  const linjer = foldNaetter(raekker).flatMap((each): readonly Linje[] => {
    if (each.naetter === null) return [each];
    const open = vist.includes(each.id) || each.naetter.some(({ id }) => id === asked);
    const toggle = (): void => setVist(open ? vist.filter((id) => id !== each.id) : [...vist, each.id]);
    return [{ ...each, open, toggle }, ...(open ? each.naetter.map((raekke) => ({ raekke, naetter: null })) : [])];
  });
  return { linjer, antal: raekker.length };
}

function keyOf(linje: Linje): string {
  return linje.naetter === null ? linje.raekke.id : `naetter-${linje.id}`;
}

/** The fact a link asks for: the whole list is opened, and one goes there. */
function useAskedFakta(): string | null {
  const { hash } = useLocation();
  const asked = hash.startsWith('fakta-') ? hash.slice('fakta-'.length) : null;
  useEffect(() => { if (asked !== null) document.getElementById(hash)?.focus(); }, [asked, hash]);
  return asked;
}

function useKolonner(): readonly Column<Linje>[] {
  const { t } = useTekst();
  return [
    { key: 'dag', title: t('borgeren.fakta.dag'), cell: (linje) => <Dato date={(linje.naetter ? linje.naetter[0] : linje.raekke).dag} /> },
    { key: 'hvad', title: t('borgeren.fakta.hvad'), heading: true, cell: (linje) => (linje.naetter ? <Naetter {...linje} /> : <Hvad raekke={linje.raekke} />) },
    { key: 'hvem', title: t('borgeren.fakta.hvem'), cell: (linje) => (linje.naetter ? <Skrivere naetter={linje.naetter} /> : <Registreret faktum={linje.raekke} />) },
    { key: 'fortryd', title: t('borgeren.fakta.ret'), cell: (linje) => (linje.naetter || linje.raekke.slut ? null : <Tilbagekaldknap faktum={linje.raekke} />) },
  ];
}

/** Nights on end: what was seen, from which to which, and how many; on paper that is all there is. */
function Naetter({ naetter, open, toggle }: Extract<Linje, { readonly naetter: readonly Raekke[] }>): ReactNode {
  const { t, besked } = useTekst();
  const [nyeste] = naetter;
  return (
    <span className="bo-faktum">
      {besked(nyeste.tekst)}
      <span className="bo-felt">{t('borgeren.fakta.naetter', { n: naetter.length, fra: naetter.at(-1)?.dag ?? nyeste.dag, til: nyeste.dag })}</span>
      <button type="button" className="hv-hvorfor-knap" aria-expanded={open} onClick={toggle}>{t(open ? 'borgeren.fakta.naetter.fold' : 'borgeren.fakta.naetter.vis')}</button>
    </span>
  );
}

/** Everyone who wrote one of the nights. */
function Skrivere({ naetter }: { readonly naetter: readonly Raekke[] }): ReactNode {
  const { t } = useTekst();
  const { navne } = useBorger();
  return <span className="bo-hvem">{[...new Set(naetter.map(({ registreretAf }) => navne.kollega(registreretAf) ?? t('borgeren.fakta.andre')))].join(', ')}</span>;
}

function Hvad({ raekke }: { readonly raekke: Raekke }): ReactNode {
  const { t, dato } = useTekst();
  const { slut, slutAf } = raekke;
  return (
    <span id={`fakta-${raekke.id}`} className={`bo-faktum${slut ? ' bo-gammel' : ''}`} tabIndex={-1}>
      <Indhold faktum={raekke} />
      {slut ? (
        <span className="bo-slut">
          {t(slut.tilbagekaldt ? 'borgeren.fakta.tilbagekaldt' : 'borgeren.fakta.rettet', { dag: dato(writtenOn(slut)), hvem: slutAf ?? t('borgeren.fakta.andre'), aarsag: slut.aarsag ?? t('faelles.ikkeOplyst') })}
        </span>
      ) : null}
    </span>
  );
}

/** Only what one's own house wrote can be taken back here. */
function Tilbagekaldknap({ faktum }: { readonly faktum: Faktum }): ReactNode {
  const { t, besked } = useTekst();
  const { billede: { forloeb }, session: { handlinger }, navne } = useBorger();
  const { open } = useBorgerAdresse();
  if (navne.kollega(faktum.registreretAf) === null || !kanKaldeTilbage(faktum, { handlinger, forloeb })) return null;
  return <Button look="stille" onClick={() => open({ goer: 'tilbagekald', emne: faktum.id })}>{t('borgeren.goer.tilbagekald.kort')}<span className="hv-skjult"> {besked(faktum.tekst)}</span></Button>;
}
