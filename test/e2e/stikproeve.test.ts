import type { Browser } from 'playwright-core';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Krav } from '../../src/contract/krav.ts';
import type { Register } from '../../src/contract/svar.ts';
import { axeFindings, keepScreenshot, launchBrowser, sidewaysOverflow } from './support/browser.ts';
import { medMus, medTastatur } from './support/haand.ts';
import { BIRGIT, ERIK, openAs } from './support/person.ts';
import { startHjemvej, type RunningHjemvej } from './support/server.ts';

const BETINGELSER = 9;
let browser: Browser;
let hjemvej: RunningHjemvej;
beforeAll(async () => {
  [browser, hjemvej] = await Promise.all([launchBrowser(), startHjemvej()]);
  const birgit = await hjemvej.signIn(BIRGIT);
  const { boformer } = await birgit.read<Register>('register');
  const takst = { boformId: boformer.find(({ navn }) => navn === 'Fyrtårnet')?.id, fra: '2026-01-01', paategnetDen: '2026-11-20', revisor: 'Fjord Revision', dele: [{ navn: 'Ophold og støtte', oerePrDoegn: 146_500, art: 'refunderes' }] };
  expect((await birgit.post('takstbeviser', { id: uuidv7(), ...takst })).statusCode).toBe(200);
  const { sum } = await birgit.read<Krav>('krav?kvartal=2026K3');
  expect((await birgit.post('krav', { id: uuidv7(), kvartal: '2026K3', beloeb: sum.krav })).statusCode).toBe(200);
});
afterAll(async () => {
  await browser.close();
  await hjemvej.stop();
});

it('an auditor draws a sample by keyboard, tests a line, ends it, and the error is in the next claim for the economist to put right', async () => {
  const page = await openAs(browser, hjemvej, { som: ERIK, width: 'desk', path: '/oekonomi/krav/sendte' });
  const { tryk, skriv } = medTastatur(page);
  await tryk('link', /^3\. kvartal 2026$/);
  await tryk('button', 'Træk en stikprøve');
  await page.getByRole('dialog').waitFor();
  await skriv('Hvor mange linjer?', '1');
  await skriv('Frø (valgfrit)', '4711');
  expect(await axeFindings(page)).toEqual([]);
  await keepScreenshot(page, 'stikproeve-traek-desk');
  await page.getByRole('button', { name: 'Træk', exact: true }).press('Enter');
  await page.getByRole('heading', { name: 'Stikprøve af kravet for 3. kvartal 2026' }).waitFor();
  await page.getByText('Trukket igen nu med samme frø giver det de samme linjer.', { exact: false }).waitFor();
  await page.locator('tbody th a').click();
  await page.getByRole('heading', { name: /^Prøv linjen/ }).waitFor();
  const holds = page.getByRole('radio', { name: 'Holder', exact: true });
  expect(await holds.count()).toBe(BETINGELSER);
  for (let at = 0; at < BETINGELSER - 1; at++) await holds.nth(at).check();
  await page.getByRole('radio', { name: 'Holder ikke', exact: true }).last().check();
  await page.getByLabel('Hvad er der galt?').fill('Pengene er krævet efter § 176');
  expect(await axeFindings(page)).toEqual([]);
  await keepScreenshot(page, 'stikproeve-linje-desk');
  await tryk('button', 'Gem og tag næste');
  await page.getByText('alle ni set').waitFor();
  await keepScreenshot(page, 'stikproeve-desk');
  expect(await axeFindings(page)).toEqual([]);
  await tryk('button', 'Afslut stikprøven');
  await page.getByRole('dialog').getByRole('button', { name: 'Afslut stikprøven' }).press('Enter');
  await page.getByText('Stikprøven blev afsluttet 21.11.2026', { exact: false }).waitFor();
  await page.context().close();

  const birgit = await openAs(browser, hjemvej, { som: BIRGIT, width: 'phone', dark: true, path: '/oekonomi/krav?kvartal=2026K4' });
  await birgit.getByText('Det, en stikprøve fandt').first().waitFor();
  await medMus(birgit).tryk('link', /^Til stikprøver/);
  await medMus(birgit).tryk('link', /^3\. kvartal 2026$/);
  await birgit.getByRole('heading', { name: 'Stikprøve af kravet for 3. kvartal 2026' }).waitFor();
  await keepScreenshot(birgit, 'stikproeve-phone-moerk');
  expect(await sidewaysOverflow(birgit)).toBe(0);
  await birgit.locator('tbody th a').click();
  await medMus(birgit).tryk('button', 'Frigiv dagene');
  await medMus(birgit).skriv('Hvordan er det rettet?', 'Kravet efter § 176 er taget tilbage');
  await birgit.getByRole('dialog').getByRole('button', { name: 'Frigiv dagene' }).click();
  await birgit.getByText('Kravet efter § 176 er taget tilbage', { exact: false }).waitFor();
  expect(await axeFindings(birgit)).toEqual([]);
  await birgit.context().close();
});

it('the own payments of a month are read on a tablet and printed without anything to press', async () => {
  const page = await openAs(browser, hjemvej, { som: BIRGIT, width: 'desk', dark: true, path: '/oekonomi/egenbetaling?maaned=2026-06' });
  await page.setViewportSize({ width: 768, height: 1024 });
  await page.getByRole('row', { name: /Peter Jæger/ }).waitFor();
  expect(await page.getByText('Årets sats er ikke fundet i bekendtgørelsen.', { exact: false }).first().isVisible()).toBe(true);
  await keepScreenshot(page, 'egenbetaling-tablet-moerk');
  expect(await axeFindings(page)).toEqual([]);
  expect(await sidewaysOverflow(page)).toBe(0);
  await page.setViewportSize({ width: 390, height: 844 });
  await keepScreenshot(page, 'egenbetaling-phone-moerk');
  expect(await sidewaysOverflow(page)).toBe(0);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('button:visible, input:visible').count()).toBe(0);
  await page.context().close();
});
