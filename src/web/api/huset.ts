import type { SaetDoegnskifte } from '../../contract/huset.ts';
import { useRecord } from './record.ts';

/** Decides when the day turns at a boform, from a day on. */
export function useSaetDoegnskifte(boformId: string) {
  return useRecord<Omit<SaetDoegnskifte, 'id'>>(`huset/${boformId}/doegnskifte`);
}
