import type { ReactNode } from 'react';
import type { IsoDate } from '../../law/kernel/dato.ts';
import { useTekst } from './tekst.tsx';

/** An amount in øre, "78.420,00 kr.". */
export function Money({ oere }: { readonly oere: number }): ReactNode {
  const { kroner } = useTekst();
  return <span className="hv-tal">{kroner(oere)}</span>;
}

interface DatoProps {
  readonly date: IsoDate;
  /** With today given, "i morgen, lørdag 21.11.2026". */
  readonly today?: IsoDate;
  readonly weekday?: boolean;
}

/** A date as people say it. */
export function Dato({ date, today, weekday = false }: DatoProps): ReactNode {
  const { dato, datoMedUgedag, frist } = useTekst();
  return <time dateTime={date}>{today ? frist(date, today) : weekday ? datoMedUgedag(date) : dato(date)}</time>;
}
