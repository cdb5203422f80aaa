import type { Refusals } from '../refusals.js';

export const imports: Refusals['imports'] = {
  byPreset: (preset) => `Gelesen mit der Vorlage „${preset}“.`,
};
