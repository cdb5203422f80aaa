import { lazy } from 'react';

/** The figures of a step: wanted once one is picked. */
export const StepPanel = lazy(async () => ({ default: (await import('./StepPanel.js')).StepPanel }));

/** What figures rise in on a narrow screen. */
export const Sheet = lazy(async () => ({ default: (await import('./Sheet.js')).Sheet }));
