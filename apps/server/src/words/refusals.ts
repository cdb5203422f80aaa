import type { Translated } from '@throughline/model';
import type { en } from './en/index.js';

/** Every refusal of the server. A language is a translation of the English ones, complete or it does not compile. */
export type Refusals = Translated<typeof en>;
