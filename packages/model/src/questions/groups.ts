/** Kinds of question that tell, with a `breakdown`, the same of each group of journeys as of the whole. */
export type SplitKind =
  | 'map'
  | 'variants'
  | 'paths'
  | 'stickiness'
  | 'lifecycle'
  | 'matrix'
  | 'forecast'
  | 'lifetime-value'
  | 'next-order'
  | 'throughput'
  | 'conformance'
  | 'kpis'
  | 'feedback'
  | 'abandonment'
  | 'exits'
  | 'friction'
  | 'devices'
  | 'correlation';

/** What an answer tells, of some of its journeys. */
export type FiguresOf<Answer> = Omit<Answer, 'kind' | 'meta'> & {
  /** How many journeys it stands on. */
  readonly journeys: number;
};

/** The groups of an answer. Where a journey has one value, it is in one group, or in `rest`. */
export interface Groups<Answer> {
  /** Values with the most journeys first, then by name; `''` of those that have none. */
  readonly groups: readonly (FiguresOf<Answer> & { readonly value: string })[];
  /** Values that are not listed. */
  readonly groupsCut: number;
  /** The journeys of those together; null where no value was cut. */
  readonly rest: FiguresOf<Answer> | null;
}
