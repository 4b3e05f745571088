import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Huset } from '../../src/contract/huset.ts';
import { idOf, visit } from './support/besoeg.ts';
import { axeFindings, keepScreenshot, sidewaysOverflow, tabTo, type Width } from './support/browser.ts';
import { medTastatur } from './support/haand.ts';
import { LONE, NIELS, openAs } from './support/person.ts';
import { openScene } from './support/scene.ts';

const { browser, hjemvej } = await openScene();

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

/** The house as its leader is told of it. */
async function house(): Promise<Huset> {
  const lone = await hjemvej.signIn(LONE);
  const { boformer } = await lone.read<{ boformer: { id: string }[] }>('session');
  return lone.read<Huset>(`huset/${boformer[0]?.id ?? ''}`);
}

/** Niels admits someone, in a place or in none. */
async function admit(navn: string, plads: string | null): Promise<Readonly<Record<string, string>>> {
  const { boform, pladser } = await house();
  const pladsId = pladser.find((each) => each.navn === plads)?.id ?? null;
  return (await hjemvej.signIn(NIELS)).kommando('indskriv', { borger: { navn }, boformId: boform.id, pladsId, dato: hjemvej.day });
}

it('moves someone to another place from the board, by keyboard alone, and back by undo', async () => {
  const page = await openHouse({ som: NIELS });
  const haand = medTastatur(page);
  await haand.tryk('button', 'Flyt Ole B.');
  await page.getByRole('dialog', { name: 'Ole B.: en anden plads' }).waitFor();
  await haand.tryk('button', 'Gem pladsen');
  await page.getByText('Vælg en plads.').waitFor();
  await haand.marker('7', 'Plads');
  await keepScreenshot(page, 'huset-flyt-desk-lys');
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.getByText('Ole B. har nu plads 7.').waitFor();
  await page.getByRole('link', { name: /^7 Ole B\./ }).waitFor();
  await haand.tryk('button', 'Fortryd');
  await page.getByRole('link', { name: /^2 Ole B\./ }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.context().close();
});

it('shows first who lacks a place, and says when the place was taken meanwhile', async () => {
  await admit('Uden Seng', null);
  const page = await openHouse({ som: NIELS, width: 'phone' });
  expect(await page.getByRole('main').getByRole('heading', { level: 2 }).first().innerText()).toBe('Mangler plads 1');
  await keepScreenshot(page, 'huset-mangler-phone-lys');
  expect(await sidewaysOverflow(page)).toBe(0);
  await page.getByRole('button', { name: 'Giv plads Uden Seng' }).click();
  await page.getByRole('radio', { name: '8', exact: true }).check();
  await admit('Kom Først', '8');
  await page.getByRole('button', { name: 'Gem pladsen' }).click();
  await page.getByText('Pladsen er optaget i det tidsrum. Vælg en anden plads, eller gå videre uden plads.').waitFor();
  await page.getByRole('radio', { name: '8', exact: true }).waitFor({ state: 'detached' });
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('radio', { name: '10', exact: true }).check();
  await page.getByRole('button', { name: 'Gem pladsen' }).click();
  await page.getByText('Uden Seng har nu plads 10.').waitFor();
  await page.getByRole('heading', { name: 'Mangler plads' }).waitFor({ state: 'detached' });
  await page.context().close();
});

it('gives a place within the stay from the page of the person, and the facts say which', async () => {
  const page = await visit(browser, hjemvej, { som: LONE, hvem: 'Ole B.', goer: 'flyt-plads', width: 'phone' });
  const haand = medTastatur(page);
  await haand.marker('11', 'Plads');
  await haand.skriv('Fra og med', '19.11.2026');
  await keepScreenshot(page, 'borgeren-flyt-phone-lys');
  expect(await axeFindings(page)).toEqual([]);
  expect(await sidewaysOverflow(page)).toBe(0);
  await haand.tryk('button', 'Gem pladsen');
  await page.getByText('Ole B. har nu plads 11.').waitFor();
  await page.getByRole('rowheader', { name: 'Plads 11 i boformen' }).waitFor();
  expect(await page.getByRole('rowheader', { name: 'Plads 2 i boformen' }).innerText()).toContain('19.11.2026');
  await haand.tryk('button', 'Fortryd');
  await page.getByRole('rowheader', { name: 'Plads 11 i boformen' }).waitFor({ state: 'detached' });
  await page.context().close();
});

it('takes a discharge back whose place was given to someone else: with no place, and the house shows it first', async () => {
  const page = await visit(browser, hjemvej, { som: LONE, hvem: 'Vagabonden', goer: 'udskriv' });
  const haand = medTastatur(page);
  await haand.vaelg('Hvad skete der?', 'Gik og kom ikke tilbage');
  await haand.skriv('Udskrevet den', '21.11.2026');
  await page.keyboard.press('Enter');
  await page.getByText('Udskrivningen er skrevet ned. Hjem og støtte løber videre.').waitFor();
  await admit('Har Hundepladsen', '3');
  await haand.tryk('button', 'Fortryd');
  await page.getByText('Pladsen er optaget i det tidsrum.', { exact: false }).waitFor();
  await haand.tryk('button', 'Vælg plads');
  await haand.vaelg('Hvilken plads?', 'Endnu ingen plads');
  await haand.skriv('Hvorfor er det forkert?', 'Stod i døren igen');
  await keepScreenshot(page, 'borgeren-genaabn-desk-lys');
  expect(await axeFindings(page)).toEqual([]);
  await haand.tryk('button', /^Kald tilbage$/);
  await page.getByText('Opholdet løber igen. Det mangler plads.').waitFor();
  expect((await house()).udenPlads.map(({ id }) => id)).toContain(await idOf(hjemvej, { som: LONE, hvem: 'Vagabonden' }));
  await page.context().close();
});

it('makes an extra place on the spot when the house is full, by keyboard alone, and puts it away again', async () => {
  for (const { navn, borger } of (await house()).pladser) if (borger === null) await admit(`Gæst ${navn}`, navn);
  const page = await openHouse({ som: NIELS, width: 'phone', klokken: '02:07' });
  await page.keyboard.press('n');
  const haand = medTastatur(page);
  await page.getByText('Alle pladser er i brug. Lav en ekstraplads, eller vent med pladsen.').waitFor();
  await haand.skriv('Navn, som personen siger det', 'Den Trettende');
  await haand.marker('Ny ekstra', 'Plads');
  await haand.skriv('Hvad kalder I pladsen?', 'Sofaen');
  await haand.skriv('Hvorfor er den nødvendig?', 'Huset er fuldt, og det fryser');
  await keepScreenshot(page, 'huset-ekstra-phone-lys');
  expect(await axeFindings(page)).toEqual([]);
  expect(await sidewaysOverflow(page)).toBe(0);
  await page.keyboard.press('Enter');
  await page.getByText('Den Trettende har plads Sofaen.').waitFor();
  await page.getByRole('link', { name: /^Sofaen · ekstra Den Trettende/ }).waitFor();
  await haand.tryk('button', 'Fortryd');
  await page.getByText('Huset er fuldt, og det fryser', { exact: false }).waitFor();
  await keepScreenshot(page, 'huset-ekstra-fri-phone-lys');
  await tabTo(page, 'button', { name: 'Luk Sofaen', most: 120 });
  await page.keyboard.press('Enter');
  await page.getByText('Ekstrapladsen Sofaen er lukket.').waitFor();
  await page.getByRole('button', { name: 'Luk Sofaen' }).waitFor({ state: 'detached' });
  await page.context().close();
});
