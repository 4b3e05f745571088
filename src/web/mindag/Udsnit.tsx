import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Visning } from './soegning.ts';
import { useVisning } from '../app/Visning.tsx';
import { useTekst } from '../design/tekst.tsx';

const VISNINGER: readonly { readonly vis: Visning | undefined; readonly text: 'mindag.vis.alt' | 'mindag.vis.imorgen' | 'mindag.vis.uge'; readonly key: string }[] = [
  { vis: undefined, text: 'mindag.vis.alt', key: 'd' },
  { vis: 'imorgen', text: 'mindag.vis.imorgen', key: 'm' },
  { vis: 'uge', text: 'mindag.vis.uge', key: 'u' },
];

/** The part of time one looks at. It stands in the address, so that back works and a view can be kept as a bookmark. */
export function Udsnit({ vis, onKeys }: { readonly vis: Visning | undefined; readonly onKeys: () => void }): ReactNode {
  const { t } = useTekst();
  const { indstillinger: { enkelttaster } } = useVisning();
  return (
    <nav className="hv-udsnit" aria-label={t('mindag.vis')}>
      {VISNINGER.map((each) => (
        <Link key={each.text} to="/" search={each.vis ? { vis: each.vis } : {}} aria-current={each.vis === vis ? 'page' : undefined} className="hv-udsnit-valg" activeProps={{}}>
          {t(each.text)}{enkelttaster ? <kbd aria-hidden="true">{each.key}</kbd> : null}
        </Link>
      ))}
      <button type="button" className="hv-udsnit-taster" onClick={onKeys} aria-label={t('mindag.taster')}>?</button>
    </nav>
  );
}
