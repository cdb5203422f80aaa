import type { BlueprintScene } from '@throughline/blueprint';
import { type Measure, wrapped } from '../canvas/text-fit.js';
import type { Camera } from '../state/view-state.js';

export const LINE_NAME = { size: 10.5, height: 13 } as const;

/** The name of a line between lanes, in pixels of the screen: its rows stand around where the line comes from. */
export interface LineName {
  readonly id: string;
  readonly rows: readonly string[];
  readonly top: number;
  readonly bottom: number;
}

interface Room {
  readonly camera: Camera;
  readonly width: number;
  readonly measured: Measure;
}

export function lineNames(
  lines: BlueprintScene['lines'],
  { camera, width, measured }: Room,
): readonly LineName[] {
  return lines.map(({ id, name, y }) => {
    const rows = wrapped(name, { width, lines: 2 }, measured);
    const half = (rows.length * LINE_NAME.height) / 2;
    const at = y * camera.k + camera.y;
    return { id, rows, top: at - half, bottom: at + half };
  });
}

interface Span {
  readonly top: number;
  readonly bottom: number;
}

/** What of a lane's height the names of the lines at its edges leave. */
export function between({ top, bottom }: Span, names: readonly LineName[]): Span {
  const within = (name: LineName): number => (name.top + name.bottom) / 2 - top;
  const above = names.find((name) => Math.abs(within(name)) < 1);
  const below = names.find((name) => Math.abs(within(name) - (bottom - top)) < 1);
  return { top: above?.bottom ?? top, bottom: below?.top ?? bottom };
}
