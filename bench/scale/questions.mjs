import { TAXONOMY } from '@throughline/model';

const named = (place) => ({ activity: TAXONOMY[place].name });

/** Five steps that journeys of the log take one after another, within a week. */
export const FUNNEL = {
  kind: 'funnel',
  object: 'order',
  order: 'ordered',
  window: '7d',
  steps: [0, 2, 4, 6, 8].map(named),
};
