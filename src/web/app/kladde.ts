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

/** Forgets the drafts of this tab: all at signing out, all but one's own at signing in. */
export function forgetKladder(exceptBrugerId?: string): void {
  const own = exceptBrugerId === undefined ? null : `${PREFIX}${exceptBrugerId}.`;
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith(PREFIX) && (own === null || !key.startsWith(own))) sessionStorage.removeItem(key);
  }
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
