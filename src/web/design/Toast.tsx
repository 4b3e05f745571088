import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { Button } from './Button.tsx';
import { useTekst } from './tekst.tsx';

/** Something to do about a message, by a button of its own. */
export interface Step {
  readonly label: string;
  readonly run: () => void;
}

interface ToastMessage {
  readonly text: string;
  /** Takes the action back. Without it there is no undo button. */
  readonly undo?: () => void;
  /** The next step, if there is one. */
  readonly action?: Step;
  /** Another thing to do about it. */
  readonly also?: Step;
}

interface ToastControl {
  readonly show: (message: ToastMessage) => void;
  /** Says something to a screen reader without showing it. */
  readonly say: (text: string) => void;
  /** Takes away what is shown, so that nobody else reads it. */
  readonly clear: () => void;
}

const ToastContext = createContext<ToastControl | null>(null);
const SHOWN_FOR_MS = 12_000;

/** One receipt at a time, with undo, in a live region that is there from the start. It waits while it is looked at. */
export function ToastProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [shown, setShown] = useState<ToastMessage | null>(null);
  const [said, setSaid] = useState('');
  const close = useCallback(() => setShown(null), []);
  const control = useMemo(() => ({ show: setShown, say: setSaid, clear: () => { setShown(null); setSaid(''); } }), []);
  return (
    <ToastContext value={control}>
      {children}
      <div className="hv-skjult" role="status" aria-live="polite">{said}</div>
      <div className="hv-toaster" role="status" aria-live="polite">{shown ? <Toast key={shown.text} message={shown} onClose={close} /> : null}</div>
    </ToastContext>
  );
}

export function useToast(): ToastControl {
  const control = use(ToastContext);
  if (!control) throw new Error('no place for messages');
  return control;
}

function Toast({ message, onClose }: { readonly message: ToastMessage; readonly onClose: () => void }): ReactNode {
  const { t } = useTekst();
  const { undo, action, also } = message;
  const timer = useRef<number>(undefined);
  const wait = useCallback(() => { timer.current = window.setTimeout(onClose, SHOWN_FOR_MS); }, [onClose]);
  const hold = (): void => window.clearTimeout(timer.current);
  useEffect(() => {
    wait();
    return () => window.clearTimeout(timer.current);
  }, [wait]);
  return (
    <div className="hv-toast" onMouseEnter={hold} onMouseLeave={wait} onFocus={hold} onBlur={wait}>
      <span>{message.text}</span>
      {[action, also].map((step) => (step ? <Button key={step.label} look="stille" onClick={() => { step.run(); onClose(); }}>{step.label}</Button> : null))}
      {undo ? <Button look="stille" onClick={() => { undo(); onClose(); }}>{t('web.fortryd')}</Button> : null}
      <button type="button" className="hv-ikonknap" aria-label={t('web.luk')} onClick={onClose}>×</button>
    </div>
  );
}
