import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { idOf, visit, type Besoeg } from './support/besoeg.ts';
import { axeFindings, keepScreenshot, sidewaysOverflow } from './support/browser.ts';
import { medTastatur, type Haand } from './support/haand.ts';
import { BIRGIT, LONE, openAs, SANNE } from './support/person.ts';
import { openScene } from './support/scene.ts';

const { browser, hjemvej } = await openScene();

/** A dialog, worked by keyboard alone: what is filled in, what it answers, and where it is seen afterwards. */
interface Dialogproeve extends Required<Pick<Besoeg, 'som' | 'hvem' | 'goer' | 'width'>> {
  readonly udfyld: (haand: Haand) => Promise<void>;
  readonly gem: string;
  readonly kvittering: string;
  /** The fact it records, as the list of facts names it. */
  readonly faktum: string;
  /** What the page says besides, in its head or on its time line. */
  readonly ses: (page: Page) => Promise<number>;
}

const tidslinje = (name: RegExp) => (page: Page): Promise<number> => page.getByRole('button', { name }).count();
const hoved = (text: string) => (page: Page): Promise<number> => page.locator('.bo-hoved').getByText(text, { exact: true }).count();

const PROEVER: readonly Dialogproeve[] = [
  {
    som: LONE, hvem: 'Ole B.', goer: 'navn', width: 'desk', gem: 'Gem', kvittering: 'Skrevet ned', faktum: 'Kaldes Bosse', ses: hoved('også kaldt Bosse'),
    udfyld: async ({ skriv, marker }) => {
      await skriv('Navn', 'Bosse');
      await marker('kaldenavn');
    },
  },
  {
    som: LONE, hvem: 'Ole B.', goer: 'beskyttelse', width: 'phone', gem: 'Gem', kvittering: 'Skrevet ned', faktum: 'Adressen er beskyttet', ses: hoved('Beskyttet adresse'),
    udfyld: async ({ skriv, marker }) => {
      await marker('Adressen er beskyttet i CPR');
      await skriv('Fra', '19.11.2026');
      await skriv('Til (valgfrit)', '19.11.2027');
    },
  },
  {
    som: LONE, hvem: 'Ole B.', goer: 'maalgruppe', width: 'desk', gem: 'Gem', kvittering: 'Afgørelsen er skrevet ned', faktum: 'Optagelsen er afgjort', ses: tidslinje(/^Afgørelser: optagelse, 20\.11\.2026/),
    udfyld: async ({ skriv, marker }) => {
      for (const element of ['Særlige sociale problemer', 'Har ingen bolig', 'Akut behov for et sted at være', 'Behov for støtte og omsorg']) await marker('ja', element);
      await marker('nej', 'Har en bolig, men kan ikke være i den');
      await skriv('Hvorfor (valgfrit)', 'Har sovet i sin bil siden august.');
      await skriv('Afgjort den', '20.11.2026');
    },
  },
  {
    som: LONE, hvem: 'Karen M.', goer: 'opholdsplan', width: 'phone', gem: 'Gem', kvittering: 'Skrevet ned', faktum: 'Opholdsplanen er udarbejdet', ses: tidslinje(/^Planer: opholdsplan, 20\.11\.2026/),
    udfyld: async ({ skriv }) => skriv('Dato', '20.11.2026'),
  },
  {
    som: LONE, hvem: 'Hans Erik Dahl', goer: 'efterforsorg', width: 'desk', gem: 'Gem', kvittering: 'Skrevet ned', faktum: 'Efterforsorg er tilbudt', ses: tidslinje(/efterforsorg tilbudt, 20\.11\.2026/),
    udfyld: async ({ skriv }) => skriv('Dato', '20.11.2026'),
  },
  {
    som: LONE, hvem: 'Hans Erik Dahl', goer: 'efterforsorg', width: 'desk', gem: 'Gem', kvittering: 'Skrevet ned', faktum: 'Efterforsorgen er begyndt', ses: tidslinje(/: efterforsorg, fra 20\.11\.2026/),
    udfyld: async ({ skriv, marker }) => {
      await marker('Begyndt');
      await skriv('Dato', '20.11.2026');
    },
  },
  {
    som: SANNE, hvem: 'Peter Jæger', goer: 'kommunerolle', width: 'phone', gem: 'Gem', kvittering: 'Skrevet ned', faktum: 'Handlekommune: Nørreå Kommune', ses: (page) => page.getByRole('row', { name: /Handlekommune: Nørreå Kommune.*Egen lejlighed i Nørreå/ }).count(),
    udfyld: async ({ skriv, vaelg, marker }) => {
      await vaelg('Kommune', 'Nørreå Kommune');
      await skriv('Fra', '01.11.2026');
      await skriv('Hvad hviler det på?', 'Egen lejlighed i Nørreå');
      await marker('Ja, rollen skifter fra den dag');
    },
  },
  {
    som: BIRGIT, hvem: 'Peter Jæger', goer: 'brugte-dage', width: 'desk', gem: 'Gem', kvittering: 'Skrevet ned', faktum: '12 dage brugt andre steder i vinduet fra 01.02.2026', ses: (page) => page.getByText('oplyst af: Inger Vad, Vestby Kommune').count(),
    udfyld: async ({ skriv }) => {
      await skriv('Dage brugt', '12');
      await skriv('I vinduet, der begyndte', '01.02.2026');
      await skriv('Oplyst af', 'Inger Vad, Vestby Kommune');
    },
  },
];

describe.each(PROEVER)('$goer, by keyboard alone at $width', ({ som, hvem, goer, width, udfyld, gem, kvittering, faktum, ses }) => {
  it('records what is written, shows it on the page, takes it back by undo, and keeps both in the history', async () => {
    const page = await visit(browser, hjemvej, { som, hvem, goer, width });
    const haand = medTastatur(page);
    const raekke = page.getByRole('rowheader', { name: faktum });
    await udfyld(haand);
    await haand.tryk('button', gem);
    await page.getByRole('status').getByText(kvittering, { exact: true }).waitFor();
    await raekke.waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await ses(page)).toBe(1);
    await keepScreenshot(page, `dialog-${goer}-${width}`);
    expect(await axeFindings(page)).toEqual([]);
    expect(await sidewaysOverflow(page)).toBe(0);
    await haand.tryk('button', 'Fortryd');
    await raekke.waitFor({ state: 'detached' });
    expect(await ses(page)).toBe(0);
    await haand.tryk('checkbox', 'Vis også det, der er rettet eller kaldt tilbage');
    await raekke.getByText('fortrudt med det samme', { exact: false }).waitFor();
    await page.context().close();
  });
});

/** The same Karen, told of a second time by a boform that did not know of the first. */
async function registrerDublet(): Promise<void> {
  const sanne = await hjemvej.signIn(SANNE);
  const { boformer } = (await sanne.get('register')).json<{ boformer: { id: string; navn: string }[] }>();
  await sanne.kommando('registrer-modtaget-orientering', {
    borger: { navn: 'Karen Madsen' }, om: 'indskrivning', boformId: boformer.find(({ navn }) => navn === 'Havnehuset')?.id,
    haendelsesdato: '2026-10-02', modtaget: '2026-10-03', kanal: 'mail', afsender: 'Havnehuset', handlekommuneGrundlag: 'Kendt her',
  });
}

it('couples two records of one human being by keyboard alone, reads them together from both, and parts them again by undo', async () => {
  await registrerDublet();
  const page = await visit(browser, hjemvej, { som: SANNE, hvem: 'Karen M.', goer: 'kobl' });
  const haand = medTastatur(page);
  await haand.skriv('Find den anden post', 'Karen Madsen');
  await haand.tryk('button', /^Karen Madsen/);
  await page.getByText('Karen M. og Karen Madsen læses sammen:').waitFor();
  await haand.skriv('Hvordan ved vi, at det er samme menneske?', 'Hun viste begge breve.');
  expect(await axeFindings(page)).toEqual([]);
  await keepScreenshot(page, 'dialog-kobl-desk');
  await haand.tryk('button', 'Kobl de to');
  await page.getByRole('status').getByText('De to poster læses nu sammen', { exact: true }).waitFor();
  await page.getByRole('rowheader', { name: 'Koblet med en anden post om samme menneske' }).waitFor();
  await page.getByRole('heading', { name: 'Karen Madsen', level: 1 }).waitFor();
  expect(await hoved('også kaldt Karen M.')(page)).toBe(1);
  expect(await tidslinje(/^Ophold: Havnehuset, fra 02\.10\.2026/)(page)).toBe(1);
  const denAnden = await openAs(browser, hjemvej, { som: SANNE, width: 'desk', path: `/borger/${await idOf(hjemvej, { som: SANNE, hvem: 'Karen Madsen' })}` });
  await denAnden.getByText('Møllegade 7, 2. tv. er anvist', { exact: true }).first().waitFor();
  await denAnden.context().close();
  await haand.tryk('button', 'Fortryd');
  await page.getByRole('heading', { name: 'Karen M.', level: 1 }).waitFor();
  expect(await hoved('også kaldt Karen Madsen')(page)).toBe(0);
  expect(await tidslinje(/^Ophold: Havnehuset/)(page)).toBe(0);
  await page.context().close();
});
