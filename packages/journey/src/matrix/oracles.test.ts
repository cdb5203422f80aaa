import { existsSync, readFileSync } from 'node:fs';
import { Question, type MatrixAnswer, type ShopEvent } from '@throughline/model';
import { openEmbedded, type EventStore } from '@throughline/stores';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../ask.js';
import { explaining } from '../testing/explaining.js';

/*
 * retentioneering's own tests of its matrices. The folder lies beside the repo and is not part of it.
 */

const FILE = new URL('../../../../../shared/oracles/journey_matrices.json', import.meta.url);
const present = existsSync(FILE);

interface Told {
  readonly user: string;
  readonly session: string;
  readonly event: string;
}

interface Query {
  readonly type: 'transition_matrix' | 'step_matrix';
  readonly path: 'user_id' | 'session_id';
  readonly edge_weight?: keyof typeof WEIGHTS;
  readonly max_steps?: number;
}

interface Case {
  readonly name: string;
  readonly input: { readonly query: Query; readonly events: readonly Told[] };
  readonly expected: {
    readonly rows_and_columns?: readonly string[];
    readonly rows?: readonly string[];
    readonly columns?: readonly number[];
    readonly matrix: readonly (readonly number[])[];
  };
}

const WEIGHTS = { count: 'count', avg_per_path: 'per journey', proba_out: 'out', proba_in: 'in' } as const;
const OBJECTS = { user_id: 'customer', session_id: 'session' } as const;

function readCases(): Case[] {
  return present ? (JSON.parse(readFileSync(FILE, 'utf8')) as { cases: Case[] }).cases : [];
}

/** All at one instant, in the order of the file. */
function eventsOf({ input }: Case): ShopEvent[] {
  return input.events.map(({ user, session, event }, position) => ({
    id: `e${position}`,
    time: '2026-01-01T00:00:00Z',
    activity: event,
    position,
    objects: [
      { type: 'customer', id: user },
      { type: 'session', id: session },
    ],
  }));
}

function questionOf({ query }: Case['input']): unknown {
  return {
    kind: 'matrix',
    object: OBJECTS[query.path],
    of: query.type === 'step_matrix' ? 'steps' : 'transitions',
    weight: query.edge_weight && WEIGHTS[query.edge_weight],
    depth: query.max_steps,
  };
}

function transitionsOf(answer: MatrixAnswer, names: readonly string[]): number[][] {
  const cells = new Map(
    answer.transitions.map(({ from, to, value }) => [`${from ?? 'path_start'}→${to ?? 'path_end'}`, value]),
  );
  return names.map((from) => names.map((to) => cells.get(`${from}→${to}`) ?? 0));
}

/** Step 0, the start, is told by the peer alone. */
function stepsOf(answer: MatrixAnswer, names: readonly string[], columns: readonly number[]): number[][] {
  const cells = new Map(
    answer.steps.map(({ step, activity, value }) => [`${activity ?? 'path_end'} ${step}`, value]),
  );
  return names.map((name) =>
    columns.map((step) => (step === 0 ? Number(name === 'path_start') : (cells.get(`${name} ${step}`) ?? 0))),
  );
}

let store: EventStore;

describe.skipIf(!present)(
  'matrices, as retentioneering has them (skipped where the reference folder is not there)',
  () => {
    const cases = readCases();
    beforeAll(async () => void (store = explaining(await openEmbedded()).store));
    afterAll(() => store.close());

    test.each(cases.map((each, at) => ({ ...each, at })))('$name', async ({ at, ...each }) => {
      await store.append(`shop-${at}`, { events: eventsOf(each) });
      const asked = Question.parse(questionOf(each.input));
      if (asked.kind !== 'matrix') throw new RangeError('not a matrix');
      const answer = await ask(store, `shop-${at}`, asked);
      const { rows_and_columns, rows = [], columns = [], matrix } = each.expected;
      const told = rows_and_columns
        ? transitionsOf(answer, rows_and_columns)
        : stepsOf(answer, rows, columns);
      expect(told).toEqual(matrix.map((row) => row.map((value) => expect.closeTo(value, 9) as number)));
    });

    test('every case is run', () => expect(cases).toHaveLength(7));
  },
);
