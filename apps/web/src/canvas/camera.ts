import type { Camera } from '../state/view-state.js';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Box extends Size {
  readonly x: number;
  readonly y: number;
}

/** Room on the screen that a drawing may not use, because headings lie there. */
export interface Insets {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Frame {
  readonly screen: Size;
  readonly insets: Insets;
  /** What is drawn, in the drawing's own units. */
  readonly drawing: Box;
  /** The drawing is never shrunk below this to fit: on a narrow screen it scrolls sideways instead. */
  readonly leastScale: number;
  /** Scale from which its boxes hold their names. */
  readonly namesFrom: number;
  /** The drawing starts at the top, under its headings, rather than in the middle. */
  readonly hanging: boolean;
}

export const LEAST_ZOOM = 0.2;
const MOST_FIT = 1.35;
export const MOST_ZOOM = 4;

/** So much of the height of a drawing that hangs from its headings is seen at least, where that keeps names in their boxes. */
const MOSTLY = 0.85;

/** The camera that shows the whole drawing, from its left where it is too wide. */
export function fitted(frame: Frame): Camera {
  const { screen, insets, drawing, leastScale, hanging } = frame;
  const wide = screen.width - insets.left - insets.right;
  const high = screen.height - insets.top - insets.bottom;
  const whole = named(frame, wide / drawing.width, high / drawing.height);
  const k = Math.min(MOST_FIT, Math.max(leastScale, whole));
  const slackX = Math.max(0, wide - drawing.width * k) / 2;
  const slackY = hanging ? 0 : Math.max(0, high - drawing.height * k) / 2;
  return {
    x: insets.left + slackX - drawing.x * k,
    y: insets.top + slackY - drawing.y * k,
    k,
  };
}

/** A little of the foot is given for boxes that hold their names: empty ones with names all around are hard to read. */
function named({ namesFrom, hanging }: Frame, inWidth: number, inHeight: number): number {
  const whole = Math.min(inWidth, inHeight);
  const isWorthIt = hanging && whole < namesFrom && inWidth >= namesFrom && inHeight >= namesFrom * MOSTLY;
  return isWorthIt ? namesFrom : whole;
}

/**
 * The camera that shows the whole drawing where it stood on the page before what is above the canvas grew by so many
 * pixels, and the canvas got as much shorter. Where it hangs from its headings, or would no longer be whole, it moves.
 */
export function fittedBelow(frame: Frame, grown: number): Camera {
  const { screen, insets, drawing, hanging } = frame;
  if (hanging) return fitted(frame);
  const before = fitted({ ...frame, screen: { ...screen, height: screen.height + grown } });
  const kept = { ...before, y: before.y - grown };
  const top = drawing.y * kept.k + kept.y;
  const isSeen = top >= insets.top && top + drawing.height * kept.k <= screen.height - insets.bottom;
  return isSeen ? kept : fitted(frame);
}

/** The camera moved as little as needed for a box of the drawing to be seen, with a margin. */
export function revealing(camera: Camera, box: Box, frame: Frame): Camera {
  const { screen, insets } = frame;
  return {
    x:
      camera.x +
      shift(box.x * camera.k + camera.x, box.width * camera.k, [insets.left, screen.width - insets.right]),
    y:
      camera.y +
      shift(box.y * camera.k + camera.y, box.height * camera.k, [insets.top, screen.height - insets.bottom]),
    k: camera.k,
  };
}

/**
 * Where a link says the eye stands, moved as little as needed where nothing of the drawing would be seen from there: the link may be
 * from a screen of another size.
 */
export function seeing(camera: Camera, boxes: readonly Box[], frame: Frame): Camera {
  if (boxes.some((box) => isSeen(camera, box, frame))) return camera;
  const far = (to: Camera): number => Math.hypot(to.x - camera.x, to.y - camera.y);
  const moved = boxes.map((box) => revealing(camera, box, frame));
  return moved.sort((a, b) => far(a) - far(b))[0] ?? camera;
}

function isSeen({ x, y, k }: Camera, box: Box, { screen, insets }: Frame): boolean {
  const [left, top] = [box.x * k + x, box.y * k + y];
  return (
    left + box.width * k > insets.left &&
    left < screen.width - insets.right &&
    top + box.height * k > insets.top &&
    top < screen.height - insets.bottom
  );
}

/** A box in pixels of the screen in the drawing's own units. */
export function unscaled({ x, y, width, height }: Box, k: number): Box {
  return { x: x / k, y: y / k, width: width / k, height: height / k };
}

/** A drawing with the room that is left at both of its sides where it stands in the middle of so many units. */
export function withSlack(drawing: Box, room: number): Box {
  const slack = Math.max(0, room - drawing.width) / 2;
  return { ...drawing, x: drawing.x - slack, width: drawing.width + 2 * slack };
}

const MARGIN = 24;

function shift(start: number, length: number, [from, to]: readonly [number, number]): number {
  if (start < from + MARGIN) return from + MARGIN - start;
  if (start + length > to - MARGIN) return to - MARGIN - start - length;
  return 0;
}

/** How far the drawing can be pushed: its edge stays on the screen. In the drawing's units. */
export function reach(drawing: Box): [[number, number], [number, number]] {
  const slack = 0.5;
  return [
    [drawing.x - drawing.width * slack, drawing.y - drawing.height * slack],
    [drawing.x + drawing.width * (1 + slack), drawing.y + drawing.height * (1 + slack)],
  ];
}

/** The camera brought nearer or farther about the middle of what is seen. */
export function zoomed(camera: Camera, factor: number, { screen, insets }: Frame): Camera {
  const k = Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, camera.k * factor));
  const x = (insets.left + screen.width - insets.right) / 2;
  const y = (insets.top + screen.height - insets.bottom) / 2;
  const grown = k / camera.k;
  return { x: x - (x - camera.x) * grown, y: y - (y - camera.y) * grown, k };
}

/** True where the two show the same to within what an address keeps. */
export function same(a: Camera, b: Camera): boolean {
  return Math.abs(a.x - b.x) <= 1 && Math.abs(a.y - b.y) <= 1 && Math.abs(a.k - b.k) < 0.002;
}
