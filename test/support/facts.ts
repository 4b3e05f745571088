import fc from 'fast-check';
import { addDays, isoDate, type IsoDate } from '../../src/law/kernel/dato.ts';
import type { FactFields, FactShape } from '../../src/law/kernel/fakta.ts';
import type { ChosenReadings, Lovvalg } from '../../src/law/kernel/lovvalg.ts';

/** Around these days the law changes, a holiday falls or a period ends: where a rule is most likely to be wrong. */
const ANCHORS = [
  '2018-12-10', '2021-12-10', '2023-05-01', '2023-09-10', '2024-02-20', '2025-04-10', '2025-06-20', '2025-09-10', '2026-03-20', '2026-06-20',
  '2026-11-01', '2028-03-20',
] as const;

const WIDTH_DAYS = 45;

/** Days close to one another and to an anchor, so that facts and today fall before, on and after each other. */
export function dayNear(anchor: IsoDate): fc.Arbitrary<IsoDate> {
  return fc.integer({ min: 0, max: WIDTH_DAYS }).map((offset) => addDays(anchor, offset));
}

/** One of the anchors. */
export function anyAnchor(): fc.Arbitrary<IsoDate> {
  return fc.constantFrom(...ANCHORS).map(isoDate);
}

/** Facts of a shape around a day, each now and then not known. */
export function factsOf(fields: FactFields, anchor: IsoDate): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  return fc.record(Object.fromEntries(Object.entries(fields).map(([name, shape]) => [name, fc.option(valueOf(shape, anchor), { freq: 6 })])));
}

function valueOf(shape: FactShape, anchor: IsoDate): fc.Arbitrary<unknown> {
  switch (shape.type) {
    case 'date':
      return dayNear(anchor);
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.nat(200);
    case 'oere':
      return fc.nat(200_000);
    case 'text':
      return fc.constantFrom('', 'A', 'B');
    case 'choice':
      return fc.constantFrom(...shape.options);
    case 'list':
      return fc.array(valueOf(shape.of, anchor), { maxLength: 3 });
    case 'object':
      return factsOf(shape.fields, anchor);
  }
}

/** Readings of some open questions: each left alone or chosen, confirmed or not. */
export function readingsOf(questions: readonly Lovvalg[]): fc.Arbitrary<ChosenReadings> {
  const chosen = fc.record(Object.fromEntries(questions.map(({ id, options }) => [id, fc.option(fc.constantFrom(...options), { nil: undefined })])));
  return fc.record({
    chosen: chosen.map((all) => Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined))),
    confirmed: fc.subarray(questions.map(({ id }) => id)),
  });
}
