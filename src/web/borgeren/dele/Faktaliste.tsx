import { useLocation } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { Table, type Column } from '../../design/Table.tsx';
import { useTekst } from '../../design/tekst.tsx';
import { Dato } from '../../design/Vaerdi.tsx';
import { kanKaldeTilbage } from '../dialoger/goer.ts';
import { faktaOf, type Faktum } from '../forloeb/faktum.ts';
import { useBorger, useBorgerAdresse } from '../useBorger.ts';
import { Indhold, Registreret } from './Faktum.tsx';

const FIRST = 12;

/** Every fact: what, about which day, who wrote it, when and from where; and the way to take it back. */
export function Faktaliste(): ReactNode {
  const { t } = useTekst();
  const { billede: { forloeb }, navne } = useBorger();
  const [opened, setOpened] = useState(false);
  const asked = useAskedFakta();
  const all = opened || asked;
  const fakta = faktaOf({ forloeb, navne });
  return (
    <Card title={t('borgeren.fakta')} name="fakta">
      <Table caption={t('borgeren.fakta.forklaring')} columns={useKolonner()} rows={all ? fakta : fakta.slice(0, FIRST)} rowKey={({ id }) => id} />
      {all || fakta.length <= FIRST ? null : <Button look="stille" onClick={() => setOpened(true)}>{t('borgeren.fakta.alle', { n: fakta.length })}</Button>}
    </Card>
  );
}

/** A link to one fact opens the whole list and goes there. */
function useAskedFakta(): boolean {
  const { hash } = useLocation();
  const asked = hash.startsWith('fakta-');
  useEffect(() => { if (asked) document.getElementById(hash)?.focus(); }, [asked, hash]);
  return asked;
}

function useKolonner(): readonly Column<Faktum>[] {
  const { t } = useTekst();
  return [
    { key: 'dag', title: t('borgeren.fakta.dag'), cell: ({ dag }) => <Dato date={dag} /> },
    { key: 'hvad', title: t('borgeren.fakta.hvad'), heading: true, cell: (faktum) => <span id={`fakta-${faktum.id}`} className="bo-faktum" tabIndex={-1}><Indhold faktum={faktum} /></span> },
    { key: 'hvem', title: t('borgeren.fakta.hvem'), cell: (faktum) => <Registreret faktum={faktum} /> },
    { key: 'fortryd', title: t('borgeren.fakta.ret'), cell: (faktum) => <Tilbagekaldknap faktum={faktum} /> },
  ];
}

/** Only what one's own house wrote can be taken back here. */
function Tilbagekaldknap({ faktum }: { readonly faktum: Faktum }): ReactNode {
  const { t, besked } = useTekst();
  const { billede: { forloeb }, session: { handlinger }, navne } = useBorger();
  const { open } = useBorgerAdresse();
  if (navne.kollega(faktum.registreretAf) === null || !kanKaldeTilbage(faktum, { handlinger, forloeb })) return null;
  return <Button look="stille" onClick={() => open({ goer: 'tilbagekald', emne: faktum.id })}>{t('borgeren.goer.tilbagekald.kort')}<span className="hv-skjult"> {besked(faktum.tekst)}</span></Button>;
}
