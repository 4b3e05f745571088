import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { axeFindings, keepScreenshot } from './support/browser.ts';
import { BIRGIT, ERIK, LONE, openAs, SANNE } from './support/person.ts';
import { openScene } from './support/scene.ts';

const { browser, hjemvej } = await openScene();

async function openSearch(som: string, width: 'desk' | 'phone' = 'desk'): Promise<Page> {
  const page = await openAs(browser, hjemvej, { width, som });
  await page.getByRole('heading', { name: 'Min dag' }).waitFor();
  await page.keyboard.press('Control+k');
  return page;
}

it.each([
  ['a name', 'peter', 'Peter Jæger'], ['another spelling', 'PETER JAEGER', 'Peter Jæger'], ['part of a name', 'dahl', 'Hans Erik Dahl'],
])('finds someone by %s, opens them by Enter, and keeps the words out of the address', async (_, words, navn) => {
  const page = await openSearch(SANNE);
  await page.keyboard.type(words);
  await page.getByRole('option', { name: new RegExp(`^${navn}`) }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: navn, level: 1 }).waitFor();
  expect(decodeURIComponent(page.url()).toLowerCase()).not.toContain(words.toLowerCase());
  await page.context().close();
});

it('finds someone by the CPR number, with or without a hyphen, where one holds it', async () => {
  const page = await openSearch(LONE);
  await page.keyboard.type('750875-4444');
  await page.getByRole('option', { name: /^Peter Jæger/ }).waitFor();
  await page.getByRole('combobox').fill('7508754444');
  await page.getByRole('option', { name: /^Peter Jæger/ }).waitFor();
  await page.context().close();
});

it('tells nothing of people one may not see, whatever one writes', async () => {
  const page = await openSearch(SANNE);
  for (const words of ['Vagabonden', 'Amina', '750875-4444']) {
    await page.getByRole('combobox').fill(words);
    await page.getByText('Intet fundet blandt det, du må se.', { exact: false }).waitFor();
    expect(await page.getByRole('option').count()).toBe(0);
  }
  await page.context().close();
});

it('shows places and actions one may use, and no others, without an accessibility finding', async () => {
  const leader = await openSearch(LONE, 'phone');
  await leader.getByRole('combobox').fill('e');
  expect(await leader.getByRole('option', { name: /^En plads til natten/ }).count()).toBe(1);
  expect(await leader.getByRole('option', { name: /^Økonomi/ }).count()).toBe(0);
  await keepScreenshot(leader, 'soeg-phone-lys');
  expect(await axeFindings(leader)).toEqual([]);
  await leader.context().close();
  const economist = await openSearch(BIRGIT);
  await economist.keyboard.type('øko');
  await economist.getByRole('option', { name: /^Økonomi/ }).waitFor();
  expect(await economist.getByRole('option', { name: /^En plads til natten/ }).count()).toBe(0);
  await economist.keyboard.press('Enter');
  await economist.getByRole('heading', { name: 'Refusion af § 110-ophold' }).waitFor();
  await economist.context().close();
});

it('takes the focus to the place one came to, and gives it back to the page when the search is left', async () => {
  const page = await openSearch(ERIK);
  await page.keyboard.press('Escape');
  expect(await page.getByRole('dialog').count()).toBe(0);
  await page.getByRole('link', { name: 'Økonomi' }).click();
  await page.getByRole('heading', { name: 'Refusion af § 110-ophold' }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('indhold');
  await page.context().close();
});
