import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { useTekst } from '../design/tekst.tsx';
import { Brugermenu } from './Brugermenu.tsx';
import { GenLogind } from './GenLogind.tsx';
import { Kommandoer } from './Kommandoer.tsx';
import { stederFor } from './steder.ts';
import { Udskriftshoved } from './Udskriftshoved.tsx';
import { Tavlelaas } from '../tavle/Tavlelaas.tsx';
import { useSession } from './useSession.ts';

/** Header, search and the place one is in. */
export function Skal(): ReactNode {
  const { t } = useTekst();
  const [searching, setSearching] = useState(false);
  useSearchKey(useCallback(() => setSearching(true), []));
  const main = useFocusOnMove();
  const { tavle } = useSession();
  return (
    <>
      <a className="hv-spring" href="#indhold">{t('web.spring')}</a>
      <Hoved onSearch={() => setSearching(true)} />
      <main className="hv-side" id="indhold" ref={main} tabIndex={-1}><Udskriftshoved /><Outlet /></main>
      {tavle ? null : <GenLogind />}
      {searching ? <Kommandoer onClose={() => setSearching(false)} /> : null}
    </>
  );
}

function Hoved({ onSearch }: { readonly onSearch: () => void }): ReactNode {
  const { t } = useTekst();
  const session = useSession();
  return (
    <header className="hv-hoved">
      <Link to="/" className="hv-navn">{t('faelles.navn')}</Link>
      <nav aria-label={t('web.hovedmenu')}>
        <ul className="hv-steder">
          {stederFor(session).map(({ to, text }) => (
            <li key={to}><Link to={to} activeOptions={{ exact: to === '/' }}>{t(text)}</Link></li>
          ))}
        </ul>
      </nav>
      <button type="button" className="hv-soegeknap" onClick={onSearch} aria-keyshortcuts="Control+K">
        <span>{t('web.soeg')}</span><kbd>{t('web.soeg.genvej')}</kbd>
      </button>
      {session.tavle ? <Tavlelaas minutter={session.tavle.laasMinutter} /> : null}
      <Brugermenu session={session} />
    </header>
  );
}

/** Ctrl K, and Cmd K on a Mac, from anywhere. */
function useSearchKey(open: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      open();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [open]);
}

/** A new place takes the focus, so that a screen reader and the Tab key start there. Not at the first view. */
function useFocusOnMove(): React.RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  const { pathname } = useLocation();
  useEffect(() => {
    if (first.current) first.current = false;
    else main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return main;
}
