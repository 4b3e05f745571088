import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { MinDag } from '../../src/contract/svar.ts';
import { axeFindings, keepScreenshot, tabTo, type Width } from './support/browser.ts';
import { medTastatur } from './support/haand.ts';
import { expectFitAtEachLook } from './support/looks.ts';
import { LONE, openAs, SANNE } from './support/person.ts';
import { openScene } from './support/scene.ts';

const { browser, hjemvej } = await openScene();

async function openDay(look: { readonly width: Width; readonly som: string; readonly path?: string }): Promise<Page> {
  const page = await openAs(browser, hjemvej, look);
  await page.getByRole('heading', { name: 'Min dag' }).waitFor();
  await page.locator('[data-linje], .hv-tom').first().waitFor();
  return page;
}

it('shows what is overdue, due and advised, and why, without an accessibility finding or a sideways push: at desk and phone, in light and dark', async () => {
  const page = await openDay({ width: 'phone', som: LONE });
  const first = page.locator('[data-linje]').first();
  await first.getByRole('button', { name: /^Hvorfor/ }).click();
  await first.getByText('Det, vi ved').waitFor();
  expect(await first.innerText()).toContain('Hverdage til at orientere om en indskrivning');
  await page.getByText('Muligheder').click();
  await expectFitAtEachLook(page, 'mindag-boform');
  await page.context().close();
});

it('hides no duty when the address asks for a view Hjemvej does not know', async () => {
  const page = await openDay({ width: 'desk', som: LONE, path: '/?vis=alt' });
  await page.getByRole('heading', { name: 'Fristen er overskredet' }).waitFor();
  await page.context().close();
});

it('shows red for the overdue statutory duty and for nothing else', async () => {
  const page = await openDay({ width: 'desk', som: LONE });
  const red = await page.evaluate(() => {
    const probe = document.createElement('span');
    probe.style.color = 'var(--forfalden)';
    document.body.append(probe);
    const wanted = getComputedStyle(probe).color;
    probe.remove();
    const isRed = (element: Element): boolean => [getComputedStyle(element).color, getComputedStyle(element).backgroundColor].includes(wanted);
    return [...document.querySelectorAll('main *')].filter(isRed).map((element) => element.closest('section')?.querySelector('h2')?.textContent ?? 'elsewhere');
  });
  expect(red.length).toBeGreaterThan(0);
  expect(new Set(red)).toEqual(new Set(['Fristen er overskredet 1']));
  await page.context().close();
});

it('[G3-120] goes through the last days of notices by j and k, opens the reason by h and the person by Enter, and comes back to the same view', async () => {
  const page = await openDay({ width: 'desk', som: LONE });
  await page.keyboard.press('u');
  await page.waitForURL(/vis=uge/);
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await page.keyboard.press('ArrowDown');
  const linje = page.locator('[data-linje]:focus');
  expect(await linje.innerText()).toContain('senest onsdag 25.11.2026');
  await page.keyboard.press('h');
  await linje.getByText('Det, vi ved').waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/borger\//);
  await page.getByRole('heading', { name: 'Vagabonden' }).first().waitFor();
  await page.goBack();
  await page.waitForURL(/vis=uge/);
  await page.context().close();
});

it('does what a line asks by g, at the very thing it is about', async () => {
  const page = await openDay({ width: 'desk', som: LONE });
  await page.keyboard.press('j');
  await page.keyboard.press('g');
  await page.waitForURL(/\/borger\/[0-9a-f-]+\?goer=orientering&om=indskrivning&emne=[0-9a-f-]+/);
  await page.getByRole('dialog').waitFor();
  await page.context().close();
});

it('tells of the keys by ?, and lets single keys be turned off', async () => {
  const page = await openDay({ width: 'desk', som: LONE });
  await page.keyboard.press('?');
  await page.getByRole('heading', { name: 'Taster på Min dag' }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('dialog').getByLabel('Enkelttaster gør noget', { exact: false }).uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('u');
  await page.keyboard.press('j');
  expect(new URL(page.url()).search).toBe('');
  expect(await page.locator('[data-linje]:focus').count()).toBe(0);
  await page.context().close();
});

it.each([['I morgen', 'Intet har frist i morgen.'], ['Ugen', 'Intet har frist de næste syv dage.']])('says with one sentence that nothing has its last day then: %s', async (view, sentence) => {
  const page = await openDay({ width: 'phone', som: SANNE });
  await page.getByRole('link', { name: view }).click();
  await page.getByText(sentence).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.context().close();
});

it('[G3-122] takes a notice in one step as someone new, who at once has a duty of the municipality, says why we are handlekommune, and lets it be taken back', async () => {
  const page = await openDay({ width: 'desk', som: SANNE });
  await page.getByRole('button', { name: 'Modtag Lis Aagesen' }).click();
  expect(await page.getByText('Hvem er det? Ingen hos jer ligner.').isVisible()).toBe(true);
  await page.getByRole('dialog').getByRole('button', { name: 'Modtag' }).click();
  expect(await page.getByText('Udfyld dette felt.').isVisible()).toBe(true);
  await page.getByRole('button', { name: 'Havde sidst egen bolig her' }).click();
  await keepScreenshot(page, 'mindag-modtag-desk-lys');
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('dialog').getByRole('button', { name: 'Modtag' }).click();
  await page.getByText('Orienteringen om Lis Aagesen er modtaget.').waitFor();
  await page.locator('[data-linje]').filter({ hasText: 'Der skal laves en plan' }).last().waitFor();
  expect(await page.getByRole('heading', { name: 'Lis Aagesen' }).isVisible()).toBe(true);
  await page.getByRole('button', { name: 'Fortryd' }).click();
  await page.getByRole('button', { name: 'Modtag Lis Aagesen' }).waitFor();
  await page.context().close();
});

it('[G2-104] asks of a notice that came whether it is the same menneske, links nothing by itself, and takes the notice to the one that was chosen', async () => {
  await sendNotice('Karen M.');
  const page = await openDay({ width: 'phone', som: SANNE });
  await page.getByRole('link', { name: '2 orienteringer venter' }).click();
  await page.getByRole('button', { name: 'Modtag Karen M.' }).click();
  await page.getByRole('button', { name: 'Havde sidst egen bolig her' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Modtag' }).click();
  await page.getByText('Vælg, hvem det er.').waitFor();
  await page.getByRole('radio', { name: /^Karen M., som vi kender/ }).check();
  await keepScreenshot(page, 'mindag-samme-phone-lys');
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('dialog').getByRole('button', { name: 'Modtag' }).click();
  await page.getByRole('button', { name: 'Åbn Karen M.' }).click();
  await page.waitForURL(/\/borger\//);
  const sanne = await hjemvej.signIn(SANNE);
  const found = await sanne.post('soeg', { q: 'Karen' });
  expect(found.json<{ borgere: object[] }>().borgere).toHaveLength(1);
  await page.context().close();
});

/** Fyrtårnet admits someone of this name once more and sends the notice through Hjemvej. */
async function sendNotice(navn: string): Promise<void> {
  const lone = await hjemvej.signIn(LONE);
  const { boformer } = await lone.read<{ boformer: { id: string }[] }>('session');
  const register = await lone.read<{ kommuner: { id: string; navn: string }[] }>('register');
  const kommuneId = register.kommuner.find((kommune) => kommune.navn === 'Åby Kommune')?.id;
  const { borgerId, opholdId } = await lone.kommando('indskriv', { borger: { navn }, boformId: boformer[0]?.id, dato: hjemvej.day });
  await lone.kommando('send-orientering', { borgerId, opholdId, om: 'indskrivning', kommuneId, kanal: 'hjemvej', dato: hjemvej.day, kontakt: 'Lone Krag, 98 00 00 00' });
}

it('writes down a notice that came by mail, by keyboard alone, opened from the search', async () => {
  const page = await openDay({ width: 'desk', som: SANNE });
  await page.keyboard.press('Control+k');
  await page.keyboard.type('skriv en');
  await page.getByRole('option', { name: /^Skriv en orientering ind/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByLabel('Hvem handler den om?').waitFor();
  await page.keyboard.type('Anker Ståhl');
  await tabTo(page, 'combobox', { name: 'Boform' });
  await page.keyboard.type('Hav');
  await tabTo(page, 'textbox', { name: /^Indskrevet den/ });
  await page.keyboard.type('i går');
  await tabTo(page, 'button', { name: 'Opholder sig her' });
  await page.keyboard.press('Enter');
  await tabTo(page, 'button', { name: 'Gem' });
  await page.keyboard.press('Enter');
  await page.getByText('Orienteringen om Anker Ståhl er skrevet ind.').waitFor();
  const day = await (await hjemvej.signIn(SANNE)).read<MinDag>('min-dag');
  expect(day.opgaver.filter(({ navn }) => navn === 'Anker Ståhl').map(({ regel }) => regel)).toContain('sel.p142.planpligt');
  await page.context().close();
});

it('asks for no ground with a notice of a discharge, neither one that came through Hjemvej nor one by mail, by keyboard alone', async () => {
  await sendDischarge('Flytter Nu');
  const page = await openDay({ width: 'desk', som: SANNE });
  const haand = medTastatur(page);
  await haand.tryk('button', 'Modtag Flytter Nu');
  const dialog = page.getByRole('dialog', { name: /Flytter Nu/ });
  expect(await dialog.getByLabel('Hvorfor er vi handlekommune?', { exact: false }).count()).toBe(0);
  await keepScreenshot(page, 'mindag-modtag-udskrivning-desk-lys');
  await tabTo(page, 'button', { name: /^Modtag$/ });
  await page.keyboard.press('Enter');
  await page.getByText('Orienteringen om Flytter Nu er modtaget.').waitFor();
  await haand.tryk('button', 'Skriv en orientering ind');
  await haand.skriv('Hvem handler den om?', 'Flyttede Før');
  await haand.marker('Udskrevet fra en boform');
  expect(await page.getByRole('dialog').getByText('Opholder sig her').count()).toBe(0);
  await haand.vaelg('Boform', 'Fyrtårnet');
  await tabTo(page, 'textbox', { name: /^Udskrevet den/ });
  await page.keyboard.type('i går');
  await haand.tryk('button', 'Gem');
  await page.getByText('Orienteringen om Flyttede Før er skrevet ind.').waitFor();
  await page.context().close();
});

/** Fyrtårnet records that someone left today and tells Åby through Hjemvej. */
async function sendDischarge(navn: string): Promise<void> {
  const lone = await hjemvej.signIn(LONE);
  const { boformer } = await lone.read<{ boformer: { id: string }[] }>('session');
  const register = await lone.read<{ kommuner: { id: string; navn: string }[] }>('register');
  const kommuneId = register.kommuner.find((kommune) => kommune.navn === 'Åby Kommune')?.id;
  const about = await lone.kommando('indskriv', { borger: { navn }, boformId: boformer[0]?.id, dato: '2026-11-18' });
  await lone.kommando('udskriv', { ...about, dato: hjemvej.day, afgjortAf: 'ingen', maade: 'eget_oenske', destination: 'ukendt', planlagt: false });
  await lone.kommando('send-orientering', { ...about, om: 'udskrivning', kommuneId, kanal: 'hjemvej', dato: hjemvej.day, kontakt: 'Lone Krag, 98 00 00 00' });
}
