import { lazy } from 'react';

/** What is different: wanted once something is compared. */
export const ComparePanel = lazy(async () => ({ default: (await import('./ComparePanel.js')).ComparePanel }));

/** The figures of a line: wanted once one is clicked. */
export const LinePanel = lazy(async () => ({ default: (await import('./LinePanel.js')).LinePanel }));
