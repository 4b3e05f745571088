import type { Page } from 'playwright-core';
import { uuidv7 } from 'uuidv7';
import { expect, it } from 'vitest';
import type { Huset } from '../../src/contract/huset.ts';
import { addDays } from '../../src/law/kernel/dato.ts';
import { axeFindings, keepScreenshot, printKort, sidewaysOverflow, type Width } from './support/browser.ts';
import { focusOf } from './support/focus.ts';
import { medTastatur } from './support/haand.ts';
import { LONE, NIELS, openAs } from './support/person.ts';
import { openScene } from './support/scene.ts';

const { browser, hjemvej } = await openScene();

async function openList(look: { readonly width: Width; readonly dark?: boolean; readonly klokken?: string; readonly som?: string }): Promise<Page> {
  const page = await openAs(browser, hjemvej, { som: NIELS, path: '/huset', klokken: '23:10', ...look });
  await page.getByRole('heading', { name: 'Fyrtårnet' }).waitFor();
  await page.getByRole('button', { name: 'Nattens liste' }).click();
  await page.getByRole('heading', { name: 'Hvem er i huset' }).waitFor();
  return page;
}

async function readHouse(): Promise<Huset> {
  const lone = await hjemvej.signIn(LONE);
  const session = await lone.read<{ boformer: { id: string }[] }>('session');
  return lone.read<Huset>(`huset/${session.boformer[0]?.id ?? ''}`);
}

const pressed = (page: Page, navn: string, svar: string): Promise<string | null> =>
  page.getByRole('group', { name: navn, exact: true }).getByRole('button', { name: svar, exact: true }).getAttribute('aria-pressed');

it('tells by one press who is here, keeps the rest as not known, and takes it back, on a tablet in the dark', async () => {
  const page = await openList({ width: 'tablet', dark: true });
  const all = await page.locator('.hv-natliste > li').count();
  await page.getByText(`0 til stede · 0 ude · ${all} ved ikke`).first().waitFor();
  expect(await pressed(page, 'Karen M.', 'Ved ikke')).toBe('true');
  await page.getByRole('group', { name: 'Karen M.', exact: true }).getByRole('button', { name: 'Til stede' }).click();
  await page.getByText('Karen M.: Til stede, nat til søndag 22.11.2026.').waitFor();
  await page.getByText(`1 til stede · 0 ude · ${all - 1} ved ikke`).first().waitFor();
  expect(await pressed(page, 'Karen M.', 'Til stede')).toBe('true');
  await keepScreenshot(page, 'huset-nat-tablet-moerk');
  expect(await axeFindings(page)).toEqual([]);
  expect(await sidewaysOverflow(page)).toBe(0);
  await page.getByRole('button', { name: 'Fortryd' }).click();
  await page.getByText(`0 til stede · 0 ude · ${all} ved ikke`).first().waitFor();
  await overtag(page);
  await page.context().close();
});

/** The end of the night: a note about the house for who comes, and taking over, taken back at once. */
async function overtag(page: Page): Promise<void> {
  const lone = await hjemvej.signIn(LONE);
  const { boform: { id: boformId } } = await readHouse();
  await lone.post(`huset/${boformId}/husnotater`, { id: uuidv7(), tekst: 'Vaskemaskinen er i stykker' });
  await page.getByRole('link', { name: 'Vagtskifte' }).click();
  await page.getByRole('heading', { name: 'Notater 1 nyt for dig' }).waitFor();
  await page.getByText('Vaskemaskinen er i stykker').waitFor();
  await page.keyboard.press('n');
  await page.getByLabel('Hvad handler det om?').selectOption({ label: 'Karen M. (plads 1)' });
  await page.getByLabel('Hvad skal den næste vide?').fill('Vil gerne tale med lægen');
  await page.getByRole('button', { name: 'Gem notatet' }).click();
  await page.getByText('1 notat, du kender').waitFor();
  await page.getByRole('button', { name: 'Overtag vagten' }).click();
  await page.getByLabel('Lone Krag').check();
  await page.getByRole('button', { name: 'Jeg har overtaget vagten' }).click();
  await page.getByText(/Niels Aagaard har vagten\. Overtaget .* fra Lone Krag\./).waitFor();
  await page.getByRole('heading', { name: 'Notater 0 nye for dig' }).waitFor();
  await keepScreenshot(page, 'huset-vagtskifte-tablet-moerk');
  expect(await axeFindings(page)).toEqual([]);
  expect(await sidewaysOverflow(page)).toBe(0);
  await page.getByRole('button', { name: 'Fortryd' }).click();
  await page.getByText('Ingen har endnu skrevet, at de har overtaget vagten her.').waitFor();
}

it('is worked by keyboard alone on a phone, for the night the house’s own hour says it is', async () => {
  const page = await openList({ width: 'phone', klokken: '05:30' });
  expect(await page.getByRole('button', { name: 'nat til lørdag 21.11.2026' }).getAttribute('aria-pressed')).toBe('true');
  const isThere = focusOf(page.getByRole('group', { name: 'Karen M.', exact: true }).getByRole('button', { name: 'Ude' }));
  for (let presses = 0; presses < 120 && !(await isThere()); presses++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('Karen M.: Ude, nat til lørdag 21.11.2026.').waitFor();
  const haand = medTastatur(page);
  await haand.tryk('button', 'nat til søndag 22.11.2026');
  expect(await pressed(page, 'Karen M.', 'Ved ikke')).toBe('true');
  await haand.tryk('button', 'nat til lørdag 21.11.2026');
  expect(await pressed(page, 'Karen M.', 'Ude')).toBe('true');
  await keepScreenshot(page, 'huset-nat-phone-lys');
  expect(await axeFindings(page)).toEqual([]);
  expect(await sidewaysOverflow(page)).toBe(0);
  await page.context().close();
});

it('says after the house’s own number of nights that one may look for someone, and never that the stay has ended', async () => {
  const hus = await readHouse();
  const borger = hus.pladser.flatMap((plads) => plads.borger ?? []).find(({ siden, navn }) => siden < addDays(hus.today, -5) && navn !== 'Karen M.');
  if (!borger) throw new Error('nobody has stayed that long');
  const niels = await hjemvej.signIn(NIELS);
  for (const back of [1, 2, 3]) await niels.kommando('registrer-tilstede', { borgerId: borger.id, opholdId: borger.opholdId, nat: addDays(hus.today, -back), svar: 'ude' });
  const page = await openList({ width: 'phone', som: LONE, dark: true });
  await page.getByText('Ude 3 nætter i træk. I kan lede efter borgeren. Pladsen og opholdet står ved magt.').waitFor();
  await page.getByRole('button', { name: 'Ret tallet' }).click();
  await page.getByLabel('Nætter ude i træk').selectOption('5');
  await keepScreenshot(page, 'huset-nat-graense-phone-moerk');
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Gem' }).click();
  await page.getByText('I leder efter 5 nætter ude fra 21.11.2026.').waitFor();
  await page.getByText('I kan lede efter borgeren. Pladsen', { exact: false }).waitFor({ state: 'detached' });
  await page.context().close();
});

it('prints for a fire who is not known to be out, by place and the name to call, with how many and when, and nothing else', async () => {
  const page = await openList({ width: 'desk', klokken: '23:10' });
  const { pladser, udenPlads } = await readHouse();
  const beboere = [...pladser.flatMap(({ borger }) => borger ?? []), ...udenPlads];
  const [ude] = beboere;
  if (!ude) throw new Error('the house is empty');
  await page.getByRole('group', { name: ude.navn, exact: true }).getByRole('button', { name: 'Ude' }).click();
  await page.getByText(`${beboere.length - 1} skal ud ved brand`, { exact: false }).waitFor();
  await printKort(page, 'brandliste');
  const paper = await page.locator('main').innerText();
  expect(paper).toContain('Fyrtårnet, 21.11.2026 kl. 23.10');
  expect(paper).not.toContain(ude.kaldenavn);
  for (const { kaldenavn } of beboere.slice(1)) expect(paper).toContain(kaldenavn);
  expect(paper).not.toMatch(/\d{6}-?\d{4}|siden|Orienter/);
  expect(await page.locator('button:visible').count()).toBe(0);
  await keepScreenshot(page, 'huset-brandliste-papir');
  // The whole page has the answers of the night, and they alone of what can be pressed.
  await page.evaluate(() => document.documentElement.removeAttribute('data-print'));
  expect((await page.locator('.hv-natsvar').allInnerTexts()).sort()).toEqual(['Ude', ...beboere.slice(1).map(() => 'Ved ikke')]);
  await page.context().close();
});
