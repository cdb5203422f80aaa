import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { LANES, STAGES } from '../words.js';
import { canonicalName } from './names.js';

const Labelled = z.array(
  z.strictObject({ activity: z.string(), system: z.string(), stage: z.enum(STAGES), lane: z.enum(LANES) }),
);

const names = Labelled.parse(
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
