import type { AlertDestination, SentMessage } from '@throughline/model';

/** An alert (or a digest) that is due: when, and whether what it told of last stays; then it does not tell it again. */
export interface WatchedAlert {
  readonly shop: string;
  readonly alert: string;
  /** UTC instant. It stays this one until the run is settled. */
  readonly due: string;
  readonly stays: boolean;
  /** How often this run was tried and came to nothing. */
  readonly tries: number;
}

/** A run that somebody has taken, until when: only while it is theirs can they end it. */
export interface ClaimedAlert extends WatchedAlert {
  readonly lease: string;
}

/** What became of a message at one place. */
export interface Delivery {
  readonly place: AlertDestination;
  /** UTC instant at which it was taken; null where it was not (yet). */
  readonly sent: string | null;
  /** When it is tried next; null where it is not tried any more. */
  readonly next: string | null;
  readonly tries: number;
  /** What went wrong last; null where nothing did. */
  readonly error: string | null;
}

/** What was sent, or could not be. */
export interface SentAlert {
  /** UTC instant. */
  readonly at: string;
  readonly why: string;
  /** The figure; null where there was none. */
  readonly value: number | null;
  /** In words, where there is no more to it than that: nothing went out, or it did before places were kept by themselves. */
  readonly outcome: string;
  readonly places: Delivery[];
}

/** A message for one place. Its id stays the same from try to try: by it a receiver leaves a repeated one out. */
export interface Posting {
  readonly id: string;
  readonly place: AlertDestination;
  readonly message: SentMessage;
}

/** A posting that is to be tried now. */
export interface DuePosting extends Posting {
  readonly shop: string;
  readonly alert: string;
  /** How often it was tried before. */
  readonly tries: number;
}

/** What a run came to: what is logged, and what is to be sent. */
export interface Told extends Omit<SentAlert, 'places'> {
  readonly postings: readonly Posting[];
}

/** What was tried at once, place by place. */
export interface Tried {
  readonly posting: Posting;
  /** Null where it was taken. */
  readonly error: string | null;
}

/** How a run ends. */
export interface Settled {
  /** UTC instant of the next look. */
  readonly next: string;
  readonly stays: boolean;
  /** Null where there was nothing to tell. */
  readonly told: Told | null;
}

/** What is known of an alert when it is saved. */
export interface Watching {
  /** When it looks next, and now: UTC instants. */
  readonly due: string;
  readonly now: string;
  /** What it looks at: what it told of stays where this is the same as before. */
  readonly about: string;
  /** Whether the alert was saved; otherwise its time alone is set, by the clocks of now. */
  readonly saved: boolean;
  /** Where it speaks to: what waits for another place is not sent any more. */
  readonly places: readonly AlertDestination[];
}

/** When alerts look, and what they sent. A run that is due stays due until it is settled; a message stays until its place has it. */
export interface AlertWatch {
  /** Those that are due at an instant and that nobody looks at, the longest waiting first. */
  due(at: string): Promise<WatchedAlert[]>;
  /**
   * Has an alert look at a time. A run that is due by now and not settled stays due. Where the alert was saved it is nobody's any more:
   * who looks at it looks at what the alert was before.
   */
  set(shop: string, alert: string, watching: Watching): Promise<void>;
  /** Takes a run for a time, after which it is due again; null where somebody else has it. */
  claim(watched: WatchedAlert, lease: Lease): Promise<ClaimedAlert | null>;
  /** Has a run wait until an instant, counting the try where it failed. */
  postpone(claimed: ClaimedAlert, until: string, failed: boolean): Promise<void>;
  /**
   * Ends a run and keeps what is to be sent, both or neither. False where it is not theirs any more who took it, because somebody took it
   * after their time or the alert was set anew: then nothing is kept.
   */
  settle(claimed: ClaimedAlert, settled: Settled): Promise<boolean>;
  /** Forgets an alert, what it sent and what it has still to send. */
  forget(shop: string, alert: string): Promise<void>;
  /** Forgets all of a shop. */
  removeShop(shop: string): Promise<void>;
}

/** From when until when something is taken: UTC instants. */
export interface Lease {
  readonly now: string;
  readonly until: string;
}

/** What alerts sent, and what they have still to send. */
export interface AlertPost {
  /** Takes postings that are due for a time, the longest waiting first: whoever is cut off leaves them to be tried again. */
  take(lease: Lease, most: number): Promise<DuePosting[]>;
  /** A place has it. */
  sent(id: string, at: string): Promise<void>;
  /** It was not taken: it is tried again at an instant, or never where that is null. */
  failed(id: string, error: string, next: string | null): Promise<void>;
  /** It was not tried after all: it is due at once. */
  release(id: string, at: string): Promise<void>;
  /** Logs what was tried outside of any run. */
  logTried(about: { readonly shop: string; readonly alert: string }, entry: SentEntry): Promise<void>;
  /** The newest first, 200 at most. */
  list(shop: string, alert: string): Promise<SentAlert[]>;
}

/** What is logged of messages that were tried at once and not again. */
export interface SentEntry extends Omit<SentAlert, 'places' | 'outcome'> {
  readonly tried: readonly Tried[];
}
