import type { ReasonCode } from '../../words/reason.js';

/** Why an event of a log cannot be used; the words are those of tables where they say the same. */
export const REJECTED = {
  missing: 'noTime',
  unknown: 'time',
  range: 'timeRange',
  activity: 'noActivity',
  objects: 'noObject',
  strangers: 'strangers',
  shape: 'shape',
} as const satisfies Record<string, ReasonCode>;
export type Rejected = keyof typeof REJECTED;
