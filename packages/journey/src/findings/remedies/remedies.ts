import type { Suggestion } from '@throughline/model';
import type { Study } from '../study.js';
import { BACKSTAGE_REMEDIES } from './backstage.js';
import { BETTER_REMEDIES } from './better.js';
import { KIND_REMEDIES } from './kinds.js';
import { PASSING_REMEDIES } from './passing.js';
import type { Remedies } from './remedy.js';
import { SITE_REMEDIES } from './site.js';
import { WAY_REMEDIES } from './way.js';

const LIBRARY: Remedies = {
  ...SITE_REMEDIES,
  ...WAY_REMEDIES,
  ...BACKSTAGE_REMEDIES,
  ...BETTER_REMEDIES,
  ...PASSING_REMEDIES,
};

/**
 * What to try about a study's finding, at least three things, each with who says so. A study that was split by a value
 * (`form-field-failed-address`) has what its stem has; one without remedies of its own, those of its kind.
 */
export function remediesFor({ id, detector }: Pick<Study, 'id' | 'detector'>): Suggestion[] {
  for (let stem = id; stem !== ''; stem = stem.slice(0, Math.max(0, stem.lastIndexOf('-')))) {
    const own = LIBRARY[stem];
    if (own !== undefined) return [...own];
  }
  return [...KIND_REMEDIES[detector]];
}
