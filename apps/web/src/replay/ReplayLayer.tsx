import type { Scene } from '@throughline/blueprint';
import type { ReplayAnswer } from '@throughline/model';
import { useLayoutEffect, useMemo, useRef } from 'react';
import { useScheme } from '../app/colours.js';
import type { Looking } from '../canvas/DrawingCanvas.js';
import { paintDots, type Painting, type Underway } from './dots.js';
import { flightsOf } from './flights.js';
import { radiusAt, stampOf } from './stamp.js';
import type { Playback } from './use-replay.js';

interface ReplayLayerProps {
  readonly answers: readonly ReplayAnswer[];
  readonly scene: Scene;
  readonly colours: ReadonlyMap<string, string>;
  readonly playback: Playback;
  readonly looking: Looking;
}

/** Journeys as dots that flow along the lines: drawn on a bitmap over the map, since so many elements would not move. */
export function ReplayLayer({ answers, scene, colours, playback, looking }: ReplayLayerProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const flights = useMemo(() => flightsOf(answers, scene), [answers, scene]);
  const scheme = useScheme();
  const ratio = window.devicePixelRatio;
  const { camera, size } = looking;
  const radius = radiusAt(camera.k) * ratio;
  const stamps = useMemo(() => {
    const rim = getComputedStyle(document.documentElement).getPropertyValue('--paper');
    return new Map([...colours].map(([type, colour]) => [type, stampOf(colour, rim, radius)]));
  }, [colours, scheme, radius]);
  const { painter, now, redraw } = playback;
  useLayoutEffect(() => {
    const paint = canvas.current === null ? null : painterOn(canvas.current);
    painter.current = paint && ((moment) => paint({ flights, moment, camera, ratio, stamps }));
    painter.current?.(now.current);
    return () => {
      painter.current = null;
    };
  }, [flights, camera, size, ratio, stamps, painter, now]);
  useLayoutEffect(redraw, [flights, size, redraw]);
  return (
    <canvas
      ref={canvas}
      className="replay-layer"
      aria-hidden="true"
      width={Math.round(size.width * ratio)}
      height={Math.round(size.height * ratio)}
    />
  );
}

/** Sets dots pixel by pixel on a sheet of its own, and lays it on the canvas as a whole. */
function painterOn(canvas: HTMLCanvasElement): ((painting: Painting) => Underway) | null {
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const { width, height } = canvas;
  if (context === null || width === 0 || height === 0) return null;
  const image = context.createImageData(width, height);
  const sheet = { width, height, pixels: new Uint32Array(image.data.buffer) };
  return (painting) => {
    sheet.pixels.fill(0);
    const underway = paintDots(sheet, painting);
    context.putImageData(image, 0, 0);
    return underway;
  };
}
