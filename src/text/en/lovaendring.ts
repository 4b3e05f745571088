import type { daLovaendring } from '../da/lovaendring.ts';

/** Words of Lovændringer in English. */
export const enLovaendring: Record<keyof typeof daLovaendring, string> = {
  'lovaendring.titel': 'Before the law changes',
  'lovaendring.hvad': 'Choose a change, and see which open stays it moves, by how many days and kroner. It is a trial: nothing is kept, and no claim changes.',
  'lovaendring.ingen': 'No change of the refund is ahead, and no reading of the law is open.',
  'lovaendring.hvilken': 'Which change?',
  'lovaendring.vedtaget': '{loft:tal} days from {fra:dato}',
  'lovaendring.status.vedtaget': 'adopted, known since {kendt:dato}',
  'lovaendring.status.aftalt': 'agreed {kendt:dato}; its adoption has not been seen',
  'lovaendring.status.fortolket': 'a reading, known since {kendt:dato}',
  'lovaendring.til': 'Count to the end of',
  'lovaendring.til.hint': 'The last day of the quarter.',
  'lovaendring.forudsaetning': 'Counted to {til:dato}, as if everyone who lives in a shelter today still did that day. If someone moves before, the figures are smaller.',
  'lovaendring.ingenForskel': 'The change moves none of the {n:tal} open stays in that time.',
  'lovaendring.tabel': '{n:tal} of {af:tal} open stays are moved',
  'lovaendring.forskel': 'Refund, difference',
  'lovaendring.fraTil': 'from {foer:kr} to {efter:kr}',
  'lovaendring.dage': 'Days that count',
  'lovaendring.dageFraTil': 'from {foer:tal} to {efter:tal}',
  'lovaendring.ophold': 'Stays that are moved',
  'lovaendring.antal': '{n:tal} of {af:tal}',
  'lovaendring.kol.fra': 'First day that differs',
  'lovaendring.kol.foer': 'Days now',
  'lovaendring.kol.efter': 'Days then',
  'lovaendring.kol.beloebFoer': 'Refund now',
  'lovaendring.kol.beloebEfter': 'Refund then',
};
