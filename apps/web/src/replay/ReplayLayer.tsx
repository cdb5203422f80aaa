import type { Scene } from '@throughline/blueprint';
import type { ReplayAnswer } from '@throughline/model';
import { useLayoutEffect, useMemo, useRef } from 'react';
import { useScheme } from '../app/colours.js';
import type { Looking } from '../canvas/DrawingCanvas.js';
import { paintDots, stampOf } from './dots.js';
import { flightsOf } from './flights.js';
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
  const stamps = useMemo(() => {
    const rim = getComputedStyle(document.documentElement).getPropertyValue('--paper');
    return new Map([...colours].map(([type, colour]) => [type, stampOf(colour, rim, ratio)]));
  }, [colours, scheme, ratio]);
  const { camera, size } = looking;
  const { painter, now, redraw } = playback;
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d') ?? null;
    painter.current =
      context === null ? null : (moment) => paintDots(context, { flights, moment, camera, ratio, stamps });
    painter.current?.(now.current);
    return () => {
      painter.current = null;
    };
  }, [flights, camera, size, ratio, stamps, painter, now]);
  useLayoutEffect(redraw, [flights, redraw]);
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
