import { Suspense, useState, type ReactNode } from 'react';
import type { Huset } from '../../contract/huset.ts';
import { may, useSession } from '../app/useSession.ts';
import { useTekst } from '../design/tekst.tsx';
import { TavlerDialog, VikarDialog } from './vedBehov.ts';

/** The ways to the house's tablets and to a vikar's shift, for those who may. */
export function Tavleadgang({ hus }: { readonly hus: Huset }): ReactNode {
  const { t } = useTekst();
  const session = useSession();
  const [open, setOpen] = useState<'tavler' | 'vikar' | null>(null);
  const close = (): void => setOpen(null);
  return (
    <>
      {may(session, 'vagt.giv') ? <button type="button" className="hv-hvorfor-knap" onClick={() => setOpen('vikar')}>{t('tavle.vikar')}</button> : null}
      {may(session, 'boform.indstil') ? <button type="button" className="hv-hvorfor-knap" onClick={() => setOpen('tavler')}>{t('tavle.styr')}</button> : null}
      {open === 'vikar' ? <Suspense><VikarDialog hus={hus} onClose={close} /></Suspense> : null}
      {open === 'tavler' ? <Suspense><TavlerDialog hus={hus} onClose={close} /></Suspense> : null}
    </>
  );
}
