import type { Refusals } from '../refusals.js';

export const measuring: Refusals['measuring'] = {
  notByDay: 'Er sagt nichts über eine Eigenschaft, die Ereignisse Tag für Tag tragen.',
  tooFew: (objects, experiment) =>
    `Noch zu früh, um es zu sagen: ${objects} in „${experiment}“ hatten die Änderung.`,
  tooEarly: (days) =>
    `Noch zu früh, um es zu sagen: ${days === 1 ? '1 Tag' : `${days} Tage`} seit der Änderung.`,
};
