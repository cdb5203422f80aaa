interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Box extends Size {
  readonly left: number;
  readonly top: number;
}

/** Pixels between what is told of and the ring around it, and between the ring and the edges of the window. */
const ROUND = 7;
const INSIDE = 3;

/** The ring around what is told of, all of it in the window, in whose pixels it is. */
export function ringAround({ left, top, width, height }: Box, room: Size): Box {
  const from = { left: Math.max(INSIDE, left - ROUND), top: Math.max(INSIDE, top - ROUND) };
  const right = Math.min(room.width - INSIDE, left + width + ROUND);
  const bottom = Math.min(room.height - INSIDE, top + height + ROUND);
  return { ...from, width: Math.max(0, right - from.left), height: Math.max(0, bottom - from.top) };
}

interface Spot {
  readonly left: number;
  readonly top: number;
}

/** Pixels between the card and what it tells of, and between the card and the edges of the window. */
const GAP = 14;

/**
 * Where a card stands: right of what it tells of, else left, below or above, wherever it fits into the window (all in its
 * pixels); in the lower right corner where it fits nowhere, or where there is nothing to point at.
 */
export function placed(anchor: Box | null, card: Size, room: Size): Spot {
  const corner = { left: room.width - card.width - GAP, top: room.height - card.height - GAP };
  if (anchor === null) return corner;
  const beside = between(GAP, anchor.top, corner.top);
  const along = between(GAP, anchor.left, corner.left);
  const spots: readonly Spot[] = [
    { left: anchor.left + anchor.width + GAP, top: beside },
    { left: anchor.left - card.width - GAP, top: beside },
    { left: along, top: anchor.top + anchor.height + GAP },
    { left: along, top: anchor.top - card.height - GAP },
  ];
  return spots.find((spot) => fits(spot, corner)) ?? corner;
}

function fits({ left, top }: Spot, corner: Spot): boolean {
  return left >= GAP && top >= GAP && left <= corner.left && top <= corner.top;
}

function between(least: number, wished: number, most: number): number {
  return Math.max(least, Math.min(wished, most));
}
