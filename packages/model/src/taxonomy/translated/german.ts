import { ACTIVITIES } from './german-activities.js';
import { THINGS } from './german-things.js';

/** German names of what the taxonomy knows, by their English ones. */
export const GERMAN_NAMES: Readonly<Record<string, string>> = { ...THINGS, ...ACTIVITIES };
