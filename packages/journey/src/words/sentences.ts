import type { Translated } from '@throughline/model';
import type { en } from './en/index.js';

/** Every sentence of this package. A language is a translation of the English ones, complete or it does not compile. */
export type Sentences = Translated<typeof en>;
