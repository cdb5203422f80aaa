import type { GuessAnswer } from '@throughline/server/routes';
import { describe, expect, it } from 'vitest';
import { CLOSED, intakeAfter, type IntakeAction, type IntakeState } from './intake-state.js';

const GUESS: GuessAnswer = { tables: [], mapping: { tables: {} }, preset: null, notes: [] };
const UPLOAD = { upload: 'u', name: 'orders.csv', bytes: 10 };
const FAILURE = { message: 'No such column.', hint: 'Pick another.', field: 'tables.orders' };

function after(...actions: readonly IntakeAction[]): IntakeState {
  return actions.reduce(intakeAfter, CLOSED);
}

const TO_MATCHER: readonly IntakeAction[] = [
  { type: 'send', files: [{ name: 'orders.csv', sent: 0, total: 10 }] },
  { type: 'guess', names: ['orders.csv'] },
  { type: 'match', uploads: [UPLOAD], guess: GUESS },
];

describe('the way of dropped files', () => {
  it('counts what is sent, for each file by itself', () => {
    const files = [
      { name: 'a', sent: 0, total: 10 },
      { name: 'b', sent: 0, total: 20 },
    ];
    const state = after({ type: 'send', files }, { type: 'sent', index: 1, sent: 15 });
    expect(state.at === 'sending' && state.files.map(({ sent }) => sent)).toEqual([0, 15]);
  });

  it('starts the matcher with what was guessed', () => {
    const state = after(...TO_MATCHER);
    expect(state).toMatchObject({ at: 'matching', mapping: GUESS.mapping, starting: false });
  });

  it('leads back to the edited mapping when the import fails', () => {
    const edited = { tables: { orders: {} } };
    const state = after(
      ...TO_MATCHER,
      { type: 'map', mapping: edited },
      { type: 'start' },
      { type: 'import', id: 'i', shop: 'shop' },
      { type: 'fail', failure: FAILURE },
    );
    expect(state).toMatchObject({ at: 'matching', mapping: edited, failure: FAILURE, starting: false });
  });

  it('leads back to the choice of files when they cannot be read', () => {
    const state = after(...TO_MATCHER.slice(0, 2), { type: 'fail', failure: FAILURE });
    expect(state).toEqual({ at: 'choosing', failure: FAILURE });
  });

  it('takes no answer that comes after the close', () => {
    const late = after(...TO_MATCHER, { type: 'close' }, { type: 'import', id: 'i', shop: 'shop' });
    expect(late).toEqual(CLOSED);
  });
});
