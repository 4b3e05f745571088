import { expect, it } from 'vitest';
import { FEJLKODER } from '../contract/fejl.ts';
import { CATALOGUES, isTextKey, textOf } from './index.ts';
import { fillTemplate, slotsOf } from './message.ts';

const da: Readonly<Record<string, string>> = CATALOGUES.da;
const en: Readonly<Record<string, string>> = CATALOGUES.en;

it('has the same keys in Danish and English', () => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(da).sort());
});

it('has no empty text in either language', () => {
  const empty = [...Object.entries(da), ...Object.entries(en)].filter(([, text]) => text.trim() === '').map(([key]) => key);
  expect(empty).toEqual([]);
});

it('asks for the same parameters in both languages', () => {
  const different = Object.keys(da).filter((key) => String(slotsOf(da[key] ?? '')) !== String(slotsOf(en[key] ?? '')));
  expect(different).toEqual([]);
});

it('counts in the language of templates alone: no "#" stands for a number', () => {
  const signs = [...Object.entries(da), ...Object.entries(en)].filter(([, text]) => text.includes('#')).map(([key]) => key);
  expect(signs).toEqual([]);
});

it('never calls a person a klient, and never blames "systemet"', () => {
  const cold = Object.entries(da).filter(([, text]) => /klient|systemet kræver|afvist|parathed/i.test(text)).map(([key]) => key);
  expect(cold).toEqual([]);
});

it('breaks no line between a paragraph sign and its number, in any text of either language', () => {
  const loose = [...Object.entries(da), ...Object.entries(en)].filter(([, text]) => /§ \d/.test(fillTemplate(text, {}, 'da'))).map(([key]) => key);
  expect(loose).toEqual([]);
  expect(Object.values(da).filter((text) => /§\s?\d/.test(text)).length).toBeGreaterThan(20);
});

it('says shelter for boform in every English text, as the glossary does; a column of a file keeps its name', () => {
  const mixed = Object.entries(en).filter(([, text]) => /boform/i.test(text.replaceAll(/\{\w+\}|;boform;/g, ''))).map(([key]) => key);
  expect(mixed).toEqual([]);
});

it('finds a text by its key and fills it', () => {
  expect(textOf('faelles.dage', { n: 1 }, 'da')).toBe('1 dag');
  expect(isTextKey('faelles.dage')).toBe(true);
  expect(isTextKey('findes.ikke')).toBe(false);
});

it('has a sentence for every error code of the API', () => {
  expect(FEJLKODER.filter((code) => !isTextKey(`fejl.${code}`))).toEqual([]);
});
