import { useCallback, useState } from 'react';
import { useSession } from './useSession.ts';

const PREFIX = 'hjemvej.kladde.';

/**
 * The draft of a form: what is typed survives a closed dialog, a reload and an ended session, in this tab alone, until it is
 * sent or one signs out. Never put a CPR number in it.
 */
export function useKladde<T extends object>(name: string, empty: T): readonly [draft: T, change: (change: Partial<T>) => void, forget: () => void] {
  const { bruger } = useSession();
  const key = `${PREFIX}${bruger.id}.${name}`;
  const [draft, setDraft] = useState<T>(() => ({ ...empty, ...read<T>(key) }));
  const change = useCallback((changed: Partial<T>) => setDraft((before) => keep(key, { ...before, ...changed })), [key]);
  const forget = useCallback(() => {
    sessionStorage.removeItem(key);
    setDraft(empty);
  }, [key, empty]);
  return [draft, change, forget];
}

/** Forgets every draft of this tab: for signing out. */
export function forgetKladder(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
}

function read<T>(key: string): Partial<T> {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '{}') as Partial<T>;
  } catch {
    return {};
  }
}

function keep<T>(key: string, draft: T): T {
  sessionStorage.setItem(key, JSON.stringify(draft));
  return draft;
}
