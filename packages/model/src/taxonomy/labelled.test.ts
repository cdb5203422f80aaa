import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANES, STAGES } from '../words.js';
import { calibrationError, claimsOf, judgeNames, LabelledNames } from './evaluation.js';
import { canonicalName } from './names.js';

const names = LabelledNames.parse(
  JSON.parse(readFileSync(new URL('../../evaluation/names.json', import.meta.url), 'utf8')),
);

describe('the labelled names', () => {
  it('are sixty different ones', () => {
    expect(new Set(names.map((name) => name.activity)).size).toBe(60);
  });

  it.each(names)('$activity is unknown to the taxonomy', ({ activity }) => {
    expect(canonicalName(activity)).toBeNull();
  });

  it('cover every stage and every lane that has steps of its own', () => {
    expect(new Set(names.map((name) => name.stage))).toEqual(new Set(STAGES));
    expect(new Set(names.map((name) => name.lane))).toEqual(
      new Set(LANES.filter((lane) => lane !== 'evidence')),
    );
  });
});

describe('the inference on the labelled names', () => {
  const judged = judgeNames(names);
  const wrong = judged.filter((one) => !one.stageRight || !one.laneRight);
  const right = (holds: (one: (typeof judged)[number]) => boolean): number =>
    judged.filter(holds).length / names.length;

  it('finds 85 % of the stages and 85 % of the lanes', async ({ annotate }) => {
    const said = wrong.map(
      ({ name, placement }) => `${name.activity}: ${placement.stage}, ${placement.lane}`,
    );
    await annotate(
      `stage ${right((one) => one.stageRight)}, lane ${right((one) => one.laneRight)}, wrong: ${said.join('; ')}`,
    );
    expect(right((one) => one.stageRight)).toBeGreaterThanOrEqual(0.85);
    expect(right((one) => one.laneRight)).toBeGreaterThanOrEqual(0.85);
  });

  it('is as sure as it should be', () => {
    expect(calibrationError(claimsOf(judged))).toBeLessThan(0.1);
  });

  it('is less sure where it is wrong', () => {
    const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
    const claims = claimsOf(judged);
    const surenessWhere = (outcome: boolean): number =>
      mean(claims.filter(([, isRight]) => isRight === outcome).map(([confidence]) => confidence));
    expect(surenessWhere(false)).toBeLessThan(surenessWhere(true) - 0.1);
  });
});
