import { ACTIVITIES } from './activities.js';
import { THINGS } from './things.js';

/** German names of what the taxonomy knows, by their English ones. */
export const names: Readonly<Record<string, string>> = { ...THINGS, ...ACTIVITIES };
