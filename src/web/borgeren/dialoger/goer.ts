import type { ForloebSvar } from '../../../contract/forloeb.ts';
import { TILBAGEKALD_KRAEVER, type Handling } from '../../../contract/tilladelser.ts';
import type { Faktum } from '../forloeb/faktum.ts';
import type { Goer } from '../forloeb/sogning.ts';
import { opholdOf } from '../forloeb/status.ts';

interface Handleopskrift {
  readonly handling: Handling;
  /** Whether the course has what the action is about. */
  readonly mulig?: (forloeb: ForloebSvar) => boolean;
}

const hasBoformOphold = (forloeb: ForloebSvar): boolean => opholdOf(forloeb, { journalart: 'boform' }) !== null;
const hasMyndighedsophold = (forloeb: ForloebSvar): boolean => opholdOf(forloeb, { journalart: 'myndighed' }) !== null;
const runs = (journalart: 'boform' | 'myndighed') => (forloeb: ForloebSvar): boolean => opholdOf(forloeb, { journalart })?.gyldig.til === null;
const lives = ({ udskrivning }: ForloebSvar): boolean => !udskrivning.some(({ maade }) => maade === 'doedsfald');
const keeps = (journalart: 'myndighed') => (forloeb: ForloebSvar): boolean => forloeb.journaler.some(({ art }) => art === journalart);

const takesChildren = (forloeb: ForloebSvar): boolean => {
  const ophold = opholdOf(forloeb, { journalart: 'boform' });
  return ophold?.art === '110' && ophold.gyldig.til === null;
};
const hasReceivedNeed = ({ besked }: ForloebSvar): boolean => besked.some(({ art, retning }) => art === 'stoettebehov' && retning === 'modtaget');

const OPSKRIFTER: Readonly<Record<Goer, Handleopskrift>> = {
  orientering: { handling: 'orientering.send', mulig: hasBoformOphold },
  maalgruppe: { handling: 'optagelse.afgoer', mulig: hasBoformOphold },
  opholdsplan: { handling: 'opholdsplan.skriv', mulig: hasBoformOphold },
  'flyt-plads': { handling: 'ophold.indskriv', mulig: runs('boform') },
  fravaer: { handling: 'fravaer.skriv', mulig: (forloeb) => runs('boform')(forloeb) || hasMyndighedsophold(forloeb) },
  'fravaer-slut': { handling: 'fravaer.skriv', mulig: ({ fravaer }) => fravaer.length > 0 },
  overflyt: { handling: 'ophold.udskriv', mulig: runs('boform') },
  bortvis: { handling: 'ophold.udskriv', mulig: runs('boform') },
  bortvist: { handling: 'ophold.udskriv', mulig: ({ bortvisning }) => bortvisning.length > 0 },
  udskriv: { handling: 'ophold.udskriv', mulig: runs('boform') },
  efterforsorg: { handling: 'efterforsorg.skriv', mulig: hasBoformOphold },
  barn: { handling: 'ophold.indskriv', mulig: takesChildren },
  relation: { handling: 'relation.skriv' },
  besked: { handling: 'besked.skriv', mulig: hasBoformOphold },
  svar: { handling: 'besked.skriv', mulig: hasReceivedNeed },
  'overvej-stoette': { handling: 'plan.skriv', mulig: hasMyndighedsophold },
  samtale: { handling: 'opholdsplan.skriv', mulig: hasBoformOphold },
  pladshjaelp: { handling: 'plan.skriv', mulig: keeps('myndighed') },
  botilbudsbehov: { handling: 'plan.skriv', mulig: keeps('myndighed') },
  plan: { handling: 'plan.skriv', mulig: keeps('myndighed') },
  planindsats: { handling: 'plan.skriv', mulig: (forloeb) => keeps('myndighed')(forloeb) && forloeb.plan.length > 0 },
  muligheder: { handling: 'plan.skriv', mulig: keeps('myndighed') },
  oenske: { handling: 'plan.skriv', mulig: keeps('myndighed') },
  bolig: { handling: 'bolig.skriv', mulig: keeps('myndighed') },
  stoette: { handling: 'bevilling.skriv', mulig: keeps('myndighed') },
  'udskriv-kommunalt': { handling: 'ophold.udskriv_kommunalt', mulig: runs('myndighed') },
  egenbetaling: { handling: 'egenbetaling.skriv', mulig: keeps('myndighed') },
  'brugte-dage': { handling: 'egenbetaling.skriv', mulig: keeps('myndighed') },
  'vil-gerne': { handling: 'borger.skriv' },
  navn: { handling: 'borger.skriv' },
  identitet: { handling: 'borger.skriv' },
  beskyttelse: { handling: 'borger.skriv' },
  kobl: { handling: 'kobling.skriv', mulig: keeps('myndighed') },
  adskil: { handling: 'kobling.skriv', mulig: keeps('myndighed') },
  kommunerolle: { handling: 'kommunerolle.skriv', mulig: keeps('myndighed') },
  uenighed: { handling: 'kommunerolle.skriv', mulig: (forloeb) => forloeb.kommunerolle.some(({ rolle, omtvistet, gyldig }) => rolle === 'handlekommune' && omtvistet && gyldig.til === null) },
  gennemgang: { handling: 'gennemgang.skriv', mulig: hasMyndighedsophold },
  kravaccept: { handling: 'krav.skriv', mulig: hasMyndighedsophold },
  tilbagekald: { handling: 'borger.se' },
};

/** What is done with or for the person, and has no meaning when they have died. */
const TIL_MENNESKET: readonly Goer[] = ['flyt-plads', 'fravaer', 'fravaer-slut', 'overflyt', 'bortvis', 'bortvist', 'efterforsorg', 'oenske', 'vil-gerne', 'stoette', 'bolig', 'udskriv-kommunalt', 'overvej-stoette', 'planindsats', 'muligheder'];

/** Whether one may do something, and the course has what it is about. The server decides again. */
export function kanGoere(goer: Goer, { handlinger, forloeb }: { readonly handlinger: readonly Handling[]; readonly forloeb: ForloebSvar }): boolean {
  const { handling, mulig } = OPSKRIFTER[goer];
  if (TIL_MENNESKET.includes(goer) && !lives(forloeb)) return false;
  return handlinger.includes(handling) && (mulig?.(forloeb) ?? true);
}

/** Whether a fact may be taken back by who may record its kind. A notice or message sent through Hjemvej has left the house and stands. */
export function kanKaldeTilbage({ art, id }: Pick<Faktum, 'art' | 'id'>, { handlinger, forloeb }: { readonly handlinger: readonly Handling[]; readonly forloeb: ForloebSvar }): boolean {
  const sendt = forloeb.orientering.some((each) => each.id === id && each.retning === 'sendt' && each.kuvertId !== null)
    || forloeb.besked.some((each) => each.id === id && each.retning === 'sendt' && each.budskabId !== null);
  return !sendt && TILBAGEKALD_KRAEVER[art].some((handling) => handlinger.includes(handling));
}

/** The action that does what a rule asks for. */
const GOER_FOR_REGEL: Readonly<Record<string, Goer>> = {
  'sel.p110.orientering-om-indskrivning': 'orientering',
  'sel.p110.orientering-om-udskrivning': 'orientering',
  'sel.p110.maalgruppe': 'maalgruppe',
  'sel.p110.efterforsorg': 'efterforsorg',
  'sel.p110.supplerende-stoette': 'svar',
  'fvl.p19.lederens-afgoerelse': 'bortvist',
  'rsl.p9.fungerende-kommune': 'kommunerolle',
  'rsl.p5.indskrivningssamtale': 'samtale',
  'sel.p110.tilbud-om-ophold': 'pladshjaelp',
  'sel.p107.midlertidigt-ophold': 'botilbudsbehov',
  'rsl.p5.visitation-til-behandling': 'botilbudsbehov',
  'sel.p142.planpligt': 'plan',
  'sel.p141.planindhold': 'plan',
  'sel.p142.leverandoeroenske': 'oenske',
  'sel.p85a.leverandoer': 'stoette',
};

/** How to do what a duty asks: the dialog and what it is about. `null` where there is nothing to press. */
export function goerForPligt({ regel, emneId }: { readonly regel: string; readonly emneId: string }) {
  const goer = GOER_FOR_REGEL[regel];
  if (goer === undefined) return null;
  if (goer !== 'orientering') return { goer, emne: emneId } as const;
  return { goer, emne: emneId, om: regel.endsWith('udskrivning') ? 'udskrivning' : 'indskrivning' } as const;
}
