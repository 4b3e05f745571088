import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { koderOn, type Statistikkode } from '../../src/domain/statistik/koder.ts';
import { kvartalByName } from '../../src/domain/oekonomi/kvartal.ts';
import { isoDate } from '../../src/law/kernel/dato.ts';
import { checkStatistikfil, readRegneark, readTekst, type Statistikfil } from '../../src/server/adapters/statistik/index.ts';
import { axeFindings, keepScreenshot, tabTo, type Width } from './support/browser.ts';
import { focusOf } from './support/focus.ts';
import { expectFitAtEachLook } from './support/looks.ts';
import { LONE, NIELS, openAs } from './support/person.ts';
import { openScene } from './support/scene.ts';

const { browser, hjemvej } = await openScene();

const checkIn = (fil: Statistikfil, recorded: readonly Statistikkode[] = []) =>
  checkStatistikfil(fil, { koder: koderOn(isoDate('2026-12-31'), recorded), kvartal: kvartalByName('2026K4') });

async function openPage(look: { readonly width: Width; readonly sprog?: 'da' | 'en' }): Promise<Page> {
  const page = await openAs(browser, hjemvej, { som: LONE, path: '/statistik?kvartal=2026K4', ...look });
  await page.getByRole('table').first().waitFor();
  return page;
}

async function download(page: Page, name: string): Promise<Buffer> {
  await tabTo(page, 'link', { name });
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  return readFile(await file.path());
}

/** The head of a folded list: it has no role to be found by. */
async function tabToSummary(page: Page, text: string): Promise<void> {
  const hasFocus = focusOf(page.locator('summary', { hasText: text }));
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    if (await hasFocus()) return;
  }
  throw new Error(`no way by Tab to ${text}`);
}

it('shows what would be sent today and what is missing, without an accessibility finding or a sideways push: at desk, tablet and phone, in light and dark', async () => {
  const page = await openPage({ width: 'desk' });
  await page.getByRole('heading', { name: 'Ophold til Danmarks Statistik' }).waitFor();
  await page.getByText('Indberettes senest 31.01.2027').waitFor();
  expect(await page.getByText('egne koder, ikke Danmarks Statistiks.', { exact: false }).count()).toBe(1);
  await expectFitAtEachLook(page, 'statistik', ['desk', 'tablet', 'phone']);
  await page.context().close();
});

it('[PR-101] writes down where someone stayed last, and downloads a file that is in order, by keyboard alone', async () => {
  const page = await openPage({ width: 'desk' });
  const gaps = page.getByRole('button', { name: /^Skriv det ned: hvor Amina/ });
  await gaps.waitFor();
  await tabTo(page, 'button', { name: /^Skriv det ned: hvor Amina/ });
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await keepScreenshot(page, 'statistik-senest-desk-lys');
  expect(await axeFindings(page)).toEqual([]);
  await tabTo(page, 'button', { name: /^Gem$/ });
  await page.keyboard.press('Enter');
  expect(await page.getByText('Udfyld dette felt.').isVisible()).toBe(true);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await tabTo(page, 'button', { name: /^Gem$/ });
  await page.keyboard.press('Enter');
  await page.getByText(/^Det er skrevet ned for Amina/).first().waitFor();
  await gaps.waitFor({ state: 'detached' });

  const text = readTekst((await download(page, 'Hent som tekstfil')).toString('ascii'));
  expect(checkIn(text)).toEqual([]);
  expect(text.linjer.filter((fields) => fields.includes('gaden'))).toHaveLength(1);
  expect(await readRegneark(await download(page, 'Hent som regneark'))).toEqual(text);
  await page.context().close();
});

it('goes from a gap to the dialog that mends it', async () => {
  const page = await openPage({ width: 'phone' });
  await page.getByRole('link', { name: /^Skriv nummeret: / }).first().click();
  await page.waitForURL(/\/borger\/.*goer=identitet/);
  await page.getByRole('dialog').waitFor();
  await page.context().close();
});

it('enters a code of Danmarks Statistik with where it stands, says what is wrong with one, and the file uses it, by keyboard alone', async () => {
  const page = await openPage({ width: 'desk' });
  await tabToSummary(page, 'Senest opholdt sig');
  await page.keyboard.press('Enter');
  await tabTo(page, 'button', { name: 'Skift koden for Senest opholdt sig: på gaden' });
  await page.keyboard.press('Enter');
  await page.getByLabel('Kode i filen').waitFor();
  await page.keyboard.type('=1+1');
  await tabTo(page, 'button', { name: /^Gem$/ });
  await page.keyboard.press('Enter');
  expect(await page.getByText('Skriv koden med bogstaver', { exact: false }).isVisible()).toBe(true);
  await keepScreenshot(page, 'statistik-kode-desk-lys');
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('7');
  await tabTo(page, 'textbox', { name: 'Hvor står koden?' });
  await page.keyboard.type('En vejledning af en prøve');
  await tabTo(page, 'button', { name: /^Gem$/ });
  await page.keyboard.press('Enter');
  await page.getByText('Koden er ført ind.', { exact: false }).first().waitFor();
  expect(await page.getByRole('row', { name: /på gaden/ }).last().innerText()).toContain('En vejledning af en prøve');
  const text = readTekst((await download(page, 'Hent som tekstfil')).toString('ascii'));
  expect(checkIn(text)).not.toEqual([]);
  expect(checkIn(text, [{ liste: 'senestOpholdtSig', vaerdi: 'gaden', kode: '7', oprindelse: 'danmarks_statistik', betegnelse: null, kilde: 'prøve', fra: isoDate('2026-10-01') }])).toEqual([]);
  await page.context().close();
});

it('is a place of the leader, and of nobody at night', async () => {
  const lone = await openAs(browser, hjemvej, { som: LONE, width: 'desk' });
  await lone.getByRole('link', { name: 'Statistik' }).click();
  await lone.getByRole('heading', { name: 'Ophold til Danmarks Statistik' }).waitFor();
  expect(await lone.getByLabel('Kvartal').inputValue()).toBe('2026K4');
  const niels = await openAs(browser, hjemvej, { som: NIELS, width: 'desk' });
  await niels.getByRole('navigation').first().waitFor();
  expect(await niels.getByRole('link', { name: 'Statistik' }).count()).toBe(0);
  await Promise.all([lone.context().close(), niels.context().close()]);
});

it('says the same in English', async () => {
  const page = await openPage({ width: 'desk', sprog: 'en' });
  await page.getByRole('heading', { name: 'Stays for Statistics Denmark' }).waitFor();
  expect(await page.getByText(/statistik\./).count()).toBe(0);
  await page.context().close();
});
