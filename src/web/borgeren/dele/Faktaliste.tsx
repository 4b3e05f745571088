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
import { navneOf } from '../forloeb/navne.ts';
import { hideAfsender } from '../forloeb/skjult.ts';
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
  const all = opened || asked || medGamle;
  return (
    <Card title={t('borgeren.fakta')} name="fakta">
      <Table caption={t('borgeren.fakta.forklaring')} columns={useKolonner()} rows={all ? raekker : raekker.slice(0, FIRST)} rowKey={({ id }) => id} />
      {error ? <Failure message={problemText(error, tekst)} retry={retry} /> : null}
      <div className="hv-raekke hv-ikke-print">
        {all || raekker.length <= FIRST ? null : <Button look="stille" onClick={() => setOpened(true)}>{t('borgeren.fakta.alle', { n: raekker.length })}</Button>}
        <Check label={t('borgeren.fakta.medGamle')} checked={medGamle} onChange={setMedGamle} />
      </div>
    </Card>
  );
}

function useRaekker(medGamle: boolean): { readonly raekker: readonly Raekke[]; readonly error: Error | null; readonly retry: () => void } {
  const { t } = useTekst();
  const { billede: { id, forloeb }, register, navne, session } = useBorger();
  const { data, error, refetch } = useQuery({ ...historikQuery(id), enabled: medGamle });
  const current = faktaOf({ forloeb, navne }).map((faktum): Raekke => ({ ...faktum, slut: null, slutAf: null }));
  const retry = (): void => void refetch();
  if (!medGamle || !data) return { raekker: current, error: medGamle ? error : null, retry };
  const gamleNavne = navneOf(register, data);
  const known = { ...forloeb, plan: [...data.forloeb.plan, ...forloeb.plan], bolig: [...data.forloeb.bolig, ...forloeb.bolig] };
  const gamle = faktaOf({ forloeb: known, navne }, hideAfsender(data.forloeb, { session, skjultSted: t('borgeren.skjultSted') })).map((faktum): Raekke => {
    const slut = data.slut[faktum.id] ?? null;
    return { ...faktum, slut, slutAf: slut && gamleNavne.kollega(slut.registreretAf) };
  });
  return { raekker: [...current, ...gamle].sort(newestFirst), error: null, retry };
}

/** A link to one fact opens the whole list and goes there. */
function useAskedFakta(): boolean {
  const { hash } = useLocation();
  const asked = hash.startsWith('fakta-');
  useEffect(() => { if (asked) document.getElementById(hash)?.focus(); }, [asked, hash]);
  return asked;
}

function useKolonner(): readonly Column<Raekke>[] {
  const { t } = useTekst();
  return [
    { key: 'dag', title: t('borgeren.fakta.dag'), cell: ({ dag }) => <Dato date={dag} /> },
    { key: 'hvad', title: t('borgeren.fakta.hvad'), heading: true, cell: (raekke) => <Hvad raekke={raekke} /> },
    { key: 'hvem', title: t('borgeren.fakta.hvem'), cell: (raekke) => <Registreret faktum={raekke} /> },
    { key: 'fortryd', title: t('borgeren.fakta.ret'), cell: (raekke) => (raekke.slut ? null : <Tilbagekaldknap faktum={raekke} />) },
  ];
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
