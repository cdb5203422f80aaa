import { lazy } from 'react';

/** The figures of a line: wanted once one is clicked. */
export const LinePanel = lazy(async () => ({ default: (await import('./LinePanel.js')).LinePanel }));
