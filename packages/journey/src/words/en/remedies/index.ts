import { backstage } from './backstage.js';
import { line } from './line.js';
import { passing } from './passing.js';
import { site } from './site.js';
import { way } from './way.js';

/** What to try, and what that usually moves. */
export const remedies = { ...site, ...way, ...backstage, ...passing, ...line };
