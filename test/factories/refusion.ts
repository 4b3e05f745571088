import type { Boformdata, Refusionsfakta } from '../../src/domain/oekonomi/refusionsgrundlag.ts';
import type { Refusionssager } from '../../src/domain/oekonomi/refusionsliste.ts';
import { addDays, isoDate, type IsoDate } from '../../src/law/kernel/dato.ts';
import { oere, type Oere } from '../../src/law/kernel/penge.ts';
import type { Periode } from '../../src/law/kernel/periode.ts';
import { lawContext, type LawContext } from '../../src/law/kernel/rule.ts';

/** A period as a test writes it: "2026-02-01/2026-07-01", the end left out while it runs. */
export function span(text: string): Periode {
  const [fra = '', til = ''] = text.split('/');
  return { fra: isoDate(fra), til: til === '' ? null : isoDate(til) };
}

/** A stay as a test writes it. */
export interface Stay {
  readonly dage: string;
  readonly boform?: string;
  readonly art?: '110' | 'efterforsorg' | 'natcafe';
  readonly borger?: string;
}

export const FYRTAARN = 'fyrtaarnet';

/** The facts of a person, each stay named `o0`, `o1`, … in order; own payment 93 kr. throughout unless said otherwise. */
export function fakta(
  stays: readonly Stay[],
  { egenbetaling = [['2000-01-01/', 9_300]], brugte = [], roller = [] }: { readonly egenbetaling?: readonly (readonly [string, number])[]; readonly brugte?: readonly (readonly [string, number, string])[]; readonly roller?: readonly (readonly [string, 'egen' | 'egen-omtvistet' | 'egen-registreret' | 'anden' | 'anden-omtvistet' | 'anden-registreret'])[] } = {},
): Refusionsfakta {
  return {
    ophold: stays.map(({ dage, boform = FYRTAARN, art = '110', borger = 'b' }, index) => ({
      forekomstId: `o${index}`, borgerId: borger, journalId: `j-${borger}`, boformId: boform, art, gyldig: span(dage), position: index,
    })),
    egenbetaling: egenbetaling.map(([gyldig, amount], position) => ({ journalId: 'j-b', gyldig: span(gyldig), oerePrDoegn: oere(amount), position })),
    brugteDage: brugte.map(([fra, dage, oplystDen], position) => ({ id: `d${position}`, fra: isoDate(fra), dage, oplystAf: 'Nørreå', oplystDen: isoDate(oplystDen), position })),
    roller: roller.map(([gyldig, hvis]) => ({ rolle: hvis.endsWith('registreret') ? 'registreret' : 'handlekommune', egen: hvis.startsWith('egen'), kommuneId: hvis.startsWith('egen') ? 'aaby' : 'noerreaa', gyldig: span(gyldig), omtvistet: hvis.endsWith('omtvistet') })),
  };
}

/** The same facts as those of many persons, by the record each stay names. */
export function sagerOf(all: readonly Refusionsfakta[], kobling: Refusionssager['kobling'] = []): Refusionssager {
  const ofFirst = ({ ophold }: Refusionsfakta): string => ophold[0]?.borgerId ?? 'b';
  return {
    ophold: all.flatMap(({ ophold }) => ophold),
    egenbetaling: all.flatMap((one) => one.egenbetaling.map((fact) => ({ ...fact, borgerId: ofFirst(one) }))),
    brugteDage: all.flatMap((one) => one.brugteDage.map((fact) => ({ ...fact, borgerId: ofFirst(one) }))),
    roller: all.flatMap((one) => one.roller.map((fact) => ({ ...fact, borgerId: ofFirst(one) }))),
    kobling,
  };
}

/** A boform of the register: approved throughout at 1,400 kr. unless said otherwise. */
export function boform({ godkendt = ['2000-01-01/'], takster = [['2000-01-01/', 140_000]], fradrag = [] }: { readonly godkendt?: readonly string[]; readonly takster?: readonly (readonly [string, number])[]; readonly fradrag?: readonly (readonly [string, number, number])[] } = {}): Boformdata {
  return { godkendt: godkendt.map(span), takster: takster.map(([gyldig, amount]) => ({ gyldig: span(gyldig), oerePrDoegn: oere(amount) })), fradrag: fradrag.map(([gyldig, ikke, uklar]) => ({ gyldig: span(gyldig), refunderesIkke: oere(ikke), uklar: oere(uklar) })) };
}

/** The register of one boform. */
export function register(data: Parameters<typeof boform>[0] = {}): ReadonlyMap<string, Boformdata> {
  return new Map([[FYRTAARN, boform(data)]]);
}

/** The law on a day, under readings that are all confirmed. */
export function lawOn(today: string, confirmed: Readonly<Record<string, string>> = {}): LawContext {
  return lawContext(isoDate(today), { readings: { chosen: confirmed, confirmed: Object.keys(confirmed) } });
}

/** Every day of a closed period. */
export function daysOf({ fra, til }: { readonly fra: IsoDate; readonly til: IsoDate }): readonly IsoDate[] {
  const days: IsoDate[] = [];
  for (let day = fra; day < til; day = addDays(day, 1)) days.push(day);
  return days;
}

/** Kroner as øre. */
export function kr(amount: number): Oere {
  return oere(Math.round(amount * 100));
}
