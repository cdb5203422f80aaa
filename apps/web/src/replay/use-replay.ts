import type { ReplayAnswer } from '@throughline/model';
import { useQueries } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { answerQuery, type Asked } from '../api/queries.js';
import type { Narrowing } from '../drawing/use-drawing.js';
import { useView } from '../app/use-view.js';
import { prefersStillness } from '../canvas/glide.js';
import { advanced, clamped, momentIn, stepped, type Speed } from './clock.js';
import type { Underway } from './dots.js';
import { spanOf, type Span } from './flights.js';

/** Moves told of each object type: as many as a page can hold beside the map. */
const MOST_MOVES = 100_000;
/** How often the figures beside the dots are told anew while it plays. */
const TOLD_EVERY = 120;

/** The clock of a replay and what is drawn at it. */
export interface Playback {
  readonly span: Span;
  readonly moment: number;
  readonly playing: boolean;
  readonly speed: Speed;
  readonly underway: Underway;
  readonly toggle: () => void;
  readonly seek: (moment: number) => void;
  readonly step: (steps: number) => void;
  readonly setSpeed: (speed: Speed) => void;
  /** Draws and counts anew what is drawn now: to be called when lines or moves changed. */
  readonly redraw: () => void;
  /** Draws a moment and says how many journeys are under way; put there by the layer of dots. */
  readonly painter: RefObject<((moment: number) => Underway) | null>;
  /** Where the clock stands, also between two renders. */
  readonly now: RefObject<number>;
}

/** The moves of the object types that are shown, and what is still on its way or failed. */
export function useReplayAnswers(asked: Asked, types: readonly string[], narrowing: Narrowing) {
  const results = useQueries({
    queries: types.map((object) =>
      answerQuery(asked, { kind: 'replay', object, limit: MOST_MOVES, ...narrowing }),
    ),
  });
  const answers = results.flatMap(({ data }) => (data === undefined ? [] : [data]));
  const stamp = results.map(({ dataUpdatedAt }) => dataUpdatedAt).join();
  return {
    answers: useMemo(() => answers, [stamp, types.join()]) as readonly ReplayAnswer[],
    waiting: results.some(({ isPending }) => isPending),
    error: results.find(({ error }) => error !== null)?.error ?? null,
  };
}

const NOBODY: Underway = { count: 0, unseen: 0 };

/** A clock over the time of some answers; null while there is nothing to play. */
export function usePlayback(answers: readonly ReplayAnswer[]): Playback | null {
  const { view, change } = useView();
  const span = useMemo(() => spanOf(answers), [answers]);
  const [shown, setShown] = useState({ moment: 0, underway: NOBODY });
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<Speed>(1);
  const painter = useRef<((moment: number) => Underway) | null>(null);
  const now = useRef(0);
  const show = useCallback((moment: number) => {
    now.current = moment;
    setShown({ moment, underway: painter.current?.(moment) ?? NOBODY });
  }, []);
  const keep = useCallback(
    (moment: number) => change({ replay: String(Math.round(moment)) }, { replace: true }),
    [change],
  );
  const asked = view.replay;
  useEffect(() => {
    if (span !== null && asked !== null) show(momentIn(asked, span));
  }, [span, asked, show]);
  usePlaying({
    playing,
    span,
    speed,
    now,
    painter,
    show,
    onEnd: () => (setPlaying(false), keep(now.current)),
  });
  const seek = useCallback(
    (moment: number) => {
      if (span === null) return;
      show(clamped(moment, span));
      if (!playing) keep(now.current);
    },
    [span, show, keep, playing],
  );
  const redraw = useCallback(() => show(now.current), [show]);
  if (span === null) return null;
  return {
    span,
    ...shown,
    playing,
    speed,
    setSpeed,
    painter,
    now,
    redraw,
    seek,
    step: (steps) => seek(stepped(now.current, span, steps)),
    toggle: () => {
      if (playing) keep(now.current);
      else if (now.current >= span.to) show(span.from);
      setPlaying(!playing);
    },
  };
}

interface Running extends Pick<Playback, 'playing' | 'speed' | 'now' | 'painter'> {
  readonly span: Span | null;
  readonly show: (moment: number) => void;
  readonly onEnd: () => void;
}

/** Moves the clock: frame by frame, or a step a second where motion is not wanted. */
function usePlaying({ playing, span, speed, now, painter, show, onEnd }: Running): void {
  const ended = useRef(onEnd);
  ended.current = onEnd;
  useEffect(() => {
    if (!playing || span === null) return undefined;
    const reach = (moment: number, told: boolean): boolean => {
      now.current = moment;
      if (told || moment >= span.to) show(moment);
      else painter.current?.(moment);
      if (moment >= span.to) ended.current();
      return moment < span.to;
    };
    return prefersStillness()
      ? inSteps(() => reach(stepped(now.current, span, speed), true))
      : inFrames((elapsed, told) => reach(advanced(now.current, { span, elapsed, speed }), told));
  }, [playing, span, speed, now, painter, show]);
}

/** @returns what stops it. */
function inSteps(reach: () => boolean): () => void {
  const timer = setInterval(() => {
    if (!reach()) clearInterval(timer);
  }, 1000);
  return () => clearInterval(timer);
}

/** @returns what stops it. */
function inFrames(reach: (elapsed: number, told: boolean) => boolean): () => void {
  let before = performance.now();
  let told = before;
  let frame = requestAnimationFrame(function next(time) {
    const telling = time - told > TOLD_EVERY;
    if (telling) told = time;
    // A page that was hidden for a while goes on where it was.
    const goesOn = reach(Math.min(0.25, Math.max(0, time - before) / 1000), telling);
    before = time;
    if (goesOn) frame = requestAnimationFrame(next);
  });
  return () => cancelAnimationFrame(frame);
}
