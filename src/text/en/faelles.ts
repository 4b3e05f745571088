import type { daFaelles } from '../da/faelles.ts';

export const enFaelles: Readonly<Record<keyof typeof daFaelles, string>> = {
  'faelles.navn': 'Hjemvej',
  'faelles.ja': 'yes',
  'faelles.nej': 'no',
  'faelles.ukendt': 'unknown',
  'faelles.ikkeOplyst': 'not stated',
  'faelles.dage': '{n:tal} {n|day|days}',
  'faelles.naetter': '{n:tal} {n|night|nights}',
  'faelles.periode': '{fra:dato} to {til:dato}',
  'faelles.siden': 'since {fra:dato}',
  'faelles.fraDag': '{fra:dato}',
  'modalitet.skal': 'must',
  'modalitet.metode': 'asked by the method',
  'modalitet.boer': 'good practice',
  'modalitet.kan': 'possibility',
  'modalitet.lokalt': 'local target',
  'modalitet.forventet': 'expected, not adopted',
  'modalitet.overskredet': 'the deadline has passed',
  'fejl.ukendt': 'Something happened that we had not foreseen. What you wrote is still here. Try again in a moment.',
  'fejl.netvaerk': 'There is no connection right now. What you wrote is still here. Try again when the network is back.',
  'fejl.forLangTid': 'The answer took too long. What you wrote is still here. Try again.',
};
