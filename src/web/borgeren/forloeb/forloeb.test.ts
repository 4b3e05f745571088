import { expect, it } from 'vitest';
import type { OpgaveSvar } from '../../../contract/svar.ts';
import { isoDate } from '../../../law/kernel/dato.ts';
import { isTextKey } from '../../../text/index.ts';
import { boligskridt, ELMEVEJ, forloebMed, NAVNE, ophold, udskrivning } from '../../../../test/factories/forloeb.ts';
import { goerForPligt, kanGoere } from '../dialoger/goer.ts';
import { faktaOf } from './faktum.ts';
import { kilderOf } from './kilder.ts';
import { menneskerOf } from './mennesker.ts';
import { pligterOf } from './pligter.ts';
import { readOere } from './readOere.ts';
import { GOER, readBorgerSearch } from './sogning.ts';

const today = isoDate('2026-11-20');

it('tells the newest day first, and of one day what was written last', () => {
  const forloeb = forloebMed({ oenske: [{ tekst: 'a', dato: isoDate('2026-11-01') }, { tekst: 'b', dato: isoDate('2026-11-03') }, { tekst: 'c', dato: isoDate('2026-11-01') }] });
  expect(faktaOf({ forloeb, navne: NAVNE }).map(({ tekst }) => tekst.params?.['tekst'])).toEqual(['b', 'c', 'a']);
});

it('says nothing of fields nobody filled in, and "no" where someone said no', () => {
  const nothing = { saerligeSocialeProblemer: null, ingenBolig: false, kanIkkeVaereIBolig: null, akutBehov: null, behovForStoette: null, lovligtOphold: null, begrundelse: null };
  const [faktum] = faktaOf({ forloeb: forloebMed({ optagelse: [{ opholdId: 'ophold-1', afgjort: today, ...nothing }] }), navne: NAVNE });
  expect(faktum?.felter).toEqual([{ name: 'ingenBolig', value: false }]);
});

it('has words for every sentence and field of every kind of fact', () => {
  const forloeb = forloebMed({
    identitet: (['cpr', 'erstatningscpr', 'uden'] as const).map((art) => ({ art, foedselsdato: today })),
    navn: (['officielt', 'som_sagt', 'alias'] as const).map((art) => ({ art, navn: 'Karen' })),
    beskyttelse: (['adresse', 'skjult_ophold'] as const).map((art) => ({ art, gyldig: { fra: today, til: today } })),
    kobling: (['orientering', 'frigivelse', 'samtykke', 'bekraeftet_dublet'] as const).map((grund) => ({ andenBorgerId: 'b', grund, dato: today })),
    kommunerolle: (['handlekommune', 'opholdskommune', 'betalingskommune', 'registreret'] as const).map((rolle) => ({ rolle, kommuneId: 'aaby', gyldig: { fra: today, til: null }, grundlag: 'x', omtvistet: true })),
    ophold: [ophold('2026-01-01', '2026-02-01', { ankomstKl: '19:15', henvist: 'selv' })],
    pladsbelaegning: [{ opholdId: 'ophold-1', pladsId: 'p', gyldig: { fra: today, til: today } }],
    udskrivning: (['efter_aftale', 'eget_oenske', 'overflytning', 'bortvisning', 'udeblevet', 'hospital', 'faengsel', 'doedsfald'] as const).map((maade) => udskrivning('2026-02-01', { maade, afgjort: today, begrundelse: 'x' })),
    orientering: (['sendt', 'modtaget'] as const).flatMap((retning) => (['indskrivning', 'udskrivning'] as const).map((om) => ({ opholdId: 'ophold-1', om, retning, modpartId: null, modpartNavn: 'x', dato: today, kanal: 'mail' as const, kuvertId: null, tilPerson: null, tilKontakt: null, haendelsesdato: null }))),
    orienteringssvar: (['afvist', 'videresendt'] as const).map((svar) => ({ opholdId: 'ophold-1', orienteringId: 'o', svar, afNavn: 'x', videreTilId: null, videreTilNavn: 'x', dato: today, begrundelse: 'x', skridtId: null })),
    overflytning: (['til', 'fra'] as const).map((retning) => ({ opholdId: 'ophold-1', retning, boformId: null, sted: 'x', dato: today, klokken: '20:00', ankomstId: null })),
    bortvisning: [true, false].map((medUdskrivning) => ({ opholdId: 'ophold-1', afgjort: today, afgjortAf: 'leder' as const, grund: 'husorden' as const, begrundelse: 'x', gyldig: { fra: today, til: today }, medUdskrivning, destination: 'ukendt' as const, tilbudt: 'x', hoert: true, klagevejledt: true, tilbage: today })),
    planindsats: [{ planId: 'p', indsats: 'x', myndighed: 'jobcenter', ansvarlig: 'x', gyldig: { fra: today, til: today }, efterId: null }],
    mulighed: (['overvejet', 'relevant', 'ikke_relevant'] as const).map((vurdering) => ({ mulighed: 'mentor' as const, vurdering, begrundelse: 'x', dato: today })),
    leverandoeroenske: (['ingen', 'hele', 'del', 'anden_hjaelp'] as const).map((oenske) => ({ oenske, dato: today })),
    bolig: [ELMEVEJ], boligskridt: [boligskridt('anvist', '2026-01-01')],
    egenbetaling: (['sats', 'nedsat', 'ingen_indkomst'] as const).map((grund) => ({ gyldig: { fra: today, til: null }, oerePrDoegn: 9300, grund, begrundelse: null })),
    ikkeSamme: [{ andenBorgerId: 'b', dato: today, begrundelse: 'x' }],
    gennemgang: [true, false].map((opfyldt) => ({ opholdId: 'ophold-1', dato: today, opfyldt, begrundelse: 'x' })),
    kravaccept: (['paategning', 'anden_kommune'] as const).map((betingelse) => ({ opholdId: 'ophold-1', betingelse, gyldig: { fra: today, til: today }, begrundelse: 'x' })),
    brugteDage: [{ fra: today, dage: 1, oplystAf: 'x', oplystDen: today }],
  });
  const fakta = faktaOf({ forloeb, navne: NAVNE });
  expect(fakta).toHaveLength(3 + 3 + 2 + 4 + 3 + 1 + 1 + 8 + 4 + 2 + 2 + 4 + 1 + 1 + 3 + 1 + 2 + 2 + 1 + 2 + 1 + 1 + 3);
  expect(fakta.map(({ tekst }) => tekst.key).filter((key) => !isTextKey(key))).toEqual([]);
  expect(fakta.flatMap(({ felter }) => felter.map(({ name }) => `lov.fakta.${name}`)).filter((key) => !isTextKey(key))).toEqual([]);
  const chosen = ['henvist', 'bortvisningsgrund', 'koblingsgrund', 'destination', 'afgjortAf', 'kanal', 'betalingsgrund', 'mulighed', 'myndighed'];
  expect(fakta.flatMap(({ felter }) => felter.filter(({ name }) => chosen.includes(name)).map(({ name, value }) => `lov.valg.${name}.${String(value)}`)).filter((key) => !isTextKey(key))).toEqual([]);
});

function duty(regel: string, modalitet: OpgaveSvar['modalitet'], frist: string | null): OpgaveSvar {
  return { regel, paragraf: '', emneId: 'ophold-1', journalId: 'j', borgerId: 'b', modalitet, tilstand: 'aaben', paamind: null, frist: frist ? isoDate(frist) : null, tekst: { key: 'x' } };
}

it('puts what the law demands first, the earliest period before the later and before none, and offers apart', () => {
  const { skal, kan } = pligterOf([duty('boer', 'boer', '2026-01-01'), duty('uden', 'skal', null), duty('kan', 'kan', null), duty('sen', 'skal', '2026-12-01'), duty('tidlig', 'skal', '2026-11-01')], today);
  expect(skal.map(({ regel }) => regel)).toEqual(['tidlig', 'sen', 'uden', 'boer']);
  expect(kan.map(({ regel }) => regel)).toEqual(['kan']);
});

it('opens the notice about what the duty is about', () => {
  expect(goerForPligt({ regel: 'sel.p110.orientering-om-udskrivning', emneId: 'o' })).toEqual({ goer: 'orientering', emne: 'o', om: 'udskrivning' });
  expect(goerForPligt({ regel: 'sel.p110.orientering-om-indskrivning', emneId: 'o' })).toEqual({ goer: 'orientering', emne: 'o', om: 'indskrivning' });
  expect(goerForPligt({ regel: 'sel.p142.planpligt', emneId: 'o' })).toEqual({ goer: 'plan', emne: 'o' });
  expect(goerForPligt({ regel: 'sel.p110.efterforsorg', emneId: 'o' })).toEqual({ goer: 'efterforsorg', emne: 'o' });
  expect(goerForPligt({ regel: 'sel.p110.botilbud', emneId: 'o' })).toBeNull();
});

it('offers an action only with its permission and with what it is about', () => {
  const running = forloebMed({ ophold: [ophold('2026-11-01', null)] });
  const ended = forloebMed({ ophold: [ophold('2026-11-01', '2026-11-10')] });
  expect(kanGoere('udskriv', { handlinger: ['ophold.udskriv'], forloeb: running })).toBe(true);
  expect(kanGoere('udskriv', { handlinger: [], forloeb: running })).toBe(false);
  expect(kanGoere('udskriv', { handlinger: ['ophold.udskriv'], forloeb: ended })).toBe(false);
  expect(kanGoere('orientering', { handlinger: ['orientering.send'], forloeb: ended })).toBe(true);
  expect(kanGoere('plan', { handlinger: ['plan.skriv'], forloeb: { ...running, journaler: [] } })).toBe(false);
});

it('leads from a fact the law read to the fact itself and who wrote it, and not to another stay', () => {
  const forloeb = forloebMed({ ophold: [ophold('2026-01-01', '2026-02-01'), ophold('2026-11-01', null)] });
  expect(kilderOf({ forloeb, navne: NAVNE }, 'ophold-2', () => 'Lone')['indskrevet']).toEqual({ href: '#fakta-ophold-2', recordedBy: 'Lone' });
  expect(kilderOf({ forloeb, navne: NAVNE }, 'ophold-2', () => 'Lone')['sendt']).toBeUndefined();
});

it('names each human once, who gives support before who let the home before who wrote', () => {
  const bevilling = { paragraf: '85a', metode: 'ICM', afgjort: today, gyldig: { fra: today, til: null }, leverandoer: 'Åby Bostøtte', oenskeFulgt: null, begrundelse: null, svarerTilBehov: null } as const;
  const forloeb = forloebMed({ bolig: [ELMEVEJ], boligskridt: [boligskridt('anvist', '2026-01-01')], bevilling: [bevilling, bevilling] });
  expect(menneskerOf({ forloeb, registranter: { lone: 'Lone Krag' } }, today).map(({ navn }) => navn)).toEqual(['Åby Bostøtte', 'Åby Boligforening', 'Lone Krag']);
});

it.each([['93', 9300], ['93,5', 9350], ['93,05 kr.', 9305], ['1.234,50', 123_450], ['0', 0], ['', null], ['93.5', null], ['-1', null], ['abc', null], ['1000001', null]])('reads "%s" kroner as %s øre', (text, oere) => {
  expect(readOere(text)).toBe(oere);
});

it('reads from the address what it knows and leaves the rest', () => {
  const id = '019b0000-0000-7000-8000-000000000000';
  expect(readBorgerSearch({ goer: 'plan', emne: id, om: 'udskrivning', retur: 'udskriv-kommunalt' })).toEqual({ goer: 'plan', emne: id, om: 'udskrivning', retur: 'udskriv-kommunalt' });
  expect(readBorgerSearch({ goer: 'muligheder', mulighed: 'mentor' })).toEqual({ goer: 'muligheder', mulighed: 'mentor' });
  expect(readBorgerSearch({ mulighed: 'lykke', goer: 'slet', emne: '../x', om: 'alt', retur: 7, navn: 'Karen' })).toEqual({});
});

it('offers each thing one can do once', () => {
  expect(new Set(GOER).size).toBe(GOER.length);
});
