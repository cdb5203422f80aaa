import type { Camera } from '../state/view-state.js';

const GLIDE_MS = 260;

/** Whether whoever looks asked for no motion. */
export function prefersStillness(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}

export interface Gliding {
  readonly place: (camera: Camera) => void;
  readonly still: boolean;
}

/** Moves from one camera to another over a quarter of a second, or at once where motion is not wanted. */
export function glide(from: Camera, to: Camera, { place, still }: Gliding): () => void {
  if (still || prefersStillness()) {
    place(to);
    return () => undefined;
  }
  const start = performance.now();
  let frame = requestAnimationFrame(function step(now) {
    const t = Math.min(1, Math.max(0, (now - start) / GLIDE_MS));
    place(between(from, to, 1 - (1 - t) ** 3));
    if (t < 1) frame = requestAnimationFrame(step);
  });
  return () => cancelAnimationFrame(frame);
}

function between(from: Camera, to: Camera, t: number): Camera {
  const mix = (a: number, b: number): number => a + (b - a) * t;
  return { x: mix(from.x, to.x), y: mix(from.y, to.y), k: mix(from.k, to.k) };
}
