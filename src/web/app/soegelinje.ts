import { parseIsoDate } from '../../law/kernel/dato.ts';
import type { Tekst } from '../design/tekst.tsx';

/** What tells two of the same name apart, with days written as people write them. */
export function soegelinje(linje: string, { dato, t }: Pick<Tekst, 'dato' | 't'>): string {
  return linje.split(' · ').map((part) => {
    const born = parseIsoDate(part);
    return born ? t('web.foedt', { dag: dato(born) }) : part;
  }).join(' · ');
}
