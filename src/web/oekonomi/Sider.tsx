import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTekst } from '../design/tekst.tsx';

interface SiderProps {
  readonly antal: number;
  /** The number of the first row shown, from 0. */
  readonly fra: number;
  /** How many rows a page has. */
  readonly page: number;
}

/** The way through a list longer than a page. Which page one is on stands in the address as `fra`. */
export function Sider({ antal, fra, page }: SiderProps): ReactNode {
  const { t } = useTekst();
  if (antal <= page) return null;
  const at = (first: number) => (before: object) => ({ ...before, fra: first });
  return (
    <nav className="hv-raekke" aria-label={t('oekonomi.sider')}>
      {fra > 0 ? <Link to="." search={at(Math.max(0, fra - page))}>{t('oekonomi.forrige')}</Link> : null}
      <span className="hv-dempet">{t('oekonomi.viser', { fra: fra + 1, til: Math.min(antal, fra + page), antal })}</span>
      {fra + page < antal ? <Link to="." search={at(fra + page)}>{t('oekonomi.naeste')}</Link> : null}
    </nav>
  );
}
