/** Why an event of a log cannot be used; the words are those of tables where they say the same. */
export const REJECTED = {
  missing: 'the time is missing',
  unknown: 'the time is not understood',
  range: 'the time is before 1900 or after 2299',
  activity: 'the activity is missing',
  objects: 'no object: every id is empty',
  strangers: 'the event names no object that the file describes',
  shape: 'the event is not written as the format has it',
} as const;
export type Rejected = keyof typeof REJECTED;
