import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { axeFindings, keepScreenshot, printKort, sidewaysOverflow, type Width } from './support/browser.ts';
import { medMus, medTastatur } from './support/haand.ts';
import { LONE, NIELS, openAs } from './support/person.ts';
import { openScene } from './support/scene.ts';

const { browser, hjemvej } = await openScene();

async function openDoor(look: { readonly width: Width; readonly dark?: boolean }): Promise<Page> {
  const page = await openAs(browser, hjemvej, { som: NIELS, path: '/huset', ...look });
  await page.getByRole('heading', { name: 'Fyrtårnet' }).waitFor();
  return page;
}

it('[G6-184] says no at the door of a full house on a tablet in the dark: refers, tells how to complain, and gives the decision in words', async () => {
  const page = await openDoor({ width: 'tablet', dark: true });
  const { tryk, marker, vaelg, skriv } = medMus(page);
  await tryk('button', 'Kan ikke indskrives');
  await page.getByText('aldrig i sig selv en grund til at sige nej', { exact: false }).first().waitFor();
  await page.getByText('den sociale døgnvagt', { exact: false }).first().waitFor();
  await skriv('Navn, hvis personen vil sige det (valgfrit)', 'Bente');
  await marker(/^Huset er fuldt/);
  await skriv('Begrundelse', 'De ledige senge er kun for kvinder.');
  // A press that only ends beside the dialog leaves it open; what is written is there again when it was closed.
  await page.getByRole('dialog').getByRole('heading').hover();
  await page.mouse.down();
  await page.mouse.move(5, 5);
  await page.mouse.up();
  expect(await page.getByRole('dialog').count()).toBe(1);
  await page.keyboard.press('Escape');
  await tryk('button', 'Kan ikke indskrives');
  expect(await page.getByLabel('Begrundelse').inputValue()).toBe('De ledige senge er kun for kvinder.');
  await page.getByText('i huset. Skriv, hvorfor', { exact: false }).waitFor();
  await vaelg('Henvist til', 'Havnehuset');
  await marker('Den, der havde vagten');
  await page.getByRole('checkbox', { name: /hvordan man klager/ }).check();
  await keepScreenshot(page, 'huset-afslag-tablet-moerk');
  expect(await axeFindings(page)).toEqual([]);
  await tryk('button', 'Gem afgørelsen');
  await page.getByRole('heading', { name: 'Afgørelsen' }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true);
  const brev = await page.locator('[data-kort="afslag"]').innerText();
  for (const part of ['Fyrtårnet, lørdag 21.11.2026', 'Til Bente', 'Vi har ingen plads, vi kan give dig. De ledige senge er kun for kvinder.', 'Havnehuset', 'klage over afgørelsen til Ankestyrelsen', 'inden fire uger']) expect(brev).toContain(part);
  await keepScreenshot(page, 'huset-afslag-brev-tablet-moerk');
  expect(await axeFindings(page)).toEqual([]);
  await printKort(page, 'afslag');
  expect(await page.locator('main').innerText()).toContain('klage over afgørelsen til Ankestyrelsen');
  expect((await page.locator('[data-kort="afslag"]').boundingBox())?.y).toBeLessThan(100);
  expect(await page.locator('button:visible').count()).toBe(0);
  await page.context().close();
});

it('is written by keyboard alone on a phone, without a name, and asks for a reason; it stands on Min dag until the person is referred', async () => {
  const page = await openDoor({ width: 'phone' });
  const { tryk, marker, skriv } = medTastatur(page);
  await tryk('button', 'Kan ikke indskrives');
  await marker(/^Andet/);
  await marker('Lederen');
  await tryk('button', 'Gem afgørelsen');
  expect(await page.getByRole('heading', { name: 'Afgørelsen' }).count()).toBe(0);
  await marker(/^Huset er fuldt/);
  await skriv('Begrundelse', 'Der ligger to på gulvet.');
  await keepScreenshot(page, 'huset-afslag-phone-lys');
  expect(await sidewaysOverflow(page)).toBe(0);
  await tryk('button', 'Gem afgørelsen');
  await page.getByText('Til dig, der kom til os').waitFor();
  await page.getByText('Vi har ingen plads, vi kan give dig. Der ligger to på gulvet.').waitFor();
  await page.context().close();
  const minDag = await openAs(browser, hjemvej, { som: LONE, path: '/', width: 'phone' });
  await minDag.getByText('Når boformen er fuld, skal borgeren henvises til en anden boform.').first().waitFor();
  await keepScreenshot(minDag, 'huset-afslag-mindag-phone-lys');
  await minDag.context().close();
});
