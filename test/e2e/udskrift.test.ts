import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { idOf } from './support/besoeg.ts';
import { keepScreenshot } from './support/browser.ts';
import { BIRGIT, LONE, openAs, SANNE } from './support/person.ts';
import { openScene } from './support/scene.ts';

const { browser, hjemvej } = await openScene();

/** A4 between its margins, in CSS pixels. */
const PAPER = { width: 703, height: 1000 };

interface Papir {
  readonly som: string;
  readonly path: () => Promise<string>;
  readonly overskrift: string;
  readonly organisation: string;
  readonly trykt: string;
}

const borger = (som: string, hvem: string, del = '') => async (): Promise<string> => `/borger/${await idOf(hjemvej, { som, hvem })}${del}`;
const PAPIRER: readonly Papir[] = [
  { som: SANNE, path: borger(SANNE, 'Karen M.'), overskrift: 'Karen M.', organisation: 'Åby Kommune', trykt: 'udskrevet 21.11.2026 af Sanne Riber' },
  { som: LONE, path: async () => '/', overskrift: 'Min dag lørdag 21.11.2026', organisation: 'Fonden Fyrtårnet', trykt: 'udskrevet 21.11.2026 af Lone Krag' },
  { som: BIRGIT, path: async () => '/oekonomi?kvartal=2026K2', overskrift: 'Refusion af § 110-ophold', organisation: 'Åby Kommune', trykt: 'udskrevet 21.11.2026 af Birgit Ø. Lund' },
  { som: BIRGIT, path: borger(BIRGIT, 'Peter Jæger', '/refusion'), overskrift: 'Refusion for Peter Jæger', organisation: 'Åby Kommune', trykt: 'udskrevet 21.11.2026 af Birgit Ø. Lund' },
];

async function openPaper({ som, path, overskrift }: Papir): Promise<Page> {
  const page = await openAs(browser, hjemvej, { som, width: 'desk', path: await path() });
  await page.getByRole('heading', { name: overskrift, level: 1 }).waitFor();
  await page.waitForFunction(() => document.querySelector('.hv-henter') === null);
  return page;
}

async function toPaper(page: Page): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize(PAPER);
}

it.each(PAPIRER)('prints $overskrift with whose it is, who printed it and when, and with nothing to press', async (papir) => {
  const page = await openPaper(papir);
  expect(await page.getByText(papir.trykt, { exact: true }).isVisible()).toBe(false);
  await toPaper(page);
  expect(await page.getByText(papir.trykt, { exact: true }).isVisible()).toBe(true);
  expect(await page.locator('.hv-print-hoved').innerText()).toContain(papir.organisation);
  // The marks of the drawing can be opened on a screen; on paper they are the drawing.
  expect(await page.locator('button:visible, a.hv-knap:visible, input:visible').count()).toBe(0);
  expect(await page.locator('.hv-hoved:visible, nav a:visible:not([aria-current])').count()).toBe(0);
  expect(await page.locator('thead:visible').evaluateAll((heads) => heads.map((head) => getComputedStyle(head).display).filter((display) => display !== 'table-header-group'))).toEqual([]);
  await keepScreenshot(page, `papir-${papir.overskrift.split(' ')[0] ?? ''}-${papir.path === PAPIRER[3]?.path ? 'borger' : 'sted'}`);
  await page.context().close();
});

it('prints the refund of one person with every stretch of days and its reason, prices and quarters unfolded', async () => {
  const [, , , refusion] = PAPIRER;
  if (!refusion) throw new Error('no paper');
  const page = await openPaper(refusion);
  expect(await page.getByRole('table', { name: 'Kvartal for kvartal' }).isVisible()).toBe(false);
  await toPaper(page);
  expect(await page.getByText('02.05.2026 til 31.05.2026: 30 dage afventer.', { exact: false }).isVisible()).toBe(true);
  expect(await page.getByRole('table', { name: 'Kvartal for kvartal' }).isVisible()).toBe(true);
  await page.context().close();
});

it('prints every fact of a person, also those a screen folds away', async () => {
  const page = await openPaper({ som: SANNE, path: borger(SANNE, 'Hans Erik'), overskrift: 'Hans Erik Dahl', organisation: '', trykt: '' });
  const rows = page.locator('[data-kort="fakta"] tbody tr');
  const shown = await rows.count();
  expect(await page.getByRole('button', { name: /^Vis alle/ }).isVisible()).toBe(true);
  await toPaper(page);
  expect(await rows.count()).toBeGreaterThan(shown);
  await page.context().close();
});

/** Everything one could read on the paper at the moment it is printed: the print styles hold while `print` runs, as in a browser. */
async function printedBy(page: Page, press: () => Promise<void>): Promise<string> {
  await page.evaluate(() => {
    window.print = () => {
      const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).filter((rule) => rule instanceof CSSMediaRule && rule.conditionText === 'print') as CSSMediaRule[];
      for (const { media } of rules) media.mediaText = 'all';
      document.documentElement.dataset['papir'] = document.body.innerText;
      for (const { media } of rules) media.mediaText = 'print';
    };
  });
  await press();
  return page.evaluate(() => document.documentElement.dataset['papir'] ?? '');
}

it('prints the receipt of a notice alone: to whom, when, how, what it said, and whose paper it is', async () => {
  const page = await openAs(browser, hjemvej, { som: LONE, width: 'desk', path: `/borger/${await idOf(hjemvej, { som: LONE, hvem: 'Ole B.' })}?goer=orientering` });
  await page.getByLabel('Til kommunen').selectOption({ label: 'Åby Kommune' });
  await page.getByRole('radio', { name: 'Hjemvej' }).check();
  await page.getByRole('button', { name: 'Send orienteringen', exact: true }).click();
  await page.getByText('Sendt til Åby Kommune').waitFor();
  const papir = await printedBy(page, () => page.getByRole('dialog').getByRole('button', { name: 'Udskriv' }).click());
  for (const wanted of ['Fonden Fyrtårnet', 'udskrevet 21.11.2026 af Lone Krag', 'Sendt til Åby Kommune', 'lørdag 21.11.2026, Hjemvej', 'Ole B.', 'Nummer ']) expect(papir).toContain(wanted);
  for (const unwanted of ['Tidslinje', 'Fakta', 'Luk', 'Min dag']) expect(papir).not.toContain(unwanted);
  await page.context().close();
});

it('prints the time line alone', async () => {
  const page = await openPaper({ som: SANNE, path: borger(SANNE, 'Karen M.'), overskrift: 'Karen M.', organisation: '', trykt: '' });
  const papir = await printedBy(page, () => page.getByRole('region', { name: 'Tidslinje' }).getByRole('button', { name: 'Udskriv' }).click());
  expect(papir).toContain('Fyrtårnet');
  expect(papir).not.toContain('Mennesker om');
  await page.context().close();
});
