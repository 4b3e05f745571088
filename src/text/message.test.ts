import { expect, it } from 'vitest';
import { fillTemplate, slotsOf } from './message.ts';

it('writes dates, amounts and numbers in the form the slot asks for', () => {
  const params = { navn: 'Karen', frist: '2026-11-25', beloeb: 123_450, n: 1234 };
  expect(fillTemplate('{navn}: senest {frist:dag}, {beloeb:kr}, {n:tal}', params, 'da')).toBe('Karen: senest onsdag 25.11.2026, 1.234,50 kr., 1.234');
  expect(fillTemplate('{frist:dato}', params, 'da')).toBe('25.11.2026');
});

it('chooses the word for one or for many', () => {
  expect(fillTemplate('{n} {n|dag|dage}', { n: 1 }, 'da')).toBe('1 dag');
  expect(fillTemplate('{n} {n|dag|dage}', { n: 0 }, 'da')).toBe('0 dage');
});

it('shows a dash for what is not known and leaves a slot without parameter visible', () => {
  expect(fillTemplate('{frist:dato} {glemt}', { frist: null }, 'da')).toBe('– {glemt}');
});

it('keeps text that is no date as it stands', () => {
  expect(fillTemplate('{frist:dato}', { frist: 'ukendt' }, 'da')).toBe('ukendt');
});

it('names the slots of a template once each, in order of name', () => {
  expect(slotsOf('{b} {a:dato} {n|x|y} {a}')).toEqual(['a', 'b', 'n']);
});
