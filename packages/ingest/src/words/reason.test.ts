import { expect, test } from 'vitest';
import { reasonOf } from '../files/sql/reasons.js';
import { doubtIn, keptReasonIn, reasonIn } from './reason.js';

test('a reason is told in the language of who reads it, whatever it is about', () => {
  expect(reasonIn('de', { code: 'time', about: '31.02.' })).toBe('Die Zeit ist nicht zu verstehen: „31.02.“');
  expect(reasonIn('de', { code: 'noIdAt', about: 'data.id' })).toBe('Bei data.id steht keine Id');
  const said = { en: 'id: must not be empty', de: 'id: darf nicht leer sein' };
  expect(reasonIn('de', { code: 'eventCheck', about: said })).toBe('Das Ereignis: id: darf nicht leer sein');
  expect(doubtIn('de', { code: 'noHeader', about: 'webhook-id' })).toBe('Der Header webhook-id fehlt');
});

test('what was kept is told by its code; without one that is known it stays as it was written', () => {
  const why: unknown = JSON.parse('{"code":"noIdAt","about":"data.id"}');
  expect(keptReasonIn('de', 'there is no id at data.id', why)).toBe('Bei data.id steht keine Id');
  for (const other of [undefined, null, 'noIdAt', { code: 'toString' }, { code: 'gone' }])
    expect(keptReasonIn('de', 'there is no id', other)).toBe('there is no id');
});

test('every number by which a query rejects has a reason', () => {
  const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9, 255];
  expect(new Set(numbers.map(reasonOf)).size).toBe(numbers.length);
  expect(() => reasonOf(10)).toThrow(RangeError);
});
