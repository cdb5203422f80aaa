/* What sentences are told of. */

export interface Compared {
  readonly observed: number;
  readonly baseline: number;
}

/** A step of the way that orders take, or from which to which, and how long is long between them. */
export interface OnLine {
  readonly from: string;
  readonly to: string;
  readonly hours: number;
}

/** One kind of two: its share of all, and how many hours it takes in the middle. */
export interface Kind {
  readonly share: number;
  readonly hours: number;
}

/** When a figure broke, of whom (empty where of everybody), and its two levels as they are written. */
export interface Broke {
  readonly whose: string;
  readonly from: string;
  readonly until: string | null;
  readonly observed: string;
  readonly baseline: string;
  /** What the shop did at that time; empty where nothing is known. */
  readonly doings: string;
}

export interface Levels {
  readonly observed: number;
  readonly baseline: number;
  readonly n: number;
}

export interface Two {
  readonly hit: number;
  readonly spared: number;
}

export interface Over {
  readonly months: number;
  readonly perMonth: number;
  readonly low: number;
  readonly high: number;
  readonly currency: string;
}

/** What hits took in all. `value` is that of an order, undefined where amounts were compared. */
export interface Taken {
  /** Whether the amounts are what is paid back. */
  readonly paidBack: boolean;
  readonly meetings: number;
  readonly each: number;
  readonly lost: number;
  readonly value: number | undefined;
  /** Money that is usual, and where that was seen; 0 where nothing is. */
  readonly usual: number;
  readonly from: 'elsewhere' | 'before';
  readonly margin: number;
  readonly currency: string;
}

/** From which answer to which. */
export interface Scale {
  readonly least: number;
  readonly most: number;
}
