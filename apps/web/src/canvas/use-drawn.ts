import { useEffect, useState, type CSSProperties } from 'react';
import type { Camera } from '../state/view-state.js';

/** From so many lines on, drawing them anew takes longer than a frame: while the eye moves, what was drawn is moved as a picture. */
const MANY = 300;
/** How long the eye rests before the picture is drawn anew. */
const REST_MS = 160;
/** So far a picture may be pushed before it is drawn anew where it stands: beyond it the browser keeps nothing in store. */
const FAR = 900;

export interface Drawn {
  /** For which the lines and boxes are drawn. */
  readonly at: Camera;
  /** Moves the picture from there to where the eye is. */
  readonly style: CSSProperties | undefined;
}

/** Where a drawing of so many lines is drawn, and how its picture is moved from there to the camera. */
export function useDrawn(camera: Camera, lines: number): Drawn {
  const many = lines > MANY;
  const [at, setAt] = useState(camera);
  const stale = many && isStale(at, camera);
  useEffect(() => {
    if (!stale) return undefined;
    const timer = setTimeout(() => setAt(camera), REST_MS);
    return () => clearTimeout(timer);
  }, [stale, camera]);
  if (!many) return { at: camera, style: undefined };
  return { at, style: { transform: moving(at, camera), transformOrigin: '0 0', willChange: 'transform' } };
}

/** A picture that is only pushed stays sharp; one that is stretched does not. */
export function isStale(at: Camera, camera: Camera): boolean {
  return at.k !== camera.k || Math.hypot(camera.x - at.x, camera.y - at.y) > FAR;
}

/** The CSS transform that brings a picture drawn at one camera to another. */
export function moving(at: Camera, to: Camera): string {
  const scale = to.k / at.k;
  return `translate(${to.x - at.x * scale}px, ${to.y - at.y * scale}px) scale(${scale})`;
}
