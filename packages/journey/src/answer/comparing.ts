/** Where journeys come to, an activity or a way, and the age in whole hours by which 95 % of those that came were there. */
export interface UsualAge {
  readonly place: number;
  readonly hours: number;
}

/** What the two sides of a comparison share. */
export interface Comparing {
  /** What is usual, by object type and what is cut out of its journeys: it is read once. */
  readonly usual: Map<string, readonly UsualAge[]>;
  /** The sides are a period and the one before it, which is as long. */
  readonly previous: boolean;
}
