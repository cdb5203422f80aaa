const KEPT_AT = 'throughline.tour';

type Kept = Pick<Storage, 'getItem' | 'setItem'>;

/**
 * Whether the tour was shown in this browser. Where a browser keeps nothing (a private window, a sandbox), it counts as shown:
 * better not offered than offered at every visit.
 */
export function wasSeen(storage: () => Kept): boolean {
  try {
    return storage().getItem(KEPT_AT) !== null;
  } catch {
    return true;
  }
}

export function rememberSeen(storage: () => Kept): void {
  try {
    storage().setItem(KEPT_AT, 'seen');
  } catch {
    // Then it does not start by itself either.
  }
}
