import { useState, type ReactNode } from 'react';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { useTekst } from '../../design/tekst.tsx';
import { kanGoere } from '../dialoger/goer.ts';
import { GOER, type Goer } from '../forloeb/sogning.ts';
import { useBorger, useBorgerAdresse } from '../useBorger.ts';

/** What the reader may write down about this person, whether or not a duty asks for it. */
function useMuligeHandlinger(): readonly Goer[] {
  const { billede: { forloeb }, session: { handlinger } } = useBorger();
  return GOER.filter((goer) => goer !== 'tilbagekald' && kanGoere(goer, { handlinger, forloeb }));
}

export function Handlinger(): ReactNode {
  const { t } = useTekst();
  const mulige = useMuligeHandlinger();
  if (mulige.length === 0) return null;
  return <div className="bo-handlinger hv-ikke-print"><Card title={t('borgeren.handlinger')}><Handlingsliste mulige={mulige} /></Card></div>;
}

function Handlingsliste({ mulige, onChoose }: { readonly mulige: readonly Goer[]; readonly onChoose?: () => void }): ReactNode {
  const { t } = useTekst();
  const { open } = useBorgerAdresse();
  const choose = (goer: Goer): void => {
    onChoose?.();
    open({ goer });
  };
  return <ul className="bo-handlingsliste">{mulige.map((goer) => <li key={goer}><Button look="stille" onClick={() => choose(goer)}>{t(`borgeren.goer.${goer}`)}</Button></li>)}</ul>;
}

/** On a phone the same list lies under the thumb. */
export function Tommelknap(): ReactNode {
  const { t } = useTekst();
  const [open, setOpen] = useState(false);
  const mulige = useMuligeHandlinger();
  if (mulige.length === 0) return null;
  return (
    <div className="bo-tommel hv-ikke-print">
      <Button look="primaer" large onClick={() => setOpen(true)}>{t('borgeren.handlinger')}</Button>
      {open ? <Dialog title={t('borgeren.handlinger')} onClose={() => setOpen(false)}><Handlingsliste mulige={mulige} onChoose={() => setOpen(false)} /></Dialog> : null}
    </div>
  );
}
