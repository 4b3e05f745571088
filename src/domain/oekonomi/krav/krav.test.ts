import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fakta, kr, lawOn, register, span, type Stay } from '../../../../test/factories/refusion.ts';
import { valueOf } from '../../../../test/support/law.ts';
import { addDays, isoDate } from '../../../law/kernel/dato.ts';
import { oere, sumOf } from '../../../law/kernel/penge.ts';
import { kvartalByName, kvartalerBetween } from '../kvartal.ts';
import { calculateRefusion, type Opholdsrefusion } from '../refusion.ts';
import type { Lukket } from '../refusionsgrundlag.ts';
import type { Tilbageholdelse } from './betingelse.ts';
import { linesToSend, sumKrav } from './krav.ts';
import { assembleKrav, type Anmodet, type Kravlinje } from './kravlinje.ts';
import { holdBack, type Opholdsbevis, type Takstbevis } from './kravport.ts';

const TODAY = '2026-11-21';
const ALWAYS = { fra: isoDate('2000-01-01'), til: null };
const ENDORSED: Takstbevis = { gyldig: ALWAYS, paategnet: true, afklaret: true };

function stays(written: readonly Stay[], options: Parameters<typeof fakta>[1] = {}, today = TODAY): readonly Opholdsrefusion[] {
  return calculateRefusion(fakta(written, options), register(), lawOn(today)).ophold;
}

function one(dage: string, options: Parameters<typeof fakta>[1] = {}): Opholdsrefusion {
  const [refusion] = stays([{ dage }], options);
  if (!refusion) throw new Error('no stay');
  return refusion;
}

function proof(changes: Partial<Opholdsbevis> = {}): Opholdsbevis {
  return {
    gennemgang: { dato: isoDate('2024-01-12'), opfyldt: true, begrundelse: 'Set' },
    handlekommune: [ALWAYS],
    anden: [],
    uafklaretDublet: false,
    faktureret: [{ fra: isoDate('2000-01-01'), til: isoDate('2100-01-01'), oerePrDoegn: oere(140_000) }],
    accepteret: [],
    stikproevefejl: [],
    ...changes,
  };
}

function closed(text: string): Lukket {
  const { fra, til } = span(text);
  return { fra, til: til ?? fra };
}

function claim(refusioner: readonly Opholdsrefusion[], kvartal: string, { anmodet = [], held = [], berigtigelsesaar = 2 }: { anmodet?: readonly Anmodet[]; held?: readonly Tilbageholdelse[]; berigtigelsesaar?: number } = {}): readonly Kravlinje[] {
  return assembleKrav(refusioner.map((refusion) => ({ refusion, tilbageholdt: held })), { kvartal: kvartalByName(kvartal), anmodet, berigtigelsesaar });
}

/** What the ledger of sent claims holds after one more was sent. */
function send(anmodet: readonly Anmodet[], linjer: readonly Kravlinje[]): readonly Anmodet[] {
  return linesToSend(linjer).reduce<readonly Anmodet[]>((sent, { ophold, aar, forskel }) => {
    const before = sent.find((line) => line.ophold === ophold && line.aar === aar);
    const rest = sent.filter((line) => line !== before);
    return [...rest, { ophold, aar, dage: (before?.dage ?? 0) + forskel.dage, beloeb: oere((before?.beloeb ?? 0) + forskel.beloeb) }];
  }, anmodet);
}

describe('the claim of a quarter', () => {
  it('asks for the days to the end of the quarter, and in the next one for those that came since', () => {
    const stay = [one('2024-02-01/2024-05-01')];
    const first = claim(stay, '2024K1');
    expect(first.map(({ aar, art, forskel }) => [aar, art, forskel])).toEqual([[2024, 'aaret', { dage: 60, beloeb: kr(60 * 653.5) }]]);
    const second = claim(stay, '2024K2', { anmodet: send([], first) });
    expect(second[0]).toMatchObject({ anmodet: { dage: 60 }, faktisk: { dage: 90 }, forskel: { dage: 30, beloeb: kr(30 * 653.5) } });
  });

  it('sends no line where nothing changed', () => {
    const stay = [one('2024-02-01/2024-03-01')];
    expect(linesToSend(claim(stay, '2024K2', { anmodet: send([], claim(stay, '2024K1')) }))).toEqual([]);
  });

  it('corrects an earlier year in a line of its own, 18 months later', () => {
    const sent = send([], claim([one('2024-11-01/2025-01-01')], '2024K4'));
    const corrected = claim([one('2024-11-01/2024-12-01')], '2026K2', { anmodet: sent });
    expect(corrected.map(({ aar, art, forskel }) => [aar, art, forskel])).toEqual([[2024, 'berigtigelse', { dage: -31, beloeb: kr(-31 * 653.5) }]]);
    expect(sumKrav(corrected)).toMatchObject({ forskel: 0, berigtigelser: [{ aar: 2024, beloeb: kr(-31 * 653.5) }], krav: kr(-31 * 653.5) });
  });

  it('shows a year too old to correct, and asks nothing for it', () => {
    const lines = claim([one('2023-11-01/2024-01-01')], '2026K2');
    expect(lines.map(({ art }) => art)).toEqual(['for_gammel']);
    expect(linesToSend(lines)).toEqual([]);
    expect(sumKrav(lines)).toMatchObject({ krav: 0, forGammelt: kr(61 * 653.5) });
  });

  it('pays back what was asked for a stay that no longer stands', () => {
    const sent = send([], claim([one('2026-01-01/2026-02-01')], '2026K1'));
    expect(claim([], '2026K2', { anmodet: sent }).map(({ forskel, faktisk }) => [faktisk.dage, forskel.beloeb])).toEqual([[0, kr(-31 * 653.5)]]);
  });

  it('says what to expect apart from what is documented', () => {
    const stay = one('2026-01-01/2026-03-01');
    const held = holdBack(stay, proof({ gennemgang: null }), [ENDORSED]);
    const [line] = claim([stay], '2026K1', { held });
    expect(line).toMatchObject({ forventet: { dage: 59, beloeb: kr(59 * 653.5) }, faktisk: { dage: 0, beloeb: 0 }, forskel: { dage: 0, beloeb: 0 } });
    expect(line?.tilbageholdt).toEqual([{ betingelse: 'maalgruppe', fra: '2026-01-01', til: '2026-03-01' }]);
  });

  it('knows no amount for days without a price, and never claims them', () => {
    const stay = one('2026-01-01/2026-02-01', { egenbetaling: [['2026-01-11/', 9_300]] });
    const [line] = claim([stay], '2026K1');
    expect(line).toMatchObject({ forventet: { dage: 31, beloeb: null }, faktisk: { dage: 21, beloeb: kr(21 * 653.5) } });
    expect(sumKrav(claim([stay], '2026K1'))).toMatchObject({ forventet: 0, uprissat: 1 });
  });
});

describe('the gate of a claim', () => {
  const stay = one('2024-01-10/2024-02-10');
  const heldBy = (changes: Partial<Opholdsbevis>, takster: readonly Takstbevis[] = [ENDORSED], refusion = stay): readonly (readonly string[])[] =>
    holdBack(refusion, proof(changes), takster).map(({ betingelse, fra, til }) => [betingelse, fra, til]);

  it('lets a documented stay through', () => {
    expect(heldBy({})).toEqual([]);
  });

  it.each<readonly [string, Partial<Opholdsbevis>, readonly (readonly string[])[]]>([
    ['no review of the target group', { gennemgang: null }, [['maalgruppe', '2024-01-10', '2024-02-10']]],
    ['a review that says no', { gennemgang: { dato: isoDate('2024-01-12'), opfyldt: false, begrundelse: 'Set' } }, [['maalgruppe', '2024-01-10', '2024-02-10']]],
    ['another handlekommune from a day', { handlekommune: [span('2000-01-01/2024-01-20')] }, [['handlekommune', '2024-01-20', '2024-02-10']]],
    ['days another municipality claims', { anden: [closed('2024-01-01/2024-01-12')] }, [['anden_kommune', '2024-01-10', '2024-01-12']]],
    ['a possible double', { uafklaretDublet: true }, [['dublet', '2024-01-10', '2024-02-10']]],
    ['days a sample found wrong', { stikproevefejl: [closed('2024-01-05/2024-01-12')] }, [['stikproeve', '2024-01-10', '2024-01-12']]],
    ['no invoice', { faktureret: [] }, [['faktura', '2024-01-10', '2024-02-10']]],
    ['an invoice of last year’s takst', { faktureret: [{ ...closed('2024-01-10/2024-02-10'), oerePrDoegn: oere(139_000) }] }, [['faktura', '2024-01-10', '2024-02-10']]],
    ['an invoice of some of the days', { faktureret: [{ ...closed('2024-01-10/2024-02-01'), oerePrDoegn: oere(140_000) }] }, [['faktura', '2024-02-01', '2024-02-10']]],
  ])('holds back %s', (_, changes, expected) => {
    expect(heldBy(changes)).toEqual(expected);
  });

  it('holds a takst without endorsement until someone accepts it with a reason, one day at a time', () => {
    const takst = { ...ENDORSED, paategnet: false };
    expect(heldBy({}, [takst])).toEqual([['paategning', '2024-01-10', '2024-02-10']]);
    expect(heldBy({ accepteret: [{ betingelse: 'paategning', ...closed('2024-01-10/2024-02-01') }] }, [takst])).toEqual([['paategning', '2024-02-01', '2024-02-10']]);
  });

  it('takes an acceptance for its own condition alone', () => {
    const accepteret = [{ betingelse: 'anden_kommune', ...closed('2024-01-01/2025-01-01') }] as const;
    expect(heldBy({ gennemgang: null, accepteret, anden: [closed('2024-01-10/2024-01-12')] })).toEqual([['maalgruppe', '2024-01-10', '2024-02-10']]);
  });

  it('holds only days that count: the rest of the stay waits for nothing', () => {
    expect(heldBy({ gennemgang: null }, [ENDORSED], one('2024-01-10/2024-07-01'))).toEqual([['maalgruppe', '2024-01-10', '2024-05-09']]);
  });

  it('holds days without takst or own payment', () => {
    expect(heldBy({}, [ENDORSED], one('2024-01-10/2024-02-10', { egenbetaling: [['2024-01-15/', 9_300]] }))).toEqual([['egenbetaling', '2024-01-10', '2024-01-15']]);
  });
});

describe('the claims of all quarters', () => {
  const SEED = { seed: 53, numRuns: 200 };
  const stay = fc.record({ start: fc.nat(600), nights: fc.nat(200) }).map(({ start, nights }) => {
    const fra = addDays(isoDate('2024-12-01'), start);
    return { fra, til: addDays(fra, nights) };
  });
  // Who is handlekommune, as disputes come and are settled: ours throughout, disputed, lost from the day it was disputed, or taken over.
  const roller = fc.record({ dispute: stay, how: fc.constantFrom('egen', 'omtvistet', 'tabt', 'vundet') }).map(({ dispute: { fra, til }, how }) => {
    const disputed = [`${fra}/${til}`, how === 'vundet' ? 'egen-omtvistet' : 'anden-omtvistet'] as const;
    if (how === 'egen') return [['2000-01-01/', 'egen']] as const;
    if (how === 'omtvistet') return [['2000-01-01/', 'egen'], [`${fra}/`, 'anden-omtvistet']] as const;
    const [before, after] = how === 'tabt' ? (['egen', 'anden'] as const) : (['anden', 'egen'] as const);
    return [[`2000-01-01/${fra}`, before], ...(fra < til ? [disputed] : []), [`${fra}/`, after]] as const;
  });
  const version = fc.record({ stays: fc.array(stay, { maxLength: 3 }), payment: fc.nat(20_000), held: stay, roller });
  const quarters = kvartalerBetween(isoDate('2024-12-01'), isoDate('2026-12-31'));

  it('add up to what stands of the stays, whatever was corrected or settled between them and in whatever order', () => {
    fc.assert(
      fc.property(fc.array(version, { minLength: quarters.length, maxLength: quarters.length }), fc.boolean(), (versions, backwards) => {
        let anmodet: readonly Anmodet[] = [];
        let standing: readonly Opholdsrefusion[] = [];
        for (const [at, { stays: written, payment, held, roller: who }] of versions.entries()) {
          const ordered = backwards ? written.toReversed() : written;
          standing = stays(ordered.map(({ fra, til }) => ({ dage: `${fra}/${til}` })), { egenbetaling: [['2000-01-01/', payment]], roller: who });
          const last = at === versions.length - 1;
          const kvartal = quarters[at]?.navn ?? '2026K4';
          anmodet = send(anmodet, claim(standing, kvartal, { anmodet, held: last ? [] : [{ betingelse: 'faktura', ...held }] }));
        }
        const asked = sumOf(anmodet.map(({ beloeb }) => beloeb));
        const earned = sumOf(standing.map(({ beloeb }) => valueOf(beloeb)));
        expect(asked).toBe(earned);
      }),
      SEED,
    );
  });
});
