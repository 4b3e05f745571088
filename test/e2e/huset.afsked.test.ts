import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Register } from '../../src/contract/svar.ts';
import { axeFindings, keepScreenshot, launchBrowser, sidewaysOverflow } from './support/browser.ts';
import { medMus } from './support/haand.ts';
import { LONE, NIELS, openAs, SANNE } from './support/person.ts';
import { startHjemvej, type RunningHjemvej } from './support/server.ts';

const GRETHE = 'grethe@noerreaa.example';
let browser: Browser;
let hjemvej: RunningHjemvej;
beforeAll(async () => {
  [browser, hjemvej] = await Promise.all([launchBrowser(), startHjemvej()]);
});
afterAll(async () => {
  await browser.close();
  await hjemvej.stop();
});

async function openTablet(som: string, path: string): Promise<Page> {
  const page = await openAs(browser, hjemvej, { som, path, width: 'tablet', dark: true });
  await page.setViewportSize({ width: 768, height: 1024 });
  return page;
}

async function resident(navn: string): Promise<Readonly<Record<string, string>>> {
  const niels = await hjemvej.signIn(NIELS);
  const boform = (await niels.read<Register>('register')).boformer.find((each) => each.navn === 'Fyrtårnet');
  return niels.kommando('indskriv', { borger: { navn }, boformId: boform?.id, dato: '2026-11-19' });
}

/** What every screen on the way is held to. */
async function look(page: Page, name: string): Promise<void> {
  await keepScreenshot(page, name);
  expect(await axeFindings(page)).toEqual([]);
  expect(await sidewaysOverflow(page)).toBe(0);
}

it('moves someone to another boform from the board in one step; the other house admits them by one press, and both notices are ready', async () => {
  await resident('Mona Flytter');
  const page = await openTablet(LONE, '/huset');
  const { tryk, vaelg, skriv } = medMus(page);
  await tryk('button', /^Giv.*Mona Flytter/);
  await tryk('link', 'Til en anden boform');
  await page.getByRole('dialog', { name: 'Flyt Mona Flytter til en anden boform' }).waitFor();
  const havnehuset = await page.getByLabel('Hvorhen?', { exact: true }).locator('option').filter({ hasText: 'Havnehuset' }).textContent();
  await vaelg('Hvorhen?', havnehuset ?? '');
  await skriv('Ventes klokken (valgfrit)', '15:00');
  await look(page, 'afsked-overflyt-tablet-moerk');
  await tryk('button', /^Flyt$/);
  await page.getByRole('dialog', { name: 'Orientering om udskrivning' }).waitFor();
  await look(page, 'afsked-overflyt-orientering-tablet-moerk');
  await page.context().close();

  const der = await openTablet(GRETHE, '/huset');
  await der.getByRole('heading', { name: 'Mona Flytter' }).waitFor();
  await der.getByText('Kommer fra Fyrtårnet', { exact: false }).waitFor();
  await look(der, 'afsked-ventes-tablet-moerk');
  await medMus(der).tryk('button', /^Indskriv på plads .*Mona Flytter/);
  await der.getByRole('link', { name: /Mona Flytter/ }).first().waitFor();
  expect(await der.getByRole('heading', { name: 'Ventes' }).count()).toBe(0);
  await der.getByRole('article').filter({ hasText: 'Mona Flytter' }).getByRole('link', { name: /Send orientering/ }).waitFor();
  await der.context().close();
});

it('excludes someone for two nights without ending the stay: the decision in words, the night list, and back again', async () => {
  const { borgerId } = await resident('Per Bortvist');
  const page = await openTablet(LONE, `/borger/${borgerId ?? ''}?goer=bortvis`);
  const { tryk, skriv, marker } = medMus(page);
  await marker(/^Brud på husordenen/);
  await skriv('Begrundelse', 'Truede en medarbejder.');
  await marker(/den, der havde vagten/i);
  await marker(/^Opholdet går videre/);
  await skriv('Kan komme igen den', '23.11.2026');
  await skriv('Hvad blev tilbudt i stedet? (valgfrit)', 'Natvarmestuen i Havnegade');
  await marker(/^ja$/i, 'Fik borgeren lov at sige sin mening først?');
  await page.getByText('Her er retten til at klage bevaret.', { exact: false }).waitFor();
  await look(page, 'afsked-bortvis-tablet-moerk');
  await tryk('button', 'Gem afgørelsen');
  const brev = page.locator('[data-kort="bortvisning"]');
  await brev.waitFor();
  for (const part of ['Per Bortvist', '23.11.2026', 'din plads venter på dig', 'Natvarmestuen i Havnegade', 'inden fire uger']) expect(await brev.innerText()).toContain(part);
  await look(page, 'afsked-brev-tablet-moerk');
  await tryk('button', 'Luk');
  await page.getByText('Der mangler', { exact: false }).first().waitFor();
  await page.goto('/huset');
  await tryk('button', 'Nattens liste');
  const linje = page.locator('.hv-natliste > li').filter({ hasText: 'Per Bortvist' });
  await linje.getByText('Bortvist. Kan komme igen', { exact: false }).waitFor();
  await look(page, 'afsked-natliste-tablet-moerk');
  await linje.getByRole('link', { name: /Er kommet tilbage/ }).click();
  await skriv('Kom tilbage den (valgfrit)', '21.11.2026');
  await page.getByRole('checkbox', { name: 'Borgeren har fået at vide, hvordan man klager' }).check();
  await look(page, 'afsked-bortvist-tablet-moerk');
  await tryk('button', 'Gem');
  await page.getByText('Det er skrevet ned.').waitFor();
  await page.goto('/huset');
  await tryk('button', 'Nattens liste');
  await linje.waitFor();
  expect(await linje.getByText('Bortvist', { exact: false }).filter({ hasText: 'Kan komme igen' }).count()).toBe(0);
  await page.context().close();
});

it('a municipality says that a notice is not theirs, and the boform sees who has it', async () => {
  const { borgerId, opholdId } = await resident('Lis Videre');
  const lone = await hjemvej.signIn(LONE);
  const { kommuner } = await lone.read<Register>('register');
  await lone.kommando('send-orientering', { borgerId, opholdId, om: 'indskrivning', kommuneId: kommuner.find(({ navn }) => navn === 'Åby Kommune')?.id, kanal: 'hjemvej', dato: hjemvej.day, kontakt: 'Lone', grundlag: 'Siger, at hun boede i Åby' });
  const sanne = await openTablet(SANNE, '/');
  await sanne.getByText('Du modtager orienteringer om skjulte ophold.', { exact: false }).waitFor();
  await medMus(sanne).tryk('button', /^Modtag.*Lis Videre/);
  await medMus(sanne).tryk('button', 'Ikke vores');
  await medMus(sanne).skriv('Hvorfor er det ikke jer?', 'Flyttede til Nørreå i 2019');
  await sanne.getByRole('button', { name: 'Send tilbage' }).waitFor();
  await medMus(sanne).vaelg('Hvor skal den hen?', 'Samsø Kommune');
  await medMus(sanne).skriv('Til hvem i kommunen? (valgfrit)', 'Ida Holt');
  const brev = sanne.getByRole('region', { name: 'Brevet' });
  for (const part of ['Ida Holt, Samsø Kommune', 'Lis Videre', 'Fyrtårnet']) expect(await brev.innerText()).toContain(part);
  await look(sanne, 'afsked-brev-tablet-moerk');
  await medMus(sanne).vaelg('Hvor skal den hen?', 'Nørreå Kommune');
  await look(sanne, 'afsked-ikke-vores-tablet-moerk');
  await medMus(sanne).tryk('button', 'Send videre');
  await sanne.getByText('Orienteringen om Lis Videre er sendt videre.').waitFor();
  await sanne.context().close();

  const page = await openTablet(LONE, '/huset');
  await page.getByText('Åby Kommune sendte orienteringen videre til Nørreå Kommune', { exact: false }).waitFor();
  await look(page, 'afsked-svar-tablet-moerk');
  await medMus(page).tryk('button', /^Læst.*Lis Videre/);
  await page.getByText('Svaret er skrevet ned.').waitFor();
  await page.goto(`/borger/${borgerId ?? ''}`);
  await page.getByText('Nørreå Kommune har den nu.').waitFor();
  await page.getByText('Siger, at hun boede i Åby', { exact: false }).first().waitFor();
  await look(page, 'afsked-vej-tablet-moerk');
  await page.context().close();
});
