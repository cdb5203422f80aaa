import { z } from 'zod';
import { decisionModel } from '../model.js';
import { readExposures, SOURCES } from './read.js';
import { countArms, firstExposures } from './units.js';

const ExposuresOutput = z.strictObject({
  /** The first exposure of each unit to each experiment. */
  exposures: z.array(
    z.strictObject({
      experiment: z.string(),
      variant: z.string(),
      unit: z.string(),
      time: z.string(),
      mixed: z.boolean(),
    }),
  ),
  arms: z.array(z.strictObject({ experiment: z.string(), variant: z.string(), units: z.int() })),
  rejected: z.array(z.strictObject({ row: z.int(), reason: z.string() })),
});

/** Who saw which variant, from other tools' exports: see docs/models.md. */
export const exposures = decisionModel({
  name: 'exposures',
  title: 'Who saw which variant, from the rows of a GrowthBook or PostHog export',
  input: z.strictObject({
    source: z.enum(SOURCES),
    /** One object for each row, by the names of its columns. */
    rows: z.array(z.record(z.string(), z.unknown())),
  }),
  output: ExposuresOutput,
  run: ({ source, rows }): z.output<typeof ExposuresOutput> => {
    const { exposures, rejected } = readExposures(rows, source);
    const firsts = firstExposures(exposures);
    return { exposures: firsts, arms: countArms(firsts), rejected: [...rejected] };
  },
});
