import { entryOf, figuresIn } from '@throughline/model';

const { bound } = figuresIn('en');

const WEEKDAYS: Readonly<Record<string, string>> = {
  monday: 'Monday',
  tuesday: 'Tuesday',
  wednesday: 'Wednesday',
  thursday: 'Thursday',
  friday: 'Friday',
  saturday: 'Saturday',
  sunday: 'Sunday',
};

/** Which journeys a finding is about. */
export const segments = {
  /** What a number that is told by bands is called. */
  number: (name: string) => name,
  under: (high: number) => `under ${bound(high)}`,
  between: (low: number, high: number) => `${bound(low)} to ${bound(high)}`,
  least: (low: number) => `${bound(low)} and more`,
  /** A value that is no band. */
  value: (value: string) => entryOf(WEEKDAYS, value) ?? value,
};
