/** Of experiments, and of two rates. */
export const experiments = {
  allAlike: {
    reason: 'All visitors did the same, so there is no difference to test.',
    hint: 'Wait for data.',
  },
  noDenominator: { reason: 'The denominator of the ratio is 0.', hint: 'Wait for data.' },
  smallStratum: (stratum: string) => ({
    reason: `An arm has fewer than two visitors in the stratum “${stratum}”.`,
    hint: 'Merge small strata.',
  }),
  smallArm: { reason: 'An arm has fewer than two visitors.', hint: 'Wait for data.' },
  noControl: {
    reason: 'The control’s figure is 0, so no effect can be relative to it.',
    hint: 'Ask for the absolute difference, or wait for data.',
  },
  noSpread: {
    reason: 'Every visitor of an arm has the same value, so chance cannot be told from effect.',
    hint: 'Wait for data, or take another metric.',
  },
  outOfRange: {
    reason: 'The figures are too large or too small to compare.',
    hint: 'Give them in another unit.',
  },
  noMean: {
    reason: 'The control has a mean of 0, so no effect can be relative to it.',
    hint: 'Plan an absolute one.',
  },
};
