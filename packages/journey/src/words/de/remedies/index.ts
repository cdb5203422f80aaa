import type { Sentences } from '../../sentences.js';
import { backstage } from './backstage.js';
import { line } from './line.js';
import { passing } from './passing.js';
import { site } from './site.js';
import { way } from './way.js';

export const remedies: Sentences['remedies'] = { ...site, ...way, ...backstage, ...passing, ...line };
