import type { Krav, KravlinjeSvar, KravQuery } from '../../contract/krav.ts';
import { EJER, type Tilbageholdelse } from '../../domain/oekonomi/krav/betingelse.ts';
import { linesToSend, sumKrav } from '../../domain/oekonomi/krav/krav.ts';
import { heldDays } from '../../domain/oekonomi/krav/kravdage.ts';
import type { Kravlinje } from '../../domain/oekonomi/krav/kravlinje.ts';
import { addDays, daysBetween, isoDate, type IsoDate } from '../../law/kernel/dato.ts';
import { aarsfristerOf } from '../../law/sel/p177-refusion/regnskabsaar.ts';
import { compareNavne } from '../../text/index.ts';
import { whyNotSend, type Kravophold, type Kravregnskab } from './regnskab.ts';

/** A quarter's claim as it crosses HTTP, by name, one page of its lines. The sums are of all lines, whatever is shown. */
export function toKravSvar(regnskab: Kravregnskab, { vis = 'alle', mangler, fra = 0, antal = 100 }: Omit<KravQuery, 'kvartal' | 'fra' | 'antal'> & { fra?: number; antal?: number }, today: IsoDate): Krav {
  const { kvartal, linjer, arkiv } = regnskab;
  const shown = linjer.filter((linje) => isShown(linje, vis)).map((linje) => toLinje(linje, regnskab));
  const wanted = shown.filter(({ tilbageholdt }) => mangler === undefined || tilbageholdt.some(({ betingelse }) => betingelse === mangler)).toSorted(byNavn);
  const sendt = arkiv.sendte.find((each) => each.kvartal === kvartal.navn);
  return {
    kvartal: kvartal.navn,
    slut: kvartal.slut,
    frister: aarsfristerOf(Number(kvartal.slut.slice(0, 4)), today),
    sendt: sendt ? { id: sendt.id, dato: sendt.dato, afBrugerId: sendt.afBrugerId, beloeb: sendt.beloeb } : null,
    spaerret: whyNotSend(regnskab, today),
    sum: { ...sumKrav(linjer), berigtigelser: sumKrav(linjer).berigtigelser.map((each) => ({ ...each })) },
    sender: linesToSend(linjer).length,
    mellemkommunalt: [...regnskab.ophold.values()].flatMap((stay) => mellemkommunaltOf(stay, regnskab)).toSorted((a, b) => compareNavne(a.navn, b.navn)),
    venter: waitingOf(linjer, regnskab),
    linjer: wanted.slice(fra, fra + antal),
    antal: wanted.length,
  };
}

/** What is between municipalities for a stay, with whose stay it is. Another that no role names is not told. */
function mellemkommunaltOf({ refusion, mellemkommunalt }: Kravophold, regnskab: Kravregnskab): Krav['mellemkommunalt'] {
  const { forekomstId } = refusion.ophold;
  const { borgerId, navn } = whoOf(forekomstId, regnskab);
  return mellemkommunalt.map((each) => ({ opholdId: forekomstId, borgerId, navn, ...each }));
}

function isShown(linje: Kravlinje, vis: NonNullable<KravQuery['vis']>): boolean {
  const { art, forskel, tilbageholdt } = linje;
  if (vis === 'kraever') return art !== 'for_gammel' && (forskel.beloeb !== 0 || forskel.dage !== 0);
  if (vis === 'venter') return tilbageholdt.length > 0;
  return vis === 'alle' ? hasDays(linje) : art !== 'aaret' && forskel.beloeb !== 0;
}

/** Whether a line has any day of the year so far, or had when it was claimed. */
function hasDays({ forventet, anmodet, forskel }: Kravlinje): boolean {
  return forventet.dage !== 0 || anmodet.dage !== 0 || forskel.beloeb !== 0;
}

/** A line by name. Where someone stays is not told of a person whose whereabouts are protected. */
export function toLinje(linje: Kravlinje, regnskab: Kravregnskab): KravlinjeSvar {
  const { ophold, aar, art, forventet, faktisk, anmodet, forskel } = linje;
  const { borgerId, navn, boform } = whoOf(ophold, regnskab);
  const tilbageholdt = mergeHeld(linje, regnskab).map(({ betingelse, fra, til }) => ({ betingelse, ejer: EJER[betingelse], fra, til, dage: daysBetween(fra, til) }));
  return { opholdId: ophold, borgerId, navn, boform, aar, art, forventet, faktisk, anmodet, forskel, tilbageholdt };
}

/** Whose stay it is: of one that no longer stands, the person it was claimed for. */
export function whoOf(opholdId: string, { ophold, arkiv, sager, boformer }: Kravregnskab): { readonly borgerId: string; readonly navn: string; readonly boform: string | null } {
  const stay = ophold.get(opholdId);
  const borgerId = stay?.refusion.ophold.borgerId ?? arkiv.anmodet.find((line) => line.ophold === opholdId)?.borgerId ?? '';
  const borgere = stay?.borgere ?? [borgerId];
  const skjult = borgere.some((each) => sager.skjulte.has(each));
  const named = [borgerId, ...borgere].find((each) => sager.navne.has(each));
  return {
    borgerId,
    navn: (named === undefined ? undefined : sager.navne.get(named)) ?? '',
    boform: skjult || !stay ? null : (boformer.get(stay.refusion.ophold.boformId)?.navn ?? ''),
  };
}

/** The held days of a line's year, to the end of the quarter, by what they wait for. */
function mergeHeld({ ophold, aar, tilbageholdt }: Kravlinje, { ophold: stays, kvartal }: Kravregnskab): readonly Tilbageholdelse[] {
  const stay = stays.get(ophold);
  if (!stay) return [];
  const [from, before] = [isoDate(`${aar}-01-01`), isoDate(`${aar + 1}-01-01`)];
  const end = before < addDays(kvartal.slut, 1) ? before : addDays(kvartal.slut, 1);
  return [...new Set(tilbageholdt.map(({ betingelse }) => betingelse))].flatMap((betingelse) =>
    heldDays(stay.refusion, tilbageholdt.filter((held) => held.betingelse === betingelse), end)
      .filter(({ til }) => til > from)
      .map(({ fra, til }) => ({ betingelse, fra: fra < from ? from : fra, til })),
  );
}

function waitingOf(linjer: readonly Kravlinje[], regnskab: Kravregnskab): Krav['venter'] {
  const found = new Map<Tilbageholdelse['betingelse'], { linjer: number; dage: number }>();
  for (const linje of linjer) {
    const held = mergeHeld(linje, regnskab);
    for (const betingelse of new Set(held.map((each) => each.betingelse))) {
      const before = found.get(betingelse) ?? { linjer: 0, dage: 0 };
      const dage = held.filter((each) => each.betingelse === betingelse).reduce((sum, { fra, til }) => sum + daysBetween(fra, til), 0);
      found.set(betingelse, { linjer: before.linjer + 1, dage: before.dage + dage });
    }
  }
  return [...found].map(([betingelse, count]) => ({ betingelse, ejer: EJER[betingelse], ...count })).toSorted((a, b) => b.dage - a.dage);
}

function byNavn(a: KravlinjeSvar, b: KravlinjeSvar): number {
  return compareNavne(a.navn, b.navn) || (a.opholdId === b.opholdId ? a.aar - b.aar : a.opholdId < b.opholdId ? -1 : 1);
}
