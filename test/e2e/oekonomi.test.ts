import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { idOf } from './support/besoeg.ts';
import { axeFindings, keepScreenshot, tabTo, type Width } from './support/browser.ts';
import { expectFitAtEachLook } from './support/looks.ts';
import { BIRGIT, ERIK, LONE, NIELS, openAs, SANNE } from './support/person.ts';
import { openScene } from './support/scene.ts';

const { browser, hjemvej } = await openScene();

async function openQuarter(look: { readonly width: Width; readonly som?: string; readonly path?: string }): Promise<Page> {
  const page = await openAs(browser, hjemvej, { som: BIRGIT, path: '/oekonomi?kvartal=2026K2', ...look });
  await page.getByRole('heading', { name: 'Refusion af § 110-ophold' }).waitFor();
  await page.getByRole('table').first().waitFor();
  return page;
}

it('[LAW-030] shows what may be claimed for the quarter and what waits, without an accessibility finding or a sideways push: at desk and phone, in light and dark', async () => {
  const page = await openQuarter({ width: 'desk' });
  await page.getByText('93,00 kr.').waitFor();
  expect(await page.getByText('Kan kræves for kvartalet').locator('..').innerText()).toContain('40.474,00 kr.');
  await expectFitAtEachLook(page, 'oekonomi');
  await page.context().close();
});

it('[PR-192] opens a line to its days, each stretch with its reason, and to all the law used: at desk and phone, in light and dark', async () => {
  const page = await openQuarter({ width: 'phone' });
  await page.getByRole('link', { name: 'Peter Jæger' }).click();
  await page.getByRole('heading', { name: 'Refusion for Peter Jæger' }).waitFor();
  await page.getByText('02.05.2026 til 31.05.2026: 30 dage afventer.', { exact: false }).waitFor();
  expect(await page.getByText('Det ændrer intet ved retten til at blive boende.', { exact: false }).count()).toBe(1);
  expect(await page.getByRole('img', { name: '90 af 90 dage tæller, 30 dage afventer' }).count()).toBe(1);
  await page.getByText('Priser og kvartaler').click();
  await page.getByRole('button', { name: 'Hvorfor?' }).click();
  await page.getByText('Dage med refusion i et år').first().waitFor();
  await expectFitAtEachLook(page, 'oekonomi-borger');
  await page.context().close();
});

it('tries a change of the law before it comes: which open stays it moves, from which day, by how many days and kroner: at desk and phone, in light and dark', async () => {
  const page = await openAs(browser, hjemvej, { som: BIRGIT, path: '/oekonomi/lovaendringer', width: 'desk' });
  await page.getByRole('radio', { name: /120 dage i to år endnu/ }).check();
  await page.getByText('1 af 2 åbne ophold flyttes').waitFor();
  const row = page.getByRole('row', { name: /Peter Jæger/ });
  expect(await row.innerText()).toMatch(/02\.05\.2026[\s\S]*90[\s\S]*120/);
  await page.getByText('+30 dage').waitFor();
  await expectFitAtEachLook(page, 'lovaendringer');
  await page.getByLabel('Tæl til og med').selectOption({ label: '4. kvartal 2027' });
  await page.getByText('Der er talt til og med 31.12.2027', { exact: false }).waitFor();
  await page.context().close();
});

it('[LAW-020] asks for a reason before a reading is confirmed, says what each means, and counts anew, by keyboard alone', async () => {
  const page = await openQuarter({ width: 'desk' });
  await tabTo(page, 'button', { name: /^Bekræft en læsning Er loftet/ });
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Er loftet 120 eller 90 dage fra 1. april 2026?' }).last().waitFor();
  await page.keyboard.press('ArrowDown');
  expect(await page.getByRole('radio', { name: /^120 dage i to år endnu/ }).isChecked()).toBe(true);
  await keepScreenshot(page, 'oekonomi-laesning-desk-lys');
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Enter');
  expect(await page.getByText('Udfyld dette felt.').isVisible()).toBe(true);
  await page.keyboard.type('Set vedtaget som lov nr. 1 af en prøve.');
  await tabTo(page, 'button', { name: /^Bekræft en læsning$/ });
  await page.keyboard.press('Enter');
  await page.getByText('Læsningen er bekræftet, og tallene er regnet om.').waitFor();
  await page.getByText('bekræftet 21.11.2026: Set vedtaget som lov nr. 1 af en prøve.', { exact: false }).waitFor();
  expect(await page.getByRole('row', { name: /Peter Jæger/ }).innerText()).toMatch(/61\s+0/);
  await page.context().close();
});

it('takes a rate for a year whose order was not found, and says what is wrong with an amount', async () => {
  const page = await openQuarter({ width: 'phone' });
  await page.getByRole('button', { name: 'Skriv en sats ind' }).click();
  await page.getByLabel('Kroner pr. døgn').fill('syvoghalvfems');
  await page.getByLabel('Hvor står satsen?').fill('Vejledning om satser 2026');
  await page.getByRole('button', { name: 'Gem' }).click();
  expect(await page.getByText('Skriv beløbet som 97 eller 97,50.').isVisible()).toBe(true);
  expect(await axeFindings(page)).toEqual([]);
  await page.getByLabel('Kroner pr. døgn').fill('97,50');
  await page.getByRole('button', { name: 'Gem' }).click();
  await page.getByText('Satsen er skrevet ind, og tallene er regnet om.').waitFor();
  await page.getByText('97,50 kr.').waitFor();
  await page.context().close();
});

it('gives the list as a file that holds what is on the screen', async () => {
  const page = await openQuarter({ width: 'desk', path: '/oekonomi?kvartal=2026K1' });
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Hent som CSV' }).click()]);
  expect(download.suggestedFilename()).toBe('refusion-2026K1.csv');
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk as Uint8Array));
  const csv = Buffer.concat(chunks).toString('utf8');
  expect(csv).toContain('40474,00');
  await page.context().close();
});

it('lets the auditor see and confirm nothing', async () => {
  const page = await openQuarter({ width: 'desk', som: ERIK });
  await page.getByText('93,00 kr.').waitFor();
  expect(await page.getByRole('button', { name: /Bekræft|Skriv en sats/ }).count()).toBe(0);
  await page.context().close();
});

it.each([SANNE, NIELS])('is no place for %s, who has nothing to do with the money, and says so', async (som) => {
  const page = await openAs(browser, hjemvej, { width: 'desk', som, path: '/oekonomi' });
  await page.getByText('Det har du ikke adgang til.', { exact: false }).first().waitFor();
  expect(await page.getByRole('link', { name: 'Økonomi' }).count()).toBe(0);
  expect(await page.getByText('Peter Jæger').count()).toBe(0);
  await page.context().close();
});

it('draws for the economist which days of the refund count, wait and do not count, in the time line of the person, each leading to the count: at desk and phone, in light and dark', async () => {
  const page = await openAs(browser, hjemvej, { som: BIRGIT, path: `/borger/${await idOf(hjemvej, { som: BIRGIT, hvem: 'Peter Jæger' })}`, width: 'desk' });
  const marks = page.getByRole('button', { name: /^Refusionsdage: / });
  await marks.first().waitFor();
  // Another test of this file may have confirmed a reading, which moves the days between the kinds and never their sum.
  const names = await marks.evaluateAll((each) => each.map((mark) => mark.getAttribute('aria-label') ?? ''));
  expect(names[0]).toMatch(/^Refusionsdage: \d+ tæller, 01\.02\.2026 til \d\d\.\d\d\.2026, regnet efter loven$/);
  expect(names.map((name) => Number(/: (\d+)/.exec(name)?.[1])).reduce((sum, days) => sum + days, 0)).toBe(294);
  expect(await page.getByText('I refusionsdage er fast talt med', { exact: false }).isVisible()).toBe(true);
  await expectFitAtEachLook(page, 'borgeren-penge');
  await marks.first().press('Enter');
  await page.locator('.tl-panel').getByRole('link').click();
  await page.getByRole('heading', { name: 'Refusion for Peter Jæger' }).waitFor();
  await page.context().close();
});

it.each([['the boform', LONE], ['the night worker', NIELS], ['the caseworker', SANNE]])('draws no day of the refund for %s, and does not ask for one', async (_, som) => {
  const page = await openAs(browser, hjemvej, { som, width: 'desk' });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`/borger/${await idOf(hjemvej, { som, hvem: 'Peter Jæger' })}`);
  await page.getByRole('button', { name: /^Ophold: Fyrtårnet/ }).waitFor();
  expect(await page.getByText('Refusionsdage').count()).toBe(0);
  expect(asked.filter((url) => url.includes('/api/') && url.includes('refusion'))).toEqual([]);
  await page.context().close();
});
