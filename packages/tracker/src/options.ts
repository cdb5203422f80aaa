/** What a page says when it starts the tracker. */
export interface Options {
  /** Address of the Throughline server, such as `https://events.example.com`. */
  readonly to: string;
  /** The write key of the source. */
  readonly key: string;
  /**
   * `given`: events are sent at once. `awaited`: nothing is stored or sent until `consent(true)`; what happens until
   * then is kept in memory. A browser that asks not to be tracked counts as refused until `consent(true)`.
   */
  readonly consent?: 'given' | 'awaited';
  /** Each false switches off one thing that is otherwise noticed by itself. */
  readonly pages?: boolean;
  readonly vitals?: boolean;
  readonly clicks?: boolean;
  readonly forms?: boolean;
  /** True: the e-commerce events that the page pushes to `dataLayer` (GA4's names) are sent too. */
  readonly dataLayer?: boolean;
  /** False: coming back by another campaign begins no new visit. */
  readonly campaignBeginsVisit?: boolean;
}

/** What an event says beside its name. */
export interface Details {
  /** Ids of the things that it touched. */
  readonly order?: string;
  readonly cart?: string;
  readonly checkout?: string;
  readonly ticket?: string;
  readonly return?: string;
  readonly coupon?: string;
  readonly products?: readonly string[];
  /** Money as a decimal number, with its ISO 4217 code. */
  readonly amount?: { readonly value: string | number; readonly currency: string };
  readonly text?: Readonly<Record<string, string>>;
  readonly numbers?: Readonly<Record<string, number>>;
  /** Says which event it is, where it may be told twice: an order's number, say. */
  readonly id?: string;
}
