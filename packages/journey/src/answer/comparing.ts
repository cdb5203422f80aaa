/** Where journeys come to, an activity or a way, and the age in whole hours by which 95 % of those that came were there. */
export interface UsualAge {
  readonly place: number;
  readonly hours: number;
}

/** What the two sides of a comparison share, so that it is read once: what is usual, by object type. */
export type Comparing = Map<string, readonly UsualAge[]>;
