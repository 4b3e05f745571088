import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeFindings, keepScreenshot, launchBrowser, sidewaysOverflow, type Width } from './support/browser.ts';
import { medTastatur } from './support/haand.ts';
import { LONE, NIELS, openAs } from './support/person.ts';
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

async function openHouse(look: { readonly som: string; readonly width?: Width; readonly klokken?: string }): Promise<Page> {
  const page = await openAs(browser, hjemvej, { width: 'desk', path: '/huset', ...look });
  await page.getByRole('heading', { name: 'Fyrtårnet' }).waitFor();
  return page;
}

it('lets the leader decide by keyboard when the day turns; an arrival before it is proposed on the day before, and the form says why', async () => {
  const lone = await openHouse({ som: LONE });
  const haand = medTastatur(lone);
  await haand.tryk('button', 'Ret');
  await haand.skriv('Døgnet skifter kl.', '13');
  await haand.tryk('button', 'Gem');
  await lone.getByText('Skriv et klokkeslæt, der senest er kl. 12.00.').waitFor();
  await haand.skriv('Døgnet skifter kl.', '7.30');
  await keepScreenshot(lone, 'huset-doegnskifte-desk-lys');
  expect(await axeFindings(lone)).toEqual([]);
  await haand.tryk('button', 'Gem');
  await lone.getByText('Døgnet skifter kl. 07.30 hos jer.').waitFor();
  await lone.context().close();
  const niels = await openHouse({ som: NIELS, width: 'phone', klokken: '07:15' });
  expect(await niels.getByRole('button', { name: 'Ret' }).count()).toBe(0);
  await niels.getByRole('button', { name: 'Ny i nat' }).click();
  expect(await niels.getByLabel('Første døgn').inputValue()).toBe('20.11.2026');
  await niels.getByText('Døgnet skifter kl. 07.30 hos jer, så der foreslås det døgn, der er ved at slutte: fredag 20.11.2026.').waitFor();
  await keepScreenshot(niels, 'huset-doegnskifte-phone-lys');
  expect(await sidewaysOverflow(niels)).toBe(0);
  await niels.context().close();
});
