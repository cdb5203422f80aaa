import type { Translated } from '@throughline/model';
import type { en } from './en/index.js';

/** What importing says of files. A language is a translation of the English one, complete or it does not compile. */
export type Sentences = Translated<typeof en>;
