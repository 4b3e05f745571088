import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Huset } from '../../src/contract/huset.ts';
import { axeFindings, keepScreenshot, sidewaysOverflow, tabTo, type Width } from './support/browser.ts';
import { expectFitAtEachLook } from './support/looks.ts';
import { LONE, NIELS, openAs } from './support/person.ts';
import { openScene } from './support/scene.ts';

const { browser, hjemvej } = await openScene();

const NAVN = 'Navn, som personen siger det';

async function openHouse(look: { readonly width: Width; readonly klokken?: string; readonly som?: string }): Promise<Page> {
  const page = await openAs(browser, hjemvej, { som: NIELS, path: '/huset', ...look });
  await page.getByRole('heading', { name: 'Fyrtårnet' }).waitFor();
  await page.getByText('Handlekommunen skulle være orienteret', { exact: false }).waitFor();
  return page;
}

it('shows who is here and what is free, without an accessibility finding or a sideways push: at desk, tablet and phone, in light and dark', async () => {
  const page = await openHouse({ width: 'tablet', klokken: '02:07' });
  expect(await page.getByText('nat til lørdag 21.11.2026 · 02.07', { exact: false }).isVisible()).toBe(true);
  await expectFitAtEachLook(page, 'huset', ['desk', 'tablet', 'phone']);
  await page.getByRole('button', { name: 'Ny i nat' }).click();
  await page.getByLabel(NAVN).fill('Vaga');
  await page.getByRole('button', { name: /^Vagabonden/ }).waitFor();
  await page.getByText('Mere, hvis det er kendt').click();
  await expectFitAtEachLook(page, 'huset-indskriv', ['desk', 'tablet', 'phone']);
  await page.context().close();
});

it('holds at 320 px without a sideways push, the board and the dialog', async () => {
  const page = await openHouse({ width: 'phone' });
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await sidewaysOverflow(page)).toBe(0);
  await page.getByRole('button', { name: 'Ny i dag' }).click();
  expect(await sidewaysOverflow(page)).toBe(0);
  expect(await page.locator('dialog').evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)).toBe(0);
  await page.context().close();
});

it('[G1-076] [G6-183] [G3-087] gives a bed at 02:07 by keyboard alone to someone without papers or municipality, on the day that is ending, and offers the notice the law asks for', async () => {
  const page = await openHouse({ width: 'desk', klokken: '02:07' });
  await page.keyboard.press('n');
  await page.keyboard.type('Mester Jakob');
  await tabTo(page, 'radio', { name: 'Endnu ingen' });
  for (let presses = 0; presses < 5; presses++) await page.keyboard.press('ArrowUp');
  expect(await page.getByRole('radio', { name: '8', exact: true }).isChecked()).toBe(true);
  expect(await page.getByLabel('Første døgn').inputValue()).toBe('20.11.2026');
  expect(await page.getByLabel('Klokken').inputValue()).toBe('02.07');
  await page.keyboard.press('Enter');
  await page.getByText('Mester Jakob har plads 8.').waitFor();
  await page.getByRole('link', { name: /^8 Mester Jakob siden 20.11.2026/ }).waitFor();
  expect(await page.getByRole('article').filter({ hasText: 'Mester Jakob' }).innerText()).toContain('senest om 4 dage, onsdag 25.11.2026');
  await page.getByRole('button', { name: 'Orientér kommunen' }).click();
  await page.waitForURL(/\/borger\/[0-9a-f-]+\?goer=orientering/);
  await page.context().close();
});

it('proposes today as the first day once the day of the boform has turned', async () => {
  const page = await openHouse({ width: 'phone', klokken: '06:00' });
  await page.getByRole('button', { name: 'Ny i dag' }).click();
  expect(await page.getByLabel('Første døgn').inputValue()).toBe('21.11.2026');
  await page.context().close();
});

it('takes an admission back with one press, says so when it could not and offers it again, so that the place is free again', async () => {
  const page = await openHouse({ width: 'phone' });
  await page.getByRole('button', { name: '10 Ledig' }).click();
  await page.getByLabel(NAVN).fill('Tastet forkert');
  await page.getByRole('button', { name: 'Indskriv', exact: true }).click();
  await page.getByText('Tastet forkert har plads 10.').waitFor();
  await page.route('**/kommandoer/fortryd', (route) => route.abort());
  await page.getByRole('button', { name: 'Fortryd' }).click();
  await page.getByText('Der er ingen forbindelse lige nu.', { exact: false }).waitFor();
  await page.unroute('**/kommandoer/fortryd');
  await page.getByRole('button', { name: 'Fortryd' }).click();
  await page.getByRole('button', { name: '10 Ledig' }).waitFor();
  expect(await page.getByRole('link', { name: /Tastet forkert/ }).count()).toBe(0);
  await page.context().close();
});

it('says that a place was taken meanwhile, keeps all that was typed, and takes another place', async () => {
  const page = await openHouse({ width: 'phone' });
  await page.getByRole('button', { name: '11 Ledig' }).click();
  await page.getByLabel(NAVN).fill('Tove Ditlev');
  await page.getByRole('button', { name: 'Kom selv' }).click();
  await takePlace('11');
  await page.getByRole('button', { name: 'Indskriv', exact: true }).click();
  await page.getByText('Pladsen er optaget i det tidsrum. Vælg en anden plads, eller gå videre uden plads.').waitFor();
  expect(await page.getByLabel(NAVN).inputValue()).toBe('Tove Ditlev');
  expect(await page.getByRole('button', { name: 'Kom selv' }).getAttribute('aria-pressed')).toBe('true');
  await page.getByRole('radio', { name: '11' }).waitFor({ state: 'detached' });
  expect(await axeFindings(page)).toEqual([]);
  await keepScreenshot(page, 'huset-optaget-phone-lys');
  await page.getByRole('radio', { name: '12 par' }).check();
  await page.getByRole('button', { name: 'Indskriv', exact: true }).click();
  await page.getByText('Tove Ditlev har plads 12.').waitFor();
  await page.context().close();
});

/** A colleague gives the place to someone else while the dialog is open. */
async function takePlace(navn: string): Promise<void> {
  const lone = await hjemvej.signIn(LONE);
  const session = await lone.read<{ boformer: { id: string }[] }>('session');
  const boformId = session.boformer[0]?.id ?? '';
  const hus = await lone.read<Huset>(`huset/${boformId}`);
  const plads = hus.pladser.find((candidate) => candidate.navn === navn);
  await lone.kommando('indskriv', { borger: { navn: 'Den anden' }, boformId, pladsId: plads?.id, dato: hjemvej.day });
}

it('says that there is no network, loses nothing that was typed, and gives the bed when the network is back, once', async () => {
  const page = await openHouse({ width: 'phone' });
  await page.getByRole('button', { name: 'Ny i dag' }).click();
  await page.getByLabel(NAVN).fill('Ebbe Skov');
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Indskriv', exact: true }).click();
  await page.getByText('Der er ingen forbindelse lige nu.', { exact: false }).waitFor();
  await page.context().setOffline(false);
  expect(await page.getByLabel(NAVN).inputValue()).toBe('Ebbe Skov');
  await page.getByRole('button', { name: 'Indskriv', exact: true }).click();
  await page.getByText('Ebbe Skov er indskrevet, endnu uden plads.').waitFor();
  expect(await page.getByRole('link', { name: /^Ebbe Skov/ }).count()).toBe(1);
  await page.context().close();
});

it('says what went wrong when the house, or who must be kept from whom in it, can not be fetched, and fetches it when asked again', async () => {
  const page = await openAs(browser, hjemvej, { width: 'phone', som: NIELS, path: '/log-ind' });
  const failOnce = (url: string): Promise<unknown> => page.route(url, (route) => route.fulfill({ status: 500, contentType: 'application/problem+json', body: '{"type":"/fejl/uventet_fejl","status":500,"code":"uventet_fejl"}' }), { times: 1 });
  await failOnce('**/api/v1/huset/**');
  await page.goto('/huset');
  await page.getByText('Der gik noget galt hos os. Intet er ændret.', { exact: false }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await failOnce('**/advarsler');
  await page.getByRole('button', { name: 'Prøv igen' }).click();
  await page.getByRole('heading', { name: 'Fyrtårnet' }).waitFor();
  const uvist = page.getByText('Vi kunne ikke se efter, om en voldelig partner er i huset.', { exact: false });
  await uvist.waitFor();
  await page.getByRole('button', { name: 'Prøv igen' }).click();
  await uvist.waitFor({ state: 'detached' });
  await page.context().close();
});

it('keeps the draft when the page is loaded again, and never the CPR number', async () => {
  const page = await openHouse({ width: 'desk' });
  await page.getByRole('button', { name: 'Ny i dag' }).click();
  await page.getByLabel(NAVN).fill('Halvvejs inde');
  await page.getByText('Mere, hvis det er kendt').click();
  await page.getByLabel('CPR-nummer').fill('6101701234');
  await page.reload();
  await page.getByRole('button', { name: 'Ny i dag' }).click();
  expect(await page.getByLabel(NAVN).inputValue()).toBe('Halvvejs inde');
  await page.getByText('Mere, hvis det er kendt').click();
  expect(await page.getByLabel('CPR-nummer').inputValue()).toBe('');
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }))).not.toContain('6101701234');
  await page.context().close();
});

it('[PR-194] admits someone anew who was discharged to a home, under the record one has', async () => {
  const page = await openHouse({ width: 'phone', som: LONE });
  await page.getByRole('button', { name: 'Ny i dag' }).click();
  await page.getByLabel(NAVN).fill('hans erik');
  await page.getByRole('button', { name: /^Hans Erik Dahl født 03.04.1961/ }).click();
  await page.getByText('Hans Erik Dahl: posten, I har i forvejen, bliver brugt.').waitFor();
  await page.getByRole('radio', { name: '7', exact: true }).check();
  await page.getByRole('button', { name: 'Indskriv', exact: true }).click();
  await page.getByText('Hans Erik Dahl har plads 7.').waitFor();
  const found = await (await hjemvej.signIn(LONE)).post('soeg', { q: 'Hans Erik' });
  expect(found.json<{ borgere: object[] }>().borgere).toHaveLength(1);
  await page.context().close();
});
