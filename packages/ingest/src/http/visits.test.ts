import { expect, test } from 'vitest';
import { VisitBook } from './visits.js';
import { NOON, reception, request, taken } from './testing.js';
import { readSegment } from './wire/segment.js';

const MINUTE = 60_000;

/** Names of the visits of some calls, each at so many minutes after noon: `a` for the first, `b` for the second, … */
function visitsOf(...calls: readonly [minute: number, call?: object][]): string {
  const book = new VisitBook();
  const ids = calls.map(([minute, call = { anonymousId: 'device' }]) => {
    const said = {
      type: 'track',
      event: 'Product Viewed',
      timestamp: NOON - 600 * MINUTE + minute * MINUTE,
      ...call,
    };
    const [outcome] = readSegment('batch', request({ batch: [said] }), reception());
    const read = book.completed(outcome ?? expect.fail('there is no outcome'));
    return taken(read).events[0]?.objects.find(({ type }) => type === 'session')?.id ?? '';
  });
  const known = [...new Set(ids.filter((id) => id !== ''))];
  return ids.map((id) => (id === '' ? '-' : String.fromCodePoint(97 + known.indexOf(id)))).join('');
}

test('thirty minutes of silence end a visit, and no less', () => {
  expect(visitsOf([0], [30], [60], [91])).toBe('aaab');
});

test('what comes late joins the visit that it lies in, or begins one of its own', () => {
  expect(visitsOf([100], [120], [110], [75], [10], [121])).toBe('aaaaba');
});

test('visitors have visits of their own, and signing in begins none', () => {
  expect(visitsOf([0], [1, { anonymousId: 'other' }], [2, { anonymousId: 'device', userId: 'ann' }])).toBe(
    'aba',
  );
});

test('a session that is told stays, and what a server tells is no visit', () => {
  const told = { anonymousId: 'device', properties: { session_id: 's1' } };
  expect(visitsOf([0], [1, told], [2, { anonymousId: 'device', channel: 'server' }])).toBe('ab-');
});
