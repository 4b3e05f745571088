import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { TextKey } from '../../text/keys.ts';
import { useTekst } from '../design/tekst.tsx';
import './oekonomi.css';

const FANER: readonly { readonly to: string; readonly text: TextKey }[] = [
  { to: '/oekonomi', text: 'oekonomi.fane.refusion' },
  { to: '/oekonomi/krav', text: 'oekonomi.fane.krav' },
  { to: '/oekonomi/stikproever', text: 'oekonomi.fane.stikproever' },
  { to: '/oekonomi/egenbetaling', text: 'oekonomi.fane.egenbetaling' },
  { to: '/oekonomi/takster', text: 'oekonomi.fane.takster' },
  { to: '/oekonomi/fakturaer', text: 'oekonomi.fane.fakturaer' },
  { to: '/oekonomi/afstemning', text: 'oekonomi.fane.afstemning' },
  { to: '/oekonomi/lovaendringer', text: 'oekonomi.fane.lovaendringer' },
];

/** The pages of Økonomi, above the heading of each. */
export function Faner(): ReactNode {
  const { t } = useTekst();
  return (
    <nav className="hv-faner hv-ikke-print" aria-label={t('oekonomi.faner')}>
      <ul>{FANER.map(({ to, text }) => <li key={to}><Link to={to} activeOptions={{ exact: to === '/oekonomi', includeSearch: false }}>{t(text)}</Link></li>)}</ul>
    </nav>
  );
}
