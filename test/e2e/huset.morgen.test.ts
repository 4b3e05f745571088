import type { Browser, Page } from 'playwright-core';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeFindings, keepScreenshot, launchBrowser, sidewaysOverflow } from './support/browser.ts';
import { medMus } from './support/haand.ts';
import { LONE, NIELS, openAs } from './support/person.ts';
import { startHjemvej, type RunningHjemvej } from './support/server.ts';

const TABLET = { width: 768, height: 1024 };

let browser: Browser;
let hjemvej: RunningHjemvej;
beforeAll(async () => {
  [browser, hjemvej] = await Promise.all([launchBrowser(), startHjemvej()]);
});
afterAll(async () => {
  await browser.close();
  await hjemvej.stop();
});

async function openHouse(som: string): Promise<Page> {
  const page = await openAs(browser, hjemvej, { som, path: '/huset', width: 'tablet', dark: true });
  await page.setViewportSize(TABLET);
  await page.getByRole('heading', { name: 'Fyrtårnet' }).waitFor();
  return page;
}

async function isSound(page: Page, name: string): Promise<void> {
  await keepScreenshot(page, name);
  expect(await sidewaysOverflow(page)).toBe(0);
  expect(await axeFindings(page)).toEqual([]);
}

it('[G3-086] walks the leader’s morning on a tablet in the dark: what the night left, confirmed by one press, and the talk written down', async () => {
  const niels = await hjemvej.signIn(NIELS);
  const { boformer } = await niels.read<{ boformer: { id: string; navn: string }[] }>('register');
  const boformId = boformer.find(({ navn }) => navn === 'Fyrtårnet')?.id;
  await niels.kommando('indskriv', { borger: { navn: 'Kaj fra i nat' }, boformId, dato: '2026-11-20', ankomstKl: '02:07' });
  const page = await openHouse(LONE);
  const { tryk, skriv } = medMus(page);
  await tryk('button', 'Morgenen');
  const linje = page.getByRole('listitem').filter({ hasText: 'Kaj fra i nat' });
  await linje.getByText(/kom kl\. 0?2[.:]07/).waitFor();
  await linje.getByText('Bekræftes mandag 23.11.2026', { exact: false }).waitFor();
  await linje.getByText('Mangler: lederens bekræftelse, officielt navn, CPR-nummer, handlekommune, orientering, samtale').waitFor();
  await isSound(page, 'huset-morgen-tablet-moerk');
  await tryk('button', 'Bekræft indskrivningen Kaj fra i nat');
  await page.getByText('Indskrivningen af Kaj fra i nat er bekræftet.').waitFor();
  await linje.getByText('Mangler: officielt navn, CPR-nummer, handlekommune, orientering, samtale').waitFor();
  await linje.getByRole('link', { name: 'Kaj fra i nat' }).first().click();
  await page.getByRole('button', { name: 'Skriv samtalen ned' }).first().click();
  await skriv('Hvad skal opholdet føre til?', 'Ro, og så en bolig i Åby');
  await tryk('button', 'Gem');
  await page.getByText('Samtale om opholdet og kommunens del').first().waitFor();
  expect(await page.getByText('skal boformen tale med borgeren om perspektivet', { exact: false }).count()).toBe(0);
  await page.context().close();
});

it('says no with a referral from the map, puts the person on the waiting list, and gives the bed and a receipt on paper from there', async () => {
  const grethe = await hjemvej.signIn('grethe@noerreaa.example');
  const { boformer } = await grethe.read<{ boformer: { id: string; navn: string }[] }>('session');
  await grethe.post(`huset/${boformer[0]?.id}/oplysninger`, { id: uuidv7(), fra: '2026-11-21', delerPladser: true, adresseSkjult: false, doegnvagt: null });
  const page = await openHouse(NIELS);
  const { tryk, skriv, marker } = medMus(page);
  await tryk('button', 'Kan ikke indskrives');
  expect(await page.getByRole('radio', { name: /^Beruset eller påvirket/ }).isDisabled()).toBe(true);
  await page.getByText('aldrig i sig selv en grund til at sige nej. Boformen er til for', { exact: false }).first().waitFor();
  await skriv('Navn, hvis personen vil sige det (valgfrit)', 'Bo ved døren');
  await marker(/^Huset er fuldt/);
  await skriv('Begrundelse', 'De ledige senge er kun for kvinder.');
  await page.getByRole('dialog').getByText('Pladskort', { exact: true }).click();
  await page.getByRole('heading', { name: 'Nørreå Kommune' }).waitFor();
  await tryk('button', 'Vælg Havnehuset');
  await marker('Den, der havde vagten');
  await isSound(page, 'huset-pladskort-tablet-moerk');
  await tryk('button', 'Gem afgørelsen');
  await page.getByText('Du kan gå til Havnehuset', { exact: false }).waitFor();
  await tryk('button', 'Skriv på ventelisten');
  await skriv('Hvordan kan personen træffes?', 'Varmestuen, spørg efter Bo');
  await page.getByRole('dialog').getByRole('button', { name: 'Skriv på ventelisten' }).click();
  await page.getByText('Bo ved døren står på ventelisten.').waitFor();
  await tryk('button', 'Venteliste');
  await page.getByText('Varmestuen, spørg efter Bo').waitFor();
  await isSound(page, 'huset-venteliste-tablet-moerk');
  await tryk('button', 'Indskriv Bo ved døren');
  await page.getByRole('dialog').getByRole('button', { name: 'Indskriv', exact: true }).click();
  await tryk('button', 'Kvittering');
  const papir = await page.locator('[data-kort="kvittering"]').innerText();
  for (const part of ['Bo ved døren, Fyrtårnet', 'servicelovens §\u00a0110', 'klage til Ankestyrelsen']) expect(papir).toContain(part);
  await isSound(page, 'huset-kvittering-tablet-moerk');
  await page.getByRole('dialog').getByRole('button', { name: 'Luk' }).last().click();
  await page.getByText('Ingen venter på en plads.').waitFor();
  await page.context().close();
});

it('someone under 18 at the door is not admitted: the page says whom to call, and who was called is written down', async () => {
  const page = await openHouse(NIELS);
  const { tryk, skriv, marker } = medMus(page);
  await tryk('button', /^Ny i /);
  await skriv('Navn, som personen siger det', 'Mie');
  await page.getByText('Mere, hvis det er kendt', { exact: false }).click();
  await skriv('Alder, hvis kun den er kendt (valgfrit)', '16');
  await page.getByText('Mie er under 18 år').waitFor();
  await isSound(page, 'huset-under18-tablet-moerk');
  await tryk('button', 'Skriv ned, hvem I har ringet til');
  await skriv('Hvem har I ringet til, og hvad svarede de?', 'Døgnvagten i Åby kl. 02.20. De henter Mie.');
  await marker('Den, der havde vagten');
  await tryk('button', 'Gem afgørelsen');
  await page.getByText('Den sociale døgnvagt i kommunen hjælper dig i nat.', { exact: false }).waitFor();
  await page.context().close();
});
