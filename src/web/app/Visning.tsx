import { createContext, use, useMemo, useState, type ReactNode } from 'react';
import type { Words } from '../../text/browser.ts';
import { TekstProvider, tekstOf } from '../design/tekst.tsx';
import { applyIndstillinger, type Indstillinger } from './indstillinger.ts';
import type { Ordbog } from './ordbog.ts';

interface VisningControl {
  readonly indstillinger: Indstillinger;
  readonly change: (change: Partial<Indstillinger>) => Promise<void>;
}

const VisningContext = createContext<VisningControl | null>(null);

interface VisningProps {
  readonly first: Indstillinger;
  readonly ordbog: Ordbog;
  /** The words of the first language. */
  readonly words: Words;
  readonly children: ReactNode;
}

/** Language and look of the whole app. The page changes language when its words have come, not before. */
export function Visning({ first, ordbog, words, children }: VisningProps): ReactNode {
  const [shown, setShown] = useState({ indstillinger: first, words });
  const control = useMemo(() => ({
    indstillinger: shown.indstillinger,
    change: async (change: Partial<Indstillinger>): Promise<void> => {
      const indstillinger = { ...shown.indstillinger, ...change };
      const same = indstillinger.language === shown.indstillinger.language;
      const next = same ? shown.words : await ordbog.change(indstillinger.language);
      applyIndstillinger(indstillinger);
      setShown({ indstillinger, words: next });
    },
  }), [shown, ordbog]);
  const tekst = useMemo(() => tekstOf(shown.words, shown.indstillinger.language), [shown]);
  return <VisningContext value={control}><TekstProvider tekst={tekst}>{children}</TekstProvider></VisningContext>;
}

export function useVisning(): VisningControl {
  const control = use(VisningContext);
  if (!control) throw new Error('no language has been loaded');
  return control;
}
