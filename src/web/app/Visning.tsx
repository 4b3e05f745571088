import { createContext, use, useMemo, useState, type ReactNode } from 'react';
import { loadCatalogue, type Catalogue } from '../../text/browser.ts';
import { TekstProvider, tekstOf } from '../design/tekst.tsx';
import { applyIndstillinger, type Indstillinger } from './indstillinger.ts';

interface VisningControl {
  readonly indstillinger: Indstillinger;
  readonly change: (change: Partial<Indstillinger>) => Promise<void>;
}

const VisningContext = createContext<VisningControl | null>(null);

interface VisningProps {
  readonly first: Indstillinger;
  readonly catalogue: Catalogue;
  readonly children: ReactNode;
}

/** Language and look of the whole app. The page changes language when its words have come, not before. */
export function Visning({ first, catalogue, children }: VisningProps): ReactNode {
  const [shown, setShown] = useState({ indstillinger: first, catalogue });
  const control = useMemo(() => ({
    indstillinger: shown.indstillinger,
    change: async (change: Partial<Indstillinger>): Promise<void> => {
      const indstillinger = { ...shown.indstillinger, ...change };
      const same = indstillinger.language === shown.indstillinger.language;
      const next = same ? shown.catalogue : await loadCatalogue(indstillinger.language);
      applyIndstillinger(indstillinger);
      setShown({ indstillinger, catalogue: next });
    },
  }), [shown]);
  const tekst = useMemo(() => tekstOf(shown.catalogue, shown.indstillinger.language), [shown]);
  return <VisningContext value={control}><TekstProvider tekst={tekst}>{children}</TekstProvider></VisningContext>;
}

export function useVisning(): VisningControl {
  const control = use(VisningContext);
  if (!control) throw new Error('no language has been loaded');
  return control;
}
