import type { DeliveryEntry, SentAlert } from '@throughline/server/routes';
import { expect, test } from 'vitest';
import { deliveryText, outcomeText, standingOf } from './sent.js';

const AT = '2026-04-01T09:00:00.000Z';
const LATER = '2026-04-01T10:00:00.000Z';
const MAIL: DeliveryEntry = {
  place: { by: 'mail', address: 'ada@boots.example' },
  sent: null,
  next: null,
  tries: 1,
  error: null,
};

function sent(at: string, ...places: readonly DeliveryEntry[]): SentAlert {
  return { at, why: '740', value: 740, outcome: '', places: [...places] };
}

test('it stands as its newest message does: when one was last taken, and what keeps the newest from a place', () => {
  const taken = sent(AT, { ...MAIL, sent: AT });
  const waits = sent(LATER, { ...MAIL, error: 'gone' }, { ...MAIL, error: 'away', next: LATER });
  expect(standingOf([])).toEqual({ last: null, failure: null });
  expect(standingOf([taken])).toEqual({ last: AT, failure: null });
  const failure = { at: LATER, error: 'away', next: LATER };
  expect(standingOf([waits, taken])).toEqual({ last: AT, failure });
  expect(standingOf([sent(LATER, { ...MAIL, sent: LATER }), waits])).toEqual({ last: LATER, failure: null });
  const broken = { ...sent(AT), why: 'No such question.', outcome: 'not sent' };
  expect(standingOf([broken]).failure).toEqual({ at: AT, error: 'No such question.', next: null });
});

test('of a run that came to nothing it is said in words of the catalogue', () => {
  expect(outcomeText('not sent')).toBe('Nothing was sent.');
  expect(outcomeText('mail: sent')).toBe('mail: sent');
});

test('what became of a message is told for each place', () => {
  expect(deliveryText({ ...MAIL, sent: AT }, 'UTC')).toBe('ada@boots.example: sent');
  expect(deliveryText({ ...MAIL, next: AT }, 'UTC')).toBe('ada@boots.example: waits to be sent');
  expect(deliveryText({ ...MAIL, next: AT, error: 'away.' }, 'UTC')).toBe(
    'ada@boots.example: not taken (away.), tried again 1 Apr, 09:00',
  );
  expect(deliveryText({ ...MAIL, error: 'away.' }, 'UTC')).toBe('ada@boots.example: not taken (away.)');
  expect(deliveryText({ ...MAIL, place: { by: 'slack' } }, 'UTC')).toBe('Slack: not sent there any more');
});
