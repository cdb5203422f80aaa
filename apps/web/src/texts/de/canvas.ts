import type { Texts } from '../en/index.js';

export const canvas: Texts['canvas'] = {
  zoom: 'Vergrößerung',
  in: 'Vergrößern',
  inKey: 'Vergrößern (+)',
  out: 'Verkleinern',
  outKey: 'Verkleinern (−)',
  all: 'Alles zeigen',
  allKey: 'Alles zeigen (0)',
  folded: (count) => `${count} seltene Schritte sind hier eingeklappt. Klicken öffnet sie.`,
};
