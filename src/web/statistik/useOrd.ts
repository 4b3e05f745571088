import type { Statistiklinje, StatistikkodeSvar, StatistikopholdSvar } from '../../contract/statistik.ts';
import { useTekst, type Tekst } from '../design/tekst.tsx';

export type Felt = StatistikopholdSvar['layout']['felter'][number];

/** The words of a file: quarters, fields and values. */
export interface Ord extends Tekst {
  readonly kvartal: (navn: string) => string;
  readonly felt: (felt: Felt) => string;
  readonly vaerdi: (kode: Pick<StatistikkodeSvar, 'liste' | 'vaerdi'>) => string;
  /** What a line says in a field, in words; empty where it says nothing. */
  readonly celle: (felt: Felt, linje: Statistiklinje) => string;
}

/** The words of the language shown. */
export function useOrd(): Ord {
  const tekst = useTekst();
  const { t, besked, dato } = tekst;
  const vaerdi: Ord['vaerdi'] = ({ liste, vaerdi: value }) => besked({ key: `statistik.vaerdi.${liste}.${value}` });
  return {
    ...tekst,
    kvartal: (navn) => t('statistik.kvartal', { nummer: Number(navn.slice(5)), aar: navn.slice(0, 4) }),
    felt: (felt) => t(`statistik.felt.${felt}`),
    vaerdi,
    celle: (felt, linje) => {
      if (felt === 'cpr') return linje.cpr === 'kendt' ? t('statistik.cpr.kendt') : vaerdi({ liste: felt, vaerdi: linje.cpr });
      const value = linje[felt];
      if (value === null) return '';
      return felt === 'indskrivningsdato' || felt === 'udskrivningsdato' ? dato(linje[felt] ?? linje.indskrivningsdato) : vaerdi({ liste: felt, vaerdi: value });
    },
  };
}
