import { useEffect, useId, useRef, type ReactNode } from 'react';
import { focusMain } from './focusMain.ts';
import { useTekst } from './tekst.tsx';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** A panel at the side keeps the page in view; a dialog stands in the middle. */
  readonly place?: 'midt' | 'side' | 'top';
  readonly hideTitle?: boolean;
}

const FIRST_FIELD = 'input:not([type="hidden"]), select, textarea';

/**
 * A modal dialog on the browser's own `dialog`: it begins in its first field, holds the focus, closes on Escape or a press beside it
 * (not where a press only ends there, as when text is marked) and gives the focus back to what opened it, or to the page if that is gone.
 */
export function Dialog({ title, onClose, children, place = 'midt', hideTitle = false }: DialogProps): ReactNode {
  const { t } = useTekst();
  const id = useId();
  const element = useRef<HTMLDialogElement>(null);
  const beside = useRef(false);
  useEffect(() => {
    const dialog = element.current;
    const opener = document.activeElement;
    dialog?.showModal();
    dialog?.querySelector<HTMLElement>(FIRST_FIELD)?.focus();
    return () => {
      dialog?.close();
      // What opened it may be gone, as a duty is once it is done: then the page goes on from its beginning, not from the address bar.
      if (opener instanceof HTMLElement && opener.isConnected && opener !== document.body) opener.focus();
      else focusMain();
    };
  }, []);
  return (
    <dialog ref={element} className={`hv-dialog hv-dialog-${place}`} aria-labelledby={id} onCancel={(event) => { event.preventDefault(); onClose(); }} onPointerDown={(event) => { beside.current = event.target === element.current; }} onClick={(event) => { if (beside.current && event.target === element.current) onClose(); }}>
      <div className="hv-dialog-indhold">
        <div className={hideTitle ? 'hv-skjult' : 'hv-kort-hoved'}>
          <h2 id={id}>{title}</h2>
          {hideTitle ? null : <button type="button" className="hv-ikonknap" aria-label={t('web.luk')} onClick={onClose}>×</button>}
        </div>
        {children}
      </div>
    </dialog>
  );
}
