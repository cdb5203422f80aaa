import type { en } from './en/index.js';

type Translated<Source> = Source extends string
  ? string
  : Source extends (...given: never[]) => unknown
    ? Source
    : { readonly [Name in keyof Source]: Translated<Source[Name]> };

/** Every sentence that models tell in their output. A language is a translation of the English ones, complete or it does not compile. */
export type Sentences = Translated<typeof en>;
