import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { createContext, use, useCallback, useMemo } from 'react';
import type { Borgerbillede, Register, Session } from '../../contract/svar.ts';
import { useSession } from '../app/useSession.ts';
import { registerQuery } from '../api/opslag.ts';
import { borgerQuery } from './forloeb/api.ts';
import { navneOf, type Navne } from './forloeb/navne.ts';
import { nameAfsender, nameBoform } from './forloeb/skjult.ts';
import { readBorgerSearch, type BorgerSearch } from './forloeb/sogning.ts';

/** The person of the page, with all that its parts need to speak of them. */
export interface Borger {
  readonly billede: Borgerbillede;
  readonly register: Register;
  readonly navne: Navne;
  readonly session: Session;
  /** What to call the person; a word for a human where no name is recorded. */
  readonly navn: string;
}

const BorgerContext = createContext<Borger | null>(null);
export const BorgerProvider = BorgerContext;

/** The person of the page; only inside `BorgerProvider`. */
export function useBorger(): Borger {
  const borger = use(BorgerContext);
  if (!borger) throw new Error('no person is open');
  return borger;
}

/** Fetches the person and the names. `borger` comes when both are there. */
export function useHentBorger(borgerId: string, { ukendtNavn, skjultSted }: { readonly ukendtNavn: string; readonly skjultSted: string }): { readonly borger: Borger | null; readonly error: Error | null; readonly retry: () => void } {
  const session = useSession();
  const billede = useQuery(borgerQuery(borgerId));
  const register = useQuery(registerQuery);
  const retry = useCallback(() => { void billede.refetch(); void register.refetch(); }, [billede, register]);
  const borger = useMemo(() => {
    if (!billede.data || !register.data) return null;
    const forloeb = nameAfsender(billede.data.forloeb, skjultSted);
    const navne = nameBoform(navneOf(register.data, billede.data), skjultSted);
    return { billede: { ...billede.data, forloeb }, register: register.data, navne, session, navn: billede.data.visningsnavn === '' ? ukendtNavn : billede.data.visningsnavn };
  }, [billede.data, register.data, session, skjultSted, ukendtNavn]);
  return { borger, error: borger ? null : (billede.error ?? register.error), retry };
}

const route = getRouteApi('/skal/borger/$borgerId');

/** The address of the page: whose it is, what is open, and how to open and close. */
export function useBorgerAdresse() {
  const { borgerId } = route.useParams();
  const raw = route.useSearch();
  // The router hands on what the reader left out, so an address with an unknown word is read once more here.
  const search = useMemo(() => readBorgerSearch({ ...raw }), [raw]);
  const navigate = route.useNavigate();
  const open = useCallback((wanted: BorgerSearch) => void navigate({ search: wanted, resetScroll: false }), [navigate]);
  const close = useCallback(() => void navigate({ search: {}, replace: true, resetScroll: false }), [navigate]);
  return { borgerId, search, open, close };
}
