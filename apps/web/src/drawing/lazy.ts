import { lazy } from 'react';
import { withTexts } from '../texts/texts.js';

/** What is different: wanted once something is compared. */
export const ComparePanel = lazy(async () => ({
  default: (await withTexts(import('./ComparePanel.js'))).ComparePanel,
}));

/** Both sides of a step: wanted once one is opened in a comparison. */
export const SideBySide = lazy(async () => ({
  default: (await withTexts(import('./SideBySide.js'))).SideBySide,
}));

/** The ways of a comparison as a table: wanted once something is compared. */
export const WaysTable = lazy(async () => ({
  default: (await withTexts(import('./WaysTable.js'))).WaysTable,
}));

/** The figures of a line: wanted once one is clicked. */
export const LinePanel = lazy(async () => ({
  default: (await withTexts(import('./LinePanel.js'))).LinePanel,
}));
