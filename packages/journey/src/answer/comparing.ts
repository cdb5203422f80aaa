/** Where journeys come to, an activity or a way, and when. */
export interface UsualAges {
  readonly place: number;
  /** The ages in whole hours by which each of the shares that are told apart (`CAME`) of those that ever come was there. */
  readonly hours: readonly number[];
}

/** What the two sides of a comparison share. */
export interface Comparing {
  /** What is usual, by object type and what is cut out of its journeys: it is read once. */
  readonly usual: Map<string, readonly UsualAges[]>;
  /** The sides are a period and the one before it, which is as long. */
  readonly previous: boolean;
}
