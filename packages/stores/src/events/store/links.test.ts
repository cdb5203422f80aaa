import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { followLinks, type Identity, MOST_IDS } from './links.js';

const link = (text: string) => {
  const [from = '', to = ''] = text.split('>');
  return { from, to };
};
const known = (text: string): Identity => ({ told: link(text).from, customer: link(text).to, parted: 0 });
const said = (identities: readonly Identity[]) =>
  identities.map(({ told, customer }) => `${told}>${customer}`).sort();
const follow = (before: readonly string[], links: readonly string[]) =>
  said(followLinks(before.map(known), links.map(link)));

describe('links between ids of customers', () => {
  test('M1 the id that a link points to stays', () => expect(follow([], ['anon>ann'])).toEqual(['anon>ann']));

  test('M1 what is known already changes nothing', () =>
    expect(follow(['anon>ann'], ['anon>ann'])).toEqual([]));

  test('M2 ids lead to the customer at the end of a chain, in whatever order it was told', () => {
    expect(follow([], ['a>b', 'b>ann'])).toEqual(['a>ann', 'b>ann']);
    expect(follow([], ['b>ann', 'a>b'])).toEqual(['a>ann', 'b>ann']);
    expect(follow(['a>b'], ['b>ann'])).toEqual(['a>ann', 'b>ann']);
  });

  test('M2 a circle is no chain', () => expect(follow([], ['a>b', 'b>a'])).toEqual(['a>b']));

  test('M3 a device that two people use stays with the first, and does not join them', () =>
    expect(follow([], ['till>ann', 'till>bob'])).toEqual(['till>ann']));

  test('M4 a customer takes no more ids than a person has', () => {
    const devices = Array.from({ length: MOST_IDS + 10 }, (_, at) => `device-${at}>staff`);
    expect(follow([], devices)).toHaveLength(MOST_IDS);
    expect(follow(devices.slice(0, MOST_IDS), ['another>staff'])).toEqual([]);
  });

  test('M5 what was parted by hand is not joined again', () => {
    const parted: Identity = { told: 'anon', customer: 'ann', parted: 1 };
    expect(followLinks([parted], [link('anon>ann'), link('x>anon')])).toEqual([]);
  });

  test('no id is both given up and kept, whatever is told', () => {
    const id = fc.integer({ min: 0, max: 12 }).map(String);
    fc.assert(
      fc.property(fc.array(fc.record({ from: id, to: id }), { maxLength: 40 }), (links) => {
        const identities = followLinks([], links);
        const told = new Set(identities.map((each) => each.told));
        expect(told.size).toBe(identities.length);
        expect(identities.filter(({ customer }) => told.has(customer))).toEqual([]);
      }),
    );
  });
});
