/** What another language has to say where this one says `Source`: the same places, and functions of the same arguments. */
export type Translated<Source> = Source extends string
  ? string
  : Source extends (...given: never[]) => unknown
    ? Source
    : { readonly [Name in keyof Source]: Translated<Source[Name]> };
