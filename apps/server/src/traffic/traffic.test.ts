import type { Outcome } from '@throughline/ingest';
import { expect, test } from 'vitest';
import { type Incoming, MOST_SHOWN, Traffic } from './traffic.js';

const NOON = Date.parse('2026-03-01T12:00:00Z');
const MINUTE = 60_000;

function taken(id: string, time = NOON): Outcome {
  const event = {
    id,
    time: new Date(time).toISOString(),
    activity: 'Paid',
    objects: [{ type: 'order', id }],
  };
  return { kind: 'taken', events: [event], objects: [], relations: [] } as unknown as Outcome;
}

function incoming(outcomes: readonly Outcome[], part: Partial<Incoming> = {}): Incoming {
  return { shop: 'a', source: 'till', protocol: 'events', at: NOON, outcomes, withoutId: 0, ...part };
}

test('items are counted by source and protocol, by what became of them, and by minute', () => {
  const traffic = new Traffic(NOON);
  const bad: Outcome = { kind: 'rejected', reason: 'the time is missing', why: { code: 'noTime' }, item: {} };
  traffic.note(incoming([taken('1'), bad]));
  traffic.note(incoming([taken('2')], { at: NOON + 2 * MINUTE }));
  traffic.note(
    incoming([{ kind: 'dropped', reason: 'a flag that was looked up', why: { code: 'flag' } }], {
      source: 'web',
      at: NOON + 3 * MINUTE,
    }),
  );
  const { sources } = traffic.report('a', NOON + 3 * MINUTE);
  expect(
    sources.map(({ source, accepted, dropped, rejected }) => [source, accepted, dropped, rejected]),
  ).toEqual([
    ['web', 0, 1, 0],
    ['till', 2, 0, 1],
  ]);
  expect(sources[1]?.minutes.slice(-4)).toEqual([2, 0, 1, 0]);
  expect(sources[1]?.minutes).toHaveLength(60);
  const later = traffic.report('a', NOON + 61 * MINUTE).sources[1]?.minutes ?? [];
  expect(later.reduce((sum, each) => sum + each, 0)).toBe(1);
  expect(traffic.report('b', NOON).sources).toEqual([]);
});

test('quality: no id, the same id again, a clock that is ahead, what comes late, and the usual lag', () => {
  const traffic = new Traffic(NOON);
  const events = [
    taken('1', NOON - 4000),
    taken('2', NOON + 5 * MINUTE),
    taken('3', NOON - 48 * 60 * MINUTE),
  ];
  traffic.note(incoming(events, { withoutId: 2 }));
  traffic.note(incoming([taken('1', NOON - 4000)]));
  traffic.note(incoming([taken('1', NOON - 4000)], { shop: 'b' }));
  const [till] = traffic.report('a', NOON).sources;
  expect(till).toMatchObject({
    events: 4,
    quality: { withoutId: 2, repeated: 1, ahead: 1, late: 1, lag: 4 },
  });
});

test('the latest items are kept in order, each told once', () => {
  const traffic = new Traffic(NOON);
  const many = Array.from({ length: MOST_SHOWN + 20 }, (_, at) => taken(`o-${at}`));
  const told: string[] = [];
  const stop = traffic.watch((shop) => told.push(shop));
  traffic.note(incoming(many));
  stop();
  traffic.note(
    incoming([{ kind: 'rejected', reason: 'the time is missing', why: { code: 'noTime' }, item: {} }]),
  );
  expect(told).toEqual(['a']);
  const items = traffic.after('a', 0);
  expect(items).toHaveLength(MOST_SHOWN);
  expect(items.at(-2)).toMatchObject({
    number: 120,
    activity: 'Paid',
    object: 'order o-119',
    outcome: 'accepted',
  });
  const last = { number: 121, outcome: 'rejected' };
  expect(traffic.after('a', 120)).toMatchObject([{ ...last, reason: 'the time is missing' }]);
  expect(traffic.after('a', 120, 'de')).toMatchObject([{ ...last, reason: 'Die Zeit fehlt' }]);
  // What is not understood is called as it calls itself, and by nothing else that it holds.
  const named = { email: 'ada@boots.example', topic: '', event: 'p'.repeat(100), type: 'track' };
  for (const item of [named, 'Paid', null, { name: 'Ada' }])
    traffic.note(incoming([{ kind: 'rejected', reason: '', why: { code: 'noTime' }, item }]));
  expect(traffic.after('a', 121).map(({ activity }) => activity)).toEqual(['p'.repeat(80), null, null, null]);
  traffic.forget('a');
  expect(traffic.after('a', 0)).toEqual([]);
});
