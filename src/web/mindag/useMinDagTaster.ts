import { useNavigate } from '@tanstack/react-router';
import { useGenveje } from '../app/genveje.ts';

/** j and k go through the lines, h asks why, g does it, d, m and u choose the part of time, ? tells of the keys. */
export function useMinDagTaster({ showKeys }: { readonly showKeys: () => void }): void {
  const navigate = useNavigate();
  useGenveje({
    j: () => focusLinje(1),
    k: () => focusLinje(-1),
    h: () => linjeInFocus()?.querySelector<HTMLElement>('.hv-hvorfor-knap')?.click(),
    g: () => linjeInFocus()?.querySelector<HTMLElement>('.hv-linje-goer a')?.click(),
    d: () => void navigate({ to: '/', search: {} }),
    m: () => void navigate({ to: '/', search: { vis: 'imorgen' } }),
    u: () => void navigate({ to: '/', search: { vis: 'uge' } }),
    '?': showKeys,
  });
}

/** Puts the focus on the next or the previous line; from outside the list, on the first or the last. */
export function focusLinje(step: 1 | -1): void {
  const linjer = [...document.querySelectorAll<HTMLElement>('[data-linje]')].filter((linje) => linje.offsetParent !== null);
  const at = linjer.findIndex((linje) => linje.contains(document.activeElement));
  const next = at === -1 ? linjer.at(step === 1 ? 0 : -1) : linjer[at + step];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

function linjeInFocus(): Element | null {
  return document.activeElement?.closest('[data-linje]') ?? null;
}
