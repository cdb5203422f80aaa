import { lazy } from 'react';
import { withTexts } from '../texts/texts.js';

/** The figures of a step: wanted once one is picked. */
export const StepPanel = lazy(async () => ({
  default: (await withTexts(import('./StepPanel.js'))).StepPanel,
}));

/** What figures rise in on a narrow screen. */
export const Sheet = lazy(async () => ({ default: (await withTexts(import('./Sheet.js'))).Sheet }));
