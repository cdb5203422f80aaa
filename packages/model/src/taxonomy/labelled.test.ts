import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANES, STAGES } from '../words.js';
import {
  calibrationError,
  claimsOf,
  type Judged,
  judgeNames,
  type LabelledName,
  LabelledNames,
} from './evaluation.js';
import { canonicalName } from './names.js';

const namesOf = (file: string): LabelledName[] =>
  LabelledNames.parse(JSON.parse(readFileSync(new URL(`../../evaluation/${file}`, import.meta.url), 'utf8')));
const names = namesOf('names.json');
const later = [...namesOf('second-names.json'), ...namesOf('third-names.json')];

describe('the labelled names', () => {
  it('are sixty different ones', () => {
    expect(new Set(names.map((name) => name.activity)).size).toBe(60);
  });

  it.each([...names, ...later])('$activity is unknown to the taxonomy', ({ activity }) => {
    expect(canonicalName(activity)).toBeNull();
  });

  it('cover every stage and every lane that has steps of its own', () => {
    expect(new Set(names.map((name) => name.stage))).toEqual(new Set(STAGES));
    expect(new Set(names.map((name) => name.lane))).toEqual(
      new Set(LANES.filter((lane) => lane !== 'evidence')),
    );
  });
});

const share = (judged: readonly Judged[], holds: (one: Judged) => boolean): number =>
  judged.filter(holds).length / judged.length;

describe.each([
  ['the sixty names written before it', names],
  ['the names written after it', later],
])('the inference on %s', (_, labelled) => {
  const judged = judgeNames(labelled);
  const wrong = judged.filter((one) => !one.stageRight || !one.laneRight);

  it('finds 85 % of the stages and 85 % of the lanes', async ({ annotate }) => {
    const stages = share(judged, (one) => one.stageRight);
    const lanes = share(judged, (one) => one.laneRight);
    const said = wrong.map(
      ({ name, placement }) => `${name.activity}: ${placement.stage}, ${placement.lane}`,
    );
    await annotate(`stage ${stages}, lane ${lanes}, wrong: ${said.join('; ')}`);
    expect(stages).toBeGreaterThanOrEqual(0.85);
    expect(lanes).toBeGreaterThanOrEqual(0.85);
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
