import type { ObjectRelation, ShopEvent } from '@throughline/model';
import { guarded } from './guard.js';
import type { Memory } from './memory.js';

/** One thing to tell the server. */
export type Item = ShopEvent | ObjectRelation;

const MOST_IN_BATCH = 50;
const SOON = 20;
/** Items kept while the server cannot be reached; the oldest go first. */
const MOST_WAITING = 500;
/** Browsers take no more than 64 kB in requests that outlive their page, all together. */
const MOST_BYTES = 60_000;
const PAUSE = 1000;
const LONGEST_PAUSE = 60_000;

/**
 * Sends items in batches, again and again until the server has them. What a page could not send while it was there waits
 * in the memory for the next one. An item may be sent twice: by its id it is one.
 */
export interface Queue {
  readonly add: (item: Item) => void;
  readonly send: () => void;
  /** Forgets what was not sent yet. */
  readonly clear: () => void;
  /** The page is there (again): what an earlier one could not send goes first. */
  readonly enter: () => void;
  /** The page may be gone in a moment: the browser sends what is left, or else the next page does. */
  readonly leave: () => void;
}

/** @param address where batches go to. */
export function queueTo(address: string, memory: Memory): Queue {
  let waiting: Item[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending = false;
  let failures = 0;

  const parked = (): Item[] => (memory.get('waiting') as Item[] | null) ?? [];
  const drop = (batch: readonly Item[]): void => {
    waiting = waiting.filter((item) => !batch.includes(item));
  };
  /** The first items waiting, no more than fit; one at least. */
  const fitting = (): Item[] => {
    let left = MOST_BYTES;
    return waiting.slice(0, MOST_IN_BATCH).filter((item, at) => {
      left -= 2 * JSON.stringify(item).length;
      return at === 0 || left > 0;
    });
  };
  const sendIn = (pause: number): void => {
    clearTimeout(timer);
    timer = setTimeout(guarded(send), pause);
  };
  const failed = (wanted: number): void => {
    sending = false;
    const pause = Math.min(LONGEST_PAUSE, PAUSE * 2 ** failures);
    failures += 1;
    sendIn(Math.max(wanted || 0, pause * (0.5 + Math.random() / 2)));
  };
  const answered = (batch: readonly Item[], { status, headers }: Response): void => {
    if (status === 429 || status >= 500) return failed(Number(headers.get('retry-after')) * 1000);
    // Whatever else it says, it will say again.
    sending = false;
    failures = 0;
    drop(batch);
    if (waiting.length > 0) sendIn(0);
  };

  /** To the browser, which sends on when the page is gone. */
  const handOver = (): void => {
    while (waiting.length > 0) {
      const batch = fitting();
      if (!navigator.sendBeacon(address, JSON.stringify(batch))) return;
      drop(batch);
    }
  };

  function send(): void {
    clearTimeout(timer);
    timer = undefined;
    if (sending || waiting.length === 0) return;
    sending = true;
    const batch = fitting();
    // Text without a type of its own needs no question beforehand (CORS preflight).
    fetch(address, {
      method: 'POST',
      body: JSON.stringify(batch),
      credentials: 'omit',
      keepalive: true,
    }).then(
      (response) => answered(batch, response),
      () => failed(0),
    );
  }

  return {
    send,
    add(item) {
      waiting = [...waiting, item].slice(-MOST_WAITING);
      if (waiting.length >= SOON && failures === 0) send();
      else if (timer === undefined) sendIn(PAUSE);
    },
    clear() {
      waiting = [];
      memory.set('waiting', null);
    },
    enter() {
      waiting = [...parked(), ...waiting].slice(-MOST_WAITING);
      memory.set('waiting', null);
      if (waiting.length > 0) sendIn(0);
    },
    leave() {
      if (navigator.onLine && failures === 0) handOver();
      if (waiting.length === 0) return;
      memory.set('waiting', [...parked(), ...waiting].slice(-MOST_WAITING));
      waiting = [];
    },
  };
}
