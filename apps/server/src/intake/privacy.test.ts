import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Outcome } from '@throughline/ingest';
import { Privacy } from '@throughline/model';
import { discreet } from './privacy.js';

const customer = (id: string) => ({ type: 'customer', id });
const taken = (id: string): Outcome => ({
  kind: 'taken',
  events: [
    {
      id: 'e',
      time: '2026-03-01T10:00:00.000Z',
      activity: 'x',
      text: { plan: 'gold', diary: 'dear' },
      numbers: { age: 41 },
      objects: [customer(id), { type: 'order', id: '1001' }],
    },
  ],
  objects: [{ ...customer(id), text: { bot: 'true', plan: 'gold', diary: 'dear' } }],
  relations: [{ from: customer('device-1'), to: customer(id), qualifier: 'same as' }],
});

test('of a source with a list, its properties are kept and no others; other sources are left alone', () => {
  const privacy = Privacy.parse({ allow: { web: ['plan'], empty: [] } });
  expect(discreet(taken('ann'), privacy, 'web')).toMatchObject({
    events: [{ text: { plan: 'gold' }, numbers: {}, objects: [customer('ann'), { id: '1001' }] }],
    objects: [{ text: { bot: 'true', plan: 'gold' } }],
  });
  const [none] = (discreet(taken('ann'), privacy, 'empty') as Extract<Outcome, { kind: 'taken' }>).events;
  expect(none?.text).toEqual({});
  for (const other of ['app', 'toString', '__proto__'])
    expect(discreet(taken('ann'), privacy, other)).toEqual(taken('ann'));
});

test('an address is one hash however it is written, wherever it stands; other ids stay', () => {
  const privacy = Privacy.parse({});
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  const mail = hash('ann@boots.example');
  expect(discreet(taken('Ann@Boots.example'), privacy, 'web')).toEqual(taken(mail));
  expect(discreet(taken('+49 (30) 123-4567'), privacy, 'web')).toEqual(taken(hash('+49301234567')));
  for (const id of ['ann', '4930123456', 'ann@', 'socks@2', mail])
    expect(discreet(taken(id), privacy, 'web')).toEqual(taken(id));
});
