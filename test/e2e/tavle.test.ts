import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeFindings, keepScreenshot, launchBrowser, sidewaysOverflow } from './support/browser.ts';
import { LONE, NIELS, openAs, signIn } from './support/person.ts';
import { startHjemvej, type RunningHjemvej } from './support/server.ts';

let browser: Browser;
let hjemvej: RunningHjemvej;
beforeAll(async () => {
  [browser, hjemvej] = await Promise.all([launchBrowser(), startHjemvej()]);
});
afterAll(async () => {
  await browser.close();
  await hjemvej.stop();
});

const NAVN = 'Navn, som personen siger det';

async function looksRight(page: Page, name: string): Promise<void> {
  await keepScreenshot(page, name);
  expect(await axeFindings(page)).toEqual([]);
  expect(await sidewaysOverflow(page)).toBe(0);
}

async function register(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Tavler og vagter' }).click();
  await page.getByLabel('Hvad kalder I den?').fill('Vagtrummet');
  await page.getByRole('button', { name: 'Gør til tavle' }).click();
  await page.getByText('Skærmen er nu husets tavle.').waitFor();
  await page.getByRole('button', { name: 'Tavler og vagter' }).click();
  await page.getByText('Vagtrummet. Låser efter 2 minutter.', { exact: false }).waitFor();
  await looksRight(page, 'tavle-styr-tablet-moerk');
  await page.getByRole('dialog').getByRole('button', { name: 'Luk', exact: true }).click();
}

async function giveVikar(page: Page, navn: string): Promise<string> {
  await page.getByRole('button', { name: 'Giv en vikar adgang' }).click();
  await page.getByLabel('Vikarens navn').fill(navn);
  await page.getByLabel('Adgangen slutter kl.').fill('12');
  await page.getByRole('button', { name: 'Giv adgang' }).click();
  await page.getByText(`Engangskode til ${navn}`).waitFor();
  const kode = await page.locator('.hv-engangskode').innerText();
  await looksRight(page, 'tavle-vikarkode-tablet-moerk');
  await page.getByRole('button', { name: 'Færdig' }).click();
  return kode;
}

it('is registered by the leader, unlocked by PIN, locked with no name on it, and taken over by a vikar, on a tablet in the dark', async () => {
  const page = await openAs(browser, hjemvej, { som: LONE, path: '/huset', width: 'tablet', dark: true, klokken: '22:10' });
  await page.getByRole('heading', { name: 'Fyrtårnet' }).waitFor();
  await register(page);
  const kode = await giveVikar(page, 'Kim Holst');
  await page.getByText('Lone Krag').first().click();
  await page.getByRole('button', { name: 'Log ud' }).click();

  await page.getByRole('link', { name: 'Log ind med e-mail og adgangskode' }).click();
  await signIn(page, NIELS);
  await page.getByRole('heading', { name: 'Vagt på tavlen' }).waitFor();
  await page.getByLabel('Vælg din egen PIN-kode').fill('123456');
  await page.getByLabel('Vagten slutter kl.').fill('12');
  await page.getByRole('button', { name: 'Begynd vagten' }).click();
  await page.getByText('Vælg en anden: ikke det samme tal', { exact: false }).waitFor();
  await page.getByLabel('Vælg din egen PIN-kode').fill('402917');
  await looksRight(page, 'tavle-vagt-tablet-moerk');
  await page.getByRole('button', { name: 'Begynd vagten' }).click();
  await page.getByRole('heading', { name: 'Fyrtårnet' }).waitFor();
  expect(await page.getByRole('button', { name: 'Tavler og vagter' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Ny i nat' }).click();
  await page.getByLabel(NAVN).fill('Halvt skrevet');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Lås', exact: true }).click();
  await page.getByText('Tavlen er låst.').waitFor();
  expect(await page.locator('body').innerText()).not.toMatch(/Karen|Aagaard|Holst/);
  await looksRight(page, 'tavle-laast-tablet-moerk');
  await page.goto('/huset');
  await page.getByText('Tavlen er låst.').waitFor();

  await page.getByRole('button', { name: 'Kim', exact: true }).click();
  await page.getByLabel('Engangskode').fill(kode);
  await page.getByLabel('Vælg din egen PIN-kode').fill('771204');
  await looksRight(page, 'tavle-vikar-tablet-moerk');
  await page.getByRole('button', { name: 'Begynd vagten' }).click();
  await page.getByText('Kim Holst', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Ny i nat' }).click();
  expect(await page.getByLabel(NAVN).inputValue()).toBe('');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Nattens liste' }).click();
  await page.getByRole('group', { name: 'Karen M.', exact: true }).getByRole('button', { name: 'Til stede' }).click();
  await page.getByText('Karen M.: Til stede, nat til søndag 22.11.2026.').waitFor();
  await page.context().setOffline(true);
  await page.getByRole('group', { name: 'Karen M.', exact: true }).getByRole('button', { name: 'Ude' }).click();
  await page.getByText('Ikke gemt endnu.', { exact: false }).waitFor();
  await looksRight(page, 'tavle-nat-tablet-moerk');
  await page.context().setOffline(false);
  await page.getByText('Karen M.: Ude, nat til søndag 22.11.2026.').waitFor();
  expect(await page.getByText('Ikke gemt endnu.', { exact: false }).count()).toBe(0);

  await page.getByRole('button', { name: 'Lås', exact: true }).click();
  await page.getByRole('button', { name: 'Niels', exact: true }).click();
  for (const key of '402918') await page.getByRole('button', { name: key, exact: true }).click();
  await page.getByRole('button', { name: 'Lås op' }).click();
  await page.getByText('PIN-koden passer ikke', { exact: false }).waitFor();
  for (const key of '402917') await page.getByRole('button', { name: key, exact: true }).click();
  await page.getByRole('button', { name: 'Lås op' }).click();
  await page.getByRole('heading', { name: 'Fyrtårnet' }).waitFor();
  await page.getByText('Niels Aagaard', { exact: true }).waitFor();
  await page.context().close();
});
