import type { ReactNode } from 'react';
import { VisningValg } from '../app/Brugermenu.tsx';
import { useTekst } from '../design/tekst.tsx';
import './logind.css';

/** What one meets before one is signed in: the name, a word of welcome, language and look. */
export function ForDoeren({ children }: { readonly children: ReactNode }): ReactNode {
  const { t } = useTekst();
  return (
    <div className="hv-logind">
      <main id="indhold">
        <p className="hv-logind-navn">{t('faelles.navn')}</p>
        <p className="hv-dempet">{t('logind.velkommen')}</p>
        {children}
      </main>
      <footer><details><summary>{t('web.sprog')} · {t('web.udseende')}</summary><div className="hv-stak"><VisningValg /></div></details></footer>
    </div>
  );
}
