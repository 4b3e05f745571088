import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { idOf } from './support/besoeg.ts';
import { axeFindings, keepScreenshot, sidewaysOverflow, type Width } from './support/browser.ts';
import { medMus, medTastatur, type Haand } from './support/haand.ts';
import { LONE, NIELS, openAs, SANNE } from './support/person.ts';
import { openScene } from './support/scene.ts';

const { browser, hjemvej } = await openScene();

interface Rejse {
  readonly navn: string;
  readonly width: Width;
  readonly tastatur: boolean;
}

const REJSER: readonly Rejse[] = [
  { navn: 'Viggo', width: 'desk', tastatur: false }, { navn: 'Alma', width: 'desk', tastatur: true },
  { navn: 'Birk', width: 'phone', tastatur: false }, { navn: 'Sigrid', width: 'phone', tastatur: true },
];

/** Each station is looked at, once at each width: no accessibility finding, nothing pushed sideways, a picture kept. */
async function station(page: Page, { width, tastatur }: Rejse, name: string): Promise<void> {
  if (tastatur) return;
  expect({ name, fund: await axeFindings(page) }).toEqual({ name, fund: [] });
  expect(await sidewaysOverflow(page)).toBe(0);
  await keepScreenshot(page, `vejen-${name}-${width}`);
}

async function sit(rejse: Rejse, som: string, path: string): Promise<{ readonly page: Page; readonly haand: Haand }> {
  const page = await openAs(browser, hjemvej, { som, path, width: rejse.width, klokken: '10:30' });
  return { page, haand: rejse.tastatur ? medTastatur(page) : medMus(page) };
}

/** The night worker gives a bed to someone without a CPR number. */
async function indskriv(rejse: Rejse): Promise<void> {
  const { page, haand } = await sit(rejse, NIELS, '/huset');
  await haand.tryk('button', 'Ny i dag');
  await haand.skriv('Navn, som personen siger det', rejse.navn);
  await haand.tryk('button', /^Indskriv$/);
  await page.getByText(`${rejse.navn} er indskrevet`, { exact: false }).waitFor();
  await page.context().close();
}

/** The leader sees that a notice is due, asks why, and sends it to the municipality. Gives the address of the person. */
async function orienter(rejse: Rejse): Promise<void> {
  const { page, haand } = await sit(rejse, LONE, await pathOf(LONE, rejse.navn));
  await page.getByRole('heading', { name: rejse.navn, level: 1 }).waitFor();
  const pligt = page.getByRole('listitem').filter({ hasText: 'Handlekommunen skal orienteres om indskrivningen' });
  expect(await pligt.innerText()).toContain('Serviceloven §\u00a0110, stk. 6');
  expect(await page.getByText('Uden CPR – det er helt almindeligt.').isVisible()).toBe(true);
  await haand.tryk('button', /^Hvorfor\? Handlekommunen skal orienteres/);
  const svar = pligt.locator('.hv-hvorfor');
  await svar.getByText('Det, vi ved').waitFor();
  expect(await svar.innerText()).toMatch(/indskrevet: 21\.11\.2026 \(Niels Aagaard, \d{2}\.\d{2}\.\d{4}\)/);
  await station(page, rejse, '1-pligt-og-hvorfor');
  await haand.tryk('button', /^Send Handlekommunen/);
  await haand.vaelg('Til kommunen', 'Åby Kommune');
  await haand.marker('Hjemvej');
  await page.getByText('Det får Åby Kommune at vide').waitFor();
  expect(await page.getByRole('region', { name: 'Det, der står i orienteringen' }).innerText()).toContain(`${rejse.navn}, uden CPR`);
  await station(page, rejse, '2-orientering');
  await haand.tryk('button', 'Send orienteringen');
  await page.getByText('Sendt til Åby Kommune').waitFor();
  await station(page, rejse, '3-kvittering');
  await haand.tryk('button', 'Luk');
  await page.getByRole('rowheader', { name: 'Åby Kommune er orienteret om indskrivningen' }).waitFor();
  // The duty that opened the form is gone with its button: the keyboard goes on from the page.
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('indhold');
  expect(await page.getByText('Handlekommunen skal orienteres om indskrivningen').count()).toBe(0);
  await page.context().close();
}

/** The municipality takes the notice. */
async function modtag(rejse: Rejse): Promise<void> {
  const { page, haand } = await sit(rejse, SANNE, '/');
  await haand.tryk('button', `Modtag ${rejse.navn}`);
  await haand.tryk('button', 'Opholder sig her');
  await haand.tryk('button', /^Modtag$/);
  await page.getByText(`Orienteringen om ${rejse.navn} er modtaget.`).waitFor();
  await page.context().close();
}

/** The plan, with its four parts, in the person's words. */
async function plan({ page, haand }: { page: Page; haand: Haand }, rejse: Rejse): Promise<void> {
  await haand.tryk('button', /^Åbn Der skal laves en plan/);
  await haand.vaelg('Hvad er der sket?', 'Udarbejdet');
  for (const [label, tekst] of [['Formål: hvad vil borgeren? (valgfrit)', 'Et hjem med ro.'], ['Indsats: hvad gør vi sammen? (valgfrit)', 'Bolig og støtte.'], ['Forventet varighed (valgfrit)', 'Et år.'], ['Andre forhold: bolig, økonomi, behandling, arbejde (valgfrit)', 'Tandlæge.']] as const) {
    await haand.skriv(label, tekst);
  }
  await station(page, rejse, '4-plan');
  await haand.tryk('button', 'Gem');
  await page.getByText('Planen er skrevet ned').waitFor();
}

async function bolig({ haand, page }: { page: Page; haand: Haand }, skridt: string): Promise<void> {
  await haand.tryk('button', /^Skriv om boligen/);
  if (skridt === 'Boligen er anvist') await haand.skriv('Adresse', 'Lindevej 9');
  expect(await page.getByLabel('Hvad er der sket?', { exact: true }).evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.label)).toBe(skridt);
  await haand.tryk('button', 'Gem');
  await page.getByRole('heading', { name: 'Kommunal udskrivning' }).waitFor();
}

/** The municipal discharge: each missing condition is mended from where it is shown, and only then is there a button. */
async function udskriv({ page, haand }: { page: Page; haand: Haand }, rejse: Rejse): Promise<void> {
  if (rejse.width === 'phone') await haand.tryk('button', 'Skriv ned, hvad der sker');
  await haand.tryk('button', 'Kommunal udskrivning');
  const betingelser = page.getByRole('region', { name: 'Betingelser for kommunal udskrivning' }).getByRole('status');
  await betingelser.filter({ hasText: 'Kommunen kan ikke udskrive endnu: 1 af 7 betingelser er opfyldt.' }).waitFor();
  expect(await page.getByRole('button', { name: 'Træf afgørelse om udskrivning' }).count()).toBe(0);
  await station(page, rejse, '5-betingelser');
  for (const skridt of ['Boligen er anvist', 'Lejekontrakten er skrevet under', 'Boligen er klar til indflytning']) await bolig({ page, haand }, skridt);
  await haand.tryk('button', /^Bevilg Støtte i boligen er bevilget/);
  await haand.marker('Støtte i boligen efter § 85 a');
  await haand.marker('ICM');
  await haand.skriv('Støtten begynder', '21.11.2026');
  await haand.marker('ja', 'Svarer støtten til det, der skal til for at beholde boligen?');
  await haand.tryk('button', /^Bevilg$/);
  await betingelser.filter({ hasText: 'Alle 7 betingelser er opfyldt.' }).waitFor();
  await haand.skriv('Begrundelse', 'Boligen er klar, og støtten begynder samme dag.');
  await station(page, rejse, '6-betingelser-opfyldt');
  await haand.tryk('button', 'Træf afgørelse om udskrivning');
  await page.getByText('Afgørelsen om udskrivning er skrevet ned').waitFor();
}

/** The page of a person as one who may see them finds it. */
async function pathOf(som: string, hvem: string): Promise<string> {
  return `/borger/${await idOf(hjemvej, { som, hvem })}`;
}

it.each(REJSER)('[PR-202] [PR-203] [PR-204] the whole way of $navn, keyboard alone $tastatur at $width: a bed without CPR, the notice and its reason, sent and received, a plan, missing conditions met, discharged', async (rejse) => {
  await indskriv(rejse);
  await orienter(rejse);
  await modtag(rejse);
  const hos = await sit(rejse, SANNE, await pathOf(SANNE, rejse.navn));
  await plan(hos, rejse);
  await udskriv(hos, rejse);
  await hos.page.getByRole('rowheader', { name: 'Udskrevet efter aftale' }).waitFor();
  await station(hos.page, rejse, '7-udskrevet');
  await hos.page.context().close();
}, 300_000);
