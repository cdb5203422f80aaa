import type { Texts } from '../en/index.js';

export const journey: Texts['journey'] = {
  title: 'Reise',
  none: 'Es ist kein Objekt genannt. Mit ⌘K oder Strg K eines über seine Kennung finden.',
};
