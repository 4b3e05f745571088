import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeFindings, launchBrowser, openContext, tabTo } from './support/browser.ts';
import { expectFitAtEachLook } from './support/looks.ts';
import { startGalleri, type RunningPages } from './support/vite.ts';

let browser: Browser;
let galleri: RunningPages;
beforeAll(async () => {
  [browser, galleri] = await Promise.all([launchBrowser(), startGalleri()]);
});
afterAll(async () => {
  await browser.close();
  await galleri.stop();
});

it('shows every component without an accessibility finding or a sideways push: at desk and phone, in light and dark', async () => {
  const context = await openContext(browser, { width: 'desk' });
  const page = await context.newPage();
  await page.goto(galleri.url);
  await page.getByRole('heading', { name: 'Galleri' }).waitFor();
  for (const why of await page.getByRole('button', { name: /^Hvorfor/ }).all()) await why.click();
  await expectFitAtEachLook(page, 'galleri');
  await context.close();
});

it('opens the facts of a mark by keyboard alone, goes between marks with the arrows and closes with Escape', async () => {
  const context = await openContext(browser, { width: 'desk' });
  const page = await context.newPage();
  await page.goto(galleri.url);
  await page.getByRole('heading', { name: 'Galleri' }).waitFor();
  await tabTo(page, 'button', { name: /^Sov: venner/ });
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  const mark = page.getByRole('button', { name: /^Ophold: Fyrtårnet, fra 09.09.2026, fortsætter/ });
  expect(await mark.getAttribute('aria-expanded')).toBe('true');
  expect(await page.getByText('1.840,00 kr.').isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  expect(await mark.getAttribute('aria-expanded')).toBe('false');
  await context.close();
});

it('reads the time line as a list with every mark in it', async () => {
  const context = await openContext(browser, { width: 'desk' });
  const page = await context.newPage();
  await page.goto(galleri.url);
  await page.getByRole('heading', { name: 'Galleri' }).waitFor();
  const drawn = await page.locator('[data-mark]').count();
  await page.getByRole('button', { name: 'Læs som liste' }).click();
  expect(await page.getByRole('table', { name: /i dag/ }).locator('tbody tr').count()).toBe(drawn);
  expect(await axeFindings(page)).toEqual([]);
  await context.close();
});

it('tells what is wrong in a field when one leaves it, and puts the cursor in the first mistake when one sends', async () => {
  const context = await openContext(browser, { width: 'phone' });
  const page = await context.newPage();
  await page.goto(galleri.url);
  await page.getByRole('heading', { name: 'Galleri' }).waitFor();
  const dag = page.getByLabel('Kom den');
  await dag.fill('31.11.2026');
  expect(await page.getByText('Den dag findes ikke i kalenderen', { exact: false }).count()).toBe(0);
  await dag.blur();
  expect(await page.getByText('Den dag findes ikke i kalenderen', { exact: false }).isVisible()).toBe(true);
  await dag.fill('i går');
  await dag.blur();
  expect(await dag.inputValue()).toBe('19.11.2026');
  await page.getByRole('button', { name: 'Gem' }).click();
  expect(await page.getByLabel('Navn, som personen siger det').evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await axeFindings(page)).toEqual([]);
  await context.close();
});

it('holds the focus in an open dialog and gives it back to what opened it', async () => {
  const context = await openContext(browser, { width: 'desk' });
  const page = await context.newPage();
  await page.goto(galleri.url);
  await page.getByRole('heading', { name: 'Galleri' }).waitFor();
  await page.getByRole('button', { name: 'Åbn dialog' }).click();
  for (let presses = 0; presses < 4; presses++) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null)).toBe(true);
  }
  await page.keyboard.press('Escape');
  expect(await page.getByRole('button', { name: 'Åbn dialog' }).evaluate((element) => element === document.activeElement)).toBe(true);
  await context.close();
});
