import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Kommandonavn, KommandoSvar } from '../../../contract/kommandoer.ts';
import { ApiProblem } from '../../api/client.ts';
import { useKommando, type Kommandofelter } from '../../api/kommando.ts';
import { useTekst } from '../../design/tekst.tsx';
import { faktaOf, type Faktum } from '../forloeb/faktum.ts';
import { useBorger } from '../useBorger.ts';

/** A command on its way from a form: sending it, and all that may come back. */
export interface Sending<N extends Kommandonavn> {
  readonly send: (felter: Kommandofelter<N>, onDone: (svar: KommandoSvar) => void) => void;
  readonly busy: boolean;
  /** The sentence for a field that was refused. */
  readonly fejl: (felt: string) => string | null;
  /** What went wrong, other than that someone wrote meanwhile. */
  readonly problem: Error | null;
  /** Someone wrote meanwhile: what they wrote, what was typed here, and the way to send it all the same. */
  readonly konflikt: Konflikt | null;
  /** Forgets a refusal: something was changed. */
  readonly rettet: () => void;
}

export interface Konflikt {
  readonly nye: readonly Faktum[];
  readonly skrevet: object;
  readonly igen: () => void;
}

interface Forsoeg<N extends Kommandonavn> {
  readonly felter: Kommandofelter<N>;
  readonly onDone: (svar: KommandoSvar) => void;
}

/** Sends a command with the position the form was opened at, so that what someone else wrote since is seen before it counts. */
export function useSending<N extends Kommandonavn>(navn: N): Sending<N> {
  const { billede, navne } = useBorger();
  const queryClient = useQueryClient();
  const { has, t } = useTekst();
  const [set, setSet] = useState(billede.position);
  const [sidst, setSidst] = useState<Forsoeg<N> | null>(null);
  const kommando = useKommando(navn);
  const sendAt = (forsoeg: Forsoeg<N>, position: number): void => {
    setSidst(forsoeg);
    kommando.mutate({ ...forsoeg.felter, set: position }, {
      onSuccess: forsoeg.onDone,
      onError: (error) => { if (isKonflikt(error)) void queryClient.invalidateQueries({ queryKey: ['borger', billede.id] }); },
    });
  };
  const igen = (): void => {
    setSet(billede.position);
    if (sidst) sendAt(sidst, billede.position);
  };
  const { error } = kommando;
  const fields = error instanceof ApiProblem ? error.fields : [];
  const nye = (): readonly Faktum[] => faktaOf({ forloeb: billede.forloeb, navne }).filter(({ position }) => position > set);
  return {
    send: (felter, onDone) => sendAt({ felter, onDone }, set),
    busy: kommando.isPending,
    fejl: (felt) => {
      const code = fields.find((each) => each.felt === felt)?.fejl;
      if (code === undefined) return null;
      const key = `fejl.${code}`;
      return has(key) ? t(key) : t('fejl.ugyldig_foresp');
    },
    problem: isKonflikt(error) ? null : error,
    konflikt: isKonflikt(error) && sidst ? { nye: nye(), skrevet: sidst.felter, igen } : null,
    rettet: () => { if (error) kommando.reset(); },
  };
}

function isKonflikt(error: Error | null): boolean {
  return error instanceof ApiProblem && error.code === 'aendret_imens';
}
