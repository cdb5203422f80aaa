import type { Detector, EventMatch, EventProperty } from '@throughline/model';
import type { Sentences } from '../words/sentences.js';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** What surveys and reviews tell; on which scale, differs. */
export const SCORE = 'number.score';

export type StudyName = keyof Sentences['studies'];

/**
 * One thing to look into: of those who come to a point (`opportunity`), some are `hit` soon after; what becomes of them, in
 * comparison with those like them who were spared?
 */
export interface Study {
  readonly id: string;
  readonly detector: Detector;
  /** By which the catalogue says what a hit is, as a sentence about many: “Payments fail”. */
  readonly name: StudyName;
  /** The one value that it is about, where it was split. */
  readonly value?: string;
  /** The canonical activity at which it is shown, or the way between two. */
  readonly at: string | { readonly from: string; readonly to: string };
  /** True where the way leads past steps that the shop does not record: its name speaks of others. */
  readonly shortened?: boolean;
  readonly opportunity: EventMatch;
  readonly hit: EventMatch;
  /** True where it is the hit that is wished for: to be spared of it is what is looked into. */
  readonly missing?: boolean;
  /** True where the hit has to be another event than the opportunity, of which it may be one itself. */
  readonly later?: boolean;
  /** True where no mix makes it more than something seen together: who stops does not buy, who opens mails likes the shop. */
  readonly seen?: boolean;
  /** What a hit takes where it is more than whole orders: amounts, where who meets it may still buy something else. */
  readonly takes?: 'amounts';
  /** True where these amounts are what is paid back: no further order comes within a journey of what is worked on. */
  readonly paidBack?: boolean;
  /** True for what happens after the order: of that, tickets, returns and cancellations are what shows in front. */
  readonly backstage?: boolean;
  /** A property that opportunities and hits share: each of its values is looked into by itself. */
  readonly each?: EventProperty;
  /** A property without which there is nothing to count: shops that do not record it are told so. */
  readonly needs?: EventProperty;
  /** True where its activities tell of the same thing by `needs`, hits in the order of opportunities: the first that tells it often counts. */
  readonly either?: boolean;
  /** Properties by which it is told apart too, whatever the opportunities themselves have in common. */
  readonly by?: readonly EventProperty[];
  /** Compared are those who have come as far: who have as much in the cart, or had as many opportunities that day. */
  readonly depth?: 'basket' | 'opportunities';
  /** True where only what comes when all hits could have come counts: who buys at once has no time for one. */
  readonly landmark?: boolean;
  /** True where a hit is a low score: which one that is, the shop's scales say. */
  readonly scored?: boolean;
  /** True where only segments are told of: that some are hit is how shops are. */
  readonly usual?: boolean;
  /**
   * How soon after the opportunity a hit counts, in milliseconds. 0: the opportunity itself is the hit or is none; so
   * where who stays longer would meet more.
   */
  readonly within: number;
  /** True where `within` is the time in which four of five come in this shop. */
  readonly slowest?: boolean;
  /** That time, once it is known of this shop, in milliseconds. */
  readonly slow?: number;
  /** Opportunities less than this apart are one: the first counts. 0: each counts. Milliseconds. */
  readonly apart: number;
  /** How long after the opportunity an outcome counts, in milliseconds. */
  readonly horizon: number;
}
