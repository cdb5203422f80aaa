import type { Texts } from '../en/index.js';

export const charts: Texts['charts'] = {
  nothing: 'nichts zu sagen',
  when: 'Wann',
  bounds: 'Grenzen',
  between: (low, high) => `${low} bis ${high}`,
};
