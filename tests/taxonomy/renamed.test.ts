import { openDemo } from '@throughline/demo';
import { definitionOf, placeActivities } from '@throughline/model';
import { describe, expect, it } from 'vitest';
import { contextsOf } from './contexts.js';
import { opaqueNames, renamed } from './renaming.js';

/** Draws of 30 % of the activities: one draw says little, since it renames a dozen. */
const DRAWS = 40;

interface Outcome {
  readonly name: string;
  readonly placed: string;
  readonly stage: boolean;
  readonly lane: boolean;
  readonly claims: readonly { readonly confidence: number; readonly right: boolean }[];
}

const demo = openDemo({ events: 30_000, seed: 11 });
const settings = demo.settings();

function* lines(chunks: Iterable<string>): Generator<string> {
  for (const chunk of chunks) yield* chunk.split('\n').filter((line) => line !== '');
}

const contexts = contextsOf(lines(demo.events()), settings);

function outcomesOf(seed: number): Outcome[] {
  const names = opaqueNames(contexts, 0.3, seed);
  const placed = placeActivities(renamed(contexts, names), settings);
  return [...names].map(([name, opaque]) => {
    const row = definitionOf(name);
    const placement = placed.get(opaque);
    if (row === undefined || placement === undefined) throw new Error(`${name} was lost`);
    const [stage, lane] = [placement.stage === row.stage, placement.lane === row.lane];
    const claims = [
      { confidence: placement.stageConfidence, right: stage },
      { confidence: placement.laneConfidence, right: lane },
    ];
    return { name, placed: `${placement.stage} ${placement.lane}`, stage, lane, claims };
  });
}

/** Expected calibration error over ten bins (Naeini et al. 2015). */
function calibrationError(claims: Outcome['claims']): number {
  const bins = Array.from({ length: 10 }, (_, bin) =>
    claims.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === bin),
  );
  const gaps = bins.map((bin) =>
    Math.abs(bin.reduce((sum, { confidence, right }) => sum + confidence - Number(right), 0)),
  );
  return gaps.reduce((sum, gap) => sum + gap, 0) / claims.length;
}

describe('30 % of the demo’s activities renamed at random', () => {
  const outcomes = Array.from({ length: DRAWS }, (_, draw) => outcomesOf(draw + 1)).flat();
  const share = (holds: (outcome: Outcome) => boolean): number =>
    outcomes.filter(holds).length / outcomes.length;

  it('starts from a log whose names are all known and that has at least 40 activities', () => {
    expect(contexts.length).toBeGreaterThanOrEqual(40);
    expect(contexts.filter(({ activity }) => definitionOf(activity) === undefined)).toEqual([]);
  });

  it('lands at least 80 % in the right lane and stage', async ({ annotate }) => {
    const wrong = new Map<string, number>();
    for (const { name, placed, stage, lane } of outcomes) {
      if (stage && lane) continue;
      wrong.set(`${name} as ${placed}`, (wrong.get(`${name} as ${placed}`) ?? 0) + 1);
    }
    const both = share(({ stage, lane }) => stage && lane);
    const said = [...wrong].sort(([, a], [, b]) => b - a).map(([what, times]) => `${what} ×${times}`);
    const shares = `stage ${share(({ stage }) => stage)}, lane ${share(({ lane }) => lane)}, both ${both}`;
    await annotate(`${shares} of ${outcomes.length}; wrong: ${said.join('; ')}`);
    expect(both).toBeGreaterThanOrEqual(0.8);
  });

  it('gives confidences that can be believed', async ({ annotate }) => {
    const error = calibrationError(outcomes.flatMap(({ claims }) => claims));
    await annotate(`expected calibration error ${error}`);
    expect(error).toBeLessThan(0.1);
  });
});
