import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decide } from '../decide.js';
import { attribution } from './model.js';
import type { AttributionOutput } from './schema.js';
import { shapleyValues } from './shapley-values.js';

/*
 * Reference results of ChannelAttribution 2.2.4 and of exact arithmetic. The folder lies beside the repo and is
 * not part of it.
 */

const FOLDER = new URL('../../../../../shared/oracles/', import.meta.url);
const present = existsSync(new URL('attribution.json', FOLDER));

interface Case {
  readonly name: string;
  readonly input: unknown;
  readonly input_file?: string;
  readonly expected: unknown;
  readonly tolerance?: Readonly<Record<string, number>>;
}

interface OraclePath {
  readonly path: string;
  readonly conversions: number;
  readonly value?: number;
  readonly nulls: number;
}

const cases: Case[] = present
  ? (JSON.parse(readFileSync(new URL('attribution.json', FOLDER), 'utf8')) as { cases: Case[] }).cases
  : [];

const toPath = ({ path, ...counts }: OraclePath) => ({ channels: path.split(' > '), ...counts });

function pathData(file: string) {
  const [, ...lines] = readFileSync(new URL(file, FOLDER), 'utf8').trim().split(/\r?\n/u);
  return lines.map((line) => {
    const [path = '', conversions, value, nulls] = line.replaceAll('"', '').split(',');
    return toPath({ path, conversions: Number(conversions), value: Number(value), nulls: Number(nulls) });
  });
}

function pathsOf({ input, input_file }: Case) {
  if (input_file !== undefined) return pathData(input_file);
  return (input as { paths: OraclePath[] }).paths.map(toPath);
}

const run = (input: Record<string, unknown>) => decide(attribution, input) as AttributionOutput;

/** Fails where a figure is further from the expected one than the case allows, absolutely and relatively. */
function near(
  figure: number | undefined,
  expected: number,
  { abs = 0, rel = 0 }: Record<string, number> = {},
) {
  expect(Math.abs((figure ?? NaN) - expected)).toBeLessThanOrEqual(Math.max(abs, rel * Math.abs(expected)));
}

const creditOf = ({ channels }: AttributionOutput, channel: string) =>
  channels.find((each) => each.channel === channel);

function checkRules(given: Case) {
  const { expected, tolerance } = given as { expected: Record<string, Record<string, number>> } & Case;
  for (const model of ['first', 'last', 'linear']) {
    const output = run({ model, paths: pathsOf(given) });
    for (const [channel, figures] of Object.entries(expected)) {
      near(creditOf(output, channel)?.conversions, figures[`${model}_touch_conversions`] ?? NaN, tolerance);
      near(creditOf(output, channel)?.value, figures[`${model}_touch_value`] ?? NaN, tolerance);
    }
  }
}

interface Transition {
  readonly source: string;
  readonly target: string;
  readonly p: number;
}

function checkTransitions(output: AttributionOutput, expected: readonly Transition[], abs: number) {
  for (const { source, target, p } of expected) {
    const found = output.chain?.transitions?.find(({ from, to }) => from === source && to === target);
    near(found?.probability, p, { abs });
  }
  expect(output.chain?.transitions).toHaveLength(expected.length);
}

interface Exact {
  readonly p_conversion: number;
  readonly removal_effects: Record<string, number>;
  readonly total_conversions: Record<string, number>;
  readonly transition?: readonly Transition[];
}

function checkExactMarkov(given: Case) {
  const { expected, tolerance } = given as { expected: Exact } & Case;
  const abs = tolerance?.['abs'] ?? 0;
  const output = run({ model: 'markov', order: 1, transitions: true, paths: pathsOf(given) });
  near(output.chain?.conversionRate, expected.p_conversion, { abs });
  for (const [channel, effect] of Object.entries(expected.removal_effects))
    near(creditOf(output, channel)?.removalEffect, effect, { abs });
  for (const [channel, credit] of Object.entries(expected.total_conversions))
    near(creditOf(output, channel)?.conversions, credit, {
      rel: tolerance?.['total_conversions_rel'] ?? 1e-9,
    });
  if (expected.transition) checkTransitions(output, expected.transition, abs);
}

type Simulated = Record<
  'total_conversions' | 'total_conversion_value' | 'removal_effects' | 'removal_effects_value',
  Record<string, number>
>;

function checkSimulatedMarkov(given: Case) {
  const { expected, tolerance = {} } = given as { expected: Simulated } & Case;
  const output = run({ model: 'markov', order: 1, paths: pathsOf(given) });
  const effects = { abs: tolerance['removal_effects_abs'] ?? 0 };
  const totals = { abs: tolerance['small_channels_abs'] ?? 0, rel: tolerance['total_conversions_rel'] ?? 0 };
  for (const channel of Object.keys(expected.total_conversions)) {
    const credit = creditOf(output, channel);
    near(credit?.removalEffect, expected.removal_effects[channel] ?? NaN, effects);
    near(credit?.removalEffectValue, expected.removal_effects_value[channel] ?? NaN, effects);
    near(credit?.conversions, expected.total_conversions[channel] ?? NaN, totals);
    near(credit?.value, expected.total_conversion_value[channel] ?? NaN, totals);
  }
}

function checkGame({ input, expected, tolerance }: Case) {
  const { players, coalition_values } = input as {
    players: string[];
    coalition_values: Record<string, number | string>;
  };
  const worth = new Float64Array(2 ** players.length);
  for (const [coalition, value] of Object.entries(coalition_values)) {
    const members = coalition === '' ? [] : coalition.split('+');
    worth[members.reduce((set, member) => set | (1 << players.indexOf(member)), 0)] = Number(value);
  }
  const values = shapleyValues(players.length, worth);
  for (const [player, value] of Object.entries(expected as Record<string, number>))
    near(values[players.indexOf(player)], value, tolerance);
}

/** One conversion along one path, and what each channel gets of it. */
function checkShares({ expected, tolerance }: Case, input: Record<string, unknown>) {
  const output = run(input);
  for (const [channel, share] of Object.entries(expected as Record<string, number>))
    near(creditOf(output, channel)?.conversions, share, tolerance);
  expect(output.channels.reduce((total, { conversions }) => total + conversions, 0)).toBeCloseTo(1, 12);
}

const onePath = (input: unknown) => [
  { channels: (input as { path: string }).path.split(' > '), conversions: 1 },
];

function checkDecay(given: Case) {
  const { touches, half_life_days: halfLife } = given.input as {
    touches: { channel: string; days_before: number }[];
    half_life_days: number;
  };
  const path = {
    channels: touches.map(({ channel }) => channel),
    daysBefore: touches.map((touch) => touch.days_before),
    conversions: 1,
  };
  checkShares(given, { model: 'time-decay', halfLife, paths: [path] });
}

function checkPosition(given: Case) {
  const { first, last } = given.input as { first: number; last: number };
  checkShares(given, { model: 'position', position: { first, last }, paths: onePath(given.input) });
}

const CHECKS: readonly (readonly [RegExp, (given: Case) => void])[] = [
  [/heuristic/u, checkRules],
  [
    /transition_matrix$/u,
    (given) => {
      const output = run({ model: 'markov', transitions: true, paths: pathsOf(given) });
      checkTransitions(output, given.expected as Transition[], given.tolerance?.['abs'] ?? 1e-9);
    },
  ],
  [/simulated$/u, checkSimulatedMarkov],
  [/markov/u, checkExactMarkov],
  [
    /^shapley_path_sum/u,
    (given) => {
      const output = run({ model: 'shapley', paths: pathsOf(given) });
      for (const [channel, value] of Object.entries(given.expected as Record<string, number>))
        near(creditOf(output, channel)?.conversions, value, given.tolerance);
    },
  ],
  [/^shapley/u, checkGame],
  [/^time_decay/u, checkDecay],
  [/^position/u, checkPosition],
  [
    /^last_non_direct/u,
    (given) => {
      const { direct } = given.input as { direct: string };
      checkShares(given, { model: 'last-non-direct', direct, paths: onePath(given.input) });
    },
  ],
];

describe.skipIf(!present)(
  'attribution, as the references have it (skipped where the reference folder is not there)',
  () => {
    test.each(cases)('$name', (given) => {
      const check = CHECKS.find(([name]) => name.test(given.name));
      if (check === undefined) throw new RangeError(`no check for ${given.name}`);
      check[1](given);
    });

    test('every case is checked', () => {
      process.stdout.write(`Checked ${cases.length} of ${cases.length} reference cases of attribution.\n`);
      expect(cases.length).toBeGreaterThanOrEqual(20);
    });
  },
);
