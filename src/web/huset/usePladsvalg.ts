import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Huset } from '../../contract/huset.ts';
import type { IsoDate } from '../../law/kernel/dato.ts';
import { ApiProblem } from '../api/client.ts';
import { useOpretEkstraplads } from '../api/huset.ts';
import { husetQuery } from '../api/opslag.ts';
import type { Pladsvalg } from './Pladser.tsx';

/** Someone has the place now, or it was taken out of use. */
const TABT: ReadonlySet<string> = new Set(['plads_optaget', 'plads_lukket']);

/** A place as it is sent: its id and name; `null` is none yet. */
export type ValgtPlads = { readonly pladsId: string; readonly navn: string } | null;

/**
 * The place chosen in a form. `sikr` makes the extra place first, if one was asked for, and stays with it, so that sending again
 * does not make another.
 */
export function usePladsvalg(hus: Huset, begin: Pladsvalg) {
  const [valg, setValg] = useState<Pladsvalg>(begin);
  const opret = useOpretEkstraplads(hus.boform.id);
  const queryClient = useQueryClient();
  const sikr = (fra: IsoDate, onPlads: (plads: ValgtPlads) => void): void => {
    if (valg === null) return onPlads(null);
    if ('pladsId' in valg) return onPlads({ ...valg, navn: hus.pladser.find(({ id }) => id === valg.pladsId)?.navn ?? '' });
    const { navn, aarsag } = valg.ekstra;
    opret.mutate({ navn: navn.trim(), aarsag: aarsag.trim(), fra: fra > hus.today ? hus.today : fra }, {
      onSuccess: ({ id }) => { setValg({ pladsId: id }); onPlads({ pladsId: id, navn: navn.trim() }); },
    });
  };
  /** Someone took the place meanwhile: it is let go, and what is free is fetched anew. */
  const tabt = (problem: Error): void => {
    if (!(problem instanceof ApiProblem) || !TABT.has(problem.code)) return;
    setValg(null);
    void queryClient.invalidateQueries(husetQuery(hus.boform.id));
  };
  return { valg, setValg, sikr, tabt, problem: opret.error, busy: opret.isPending };
}
