import { select } from 'd3-selection';
import { zoom, zoomIdentity, type D3ZoomEvent, type ZoomBehavior } from 'd3-zoom';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { SceneNode } from '@throughline/blueprint';
import type { Camera } from '../state/view-state.js';
import {
  fittedBelow,
  LEAST_ZOOM,
  MOST_ZOOM,
  reach,
  revealing,
  same,
  seeing,
  zoomed,
  type Box,
  type Frame,
  type Insets,
  type Size,
} from './camera.js';
import { namesFrom } from './detail.js';
import { glide } from './glide.js';
import { useSize } from './use-size.js';

export interface CameraOptions {
  readonly drawing: Box;
  /** What stands on it. */
  readonly boxes: readonly SceneNode[];
  readonly insets: Insets;
  /** Where a link says the eye stands; null for the whole drawing. */
  readonly at: Camera | null;
  /** Called when the eye moved by hand: null for the whole drawing. Must be stable. */
  readonly onSettled: (camera: Camera | null) => void;
  /** Scale below which the drawing is not shrunk to fit. */
  readonly leastScale: number;
  /** The drawing starts at the top rather than in the middle. */
  readonly hanging: boolean;
}

export interface CameraControl {
  readonly camera: Camera;
  readonly ready: boolean;
  readonly size: Size;
  readonly zoomBy: (factor: number) => void;
  readonly fit: () => void;
  /** Moves as little as needed to show a box of the drawing. */
  readonly reveal: (box: Box) => void;
}

type Surface = RefObject<HTMLDivElement | null>;
type Behaviour = ZoomBehavior<HTMLDivElement, unknown>;
type MoveTo = (camera: Camera, gliding: boolean) => void;

const START: Camera = { x: 0, y: 0, k: 1 };

/** Pan and zoom of one surface by wheel, drag, pinch and by call. */
export function useCamera(
  surface: Surface,
  { drawing, boxes, insets, at, onSettled, leastScale, hanging }: CameraOptions,
): CameraControl {
  const size = useSize(surface);
  const [camera, setCamera] = useState<Camera>(START);
  const frame = useMemo<Frame>(
    () => ({ screen: size, insets, drawing, leastScale, hanging, namesFrom: namesFrom(boxes) }),
    [size, insets, drawing, leastScale, hanging, boxes],
  );
  const heading = useRef<Camera | null>(null);
  const opened = useRef(at);
  const pushed = usePushed(surface);
  const behaviour = useBehaviour(surface, { heading, onMove: setCamera, onSettled });
  const moveTo = useMover(surface, behaviour, heading);
  const ready = size.width > 0;

  useLayoutEffect(() => {
    if (!ready) return;
    const { grown, now } = pushed();
    const whole = fittedBelow(frame, grown);
    behaviour.scaleExtent([Math.min(whole.k, LEAST_ZOOM), MOST_ZOOM]).translateExtent(reach(frame.drawing));
    // Whoever moves the eye by hand may look where nothing is.
    const isOpening = at !== null && opened.current !== null && same(at, opened.current);
    const goal = isOpening ? seeing(at, boxes, frame) : (at ?? whole);
    if (heading.current !== null && same(goal, heading.current)) return;
    moveTo(goal, heading.current !== null && at === null && !now);
  }, [ready, pushed, frame, boxes, behaviour, moveTo, at]);

  const control = useControl({ heading, frame, moveTo, onSettled });
  return { camera, ready, size, ...control };
}

/**
 * How far the canvas lies lower in its view than at first, since what is above it wraps into more lines, and whether
 * that is so since it was last asked: the drawing is then held in place, which must not be seen as a movement.
 */
function usePushed(surface: Surface): () => { readonly grown: number; readonly now: boolean } {
  const tops = useRef<{ readonly first: number; readonly last: number } | null>(null);
  return useCallback(() => {
    const element = surface.current;
    // Within the view, so that a page that is scrolled pushes nothing.
    const view = element?.closest('.view')?.getBoundingClientRect().top ?? 0;
    const top = (element?.getBoundingClientRect().top ?? 0) - view;
    const { first, last } = tops.current ?? { first: top, last: top };
    tops.current = { first, last: top };
    return { grown: top - first, now: top !== last };
  }, [surface]);
}

interface Steering {
  readonly heading: RefObject<Camera | null>;
  readonly frame: Frame;
  readonly moveTo: MoveTo;
  readonly onSettled: (camera: Camera | null) => void;
}

function useControl({ heading, frame, moveTo, onSettled }: Steering) {
  return useMemo(() => {
    const go = (camera: Camera): void => {
      if (heading.current !== null && same(camera, heading.current)) return;
      moveTo(camera, true);
      onSettled(camera);
    };
    return {
      zoomBy: (factor: number) => go(zoomed(heading.current ?? START, factor, frame)),
      fit: () => onSettled(null),
      reveal: (box: Box) => go(revealing(heading.current ?? START, box, frame)),
    };
  }, [heading, frame, moveTo, onSettled]);
}

interface Listeners {
  readonly heading: RefObject<Camera | null>;
  readonly onMove: (camera: Camera) => void;
  readonly onSettled: (camera: Camera | null) => void;
}

function useBehaviour(surface: Surface, { heading, onMove, onSettled }: Listeners): Behaviour {
  const behaviour = useMemo(() => zoom<HTMLDivElement, unknown>(), []);
  useEffect(() => {
    const element = surface.current;
    if (element === null) return undefined;
    type Moved = D3ZoomEvent<HTMLDivElement, unknown>;
    behaviour.on('zoom', ({ transform }: Moved) => onMove(plain(transform)));
    behaviour.on('end', ({ transform, sourceEvent }: Moved) => {
      // Movements without an event of the browser are our own: they tell the address by themselves.
      // And a click is the end of a movement that went nowhere.
      const byHand = sourceEvent instanceof Event;
      if (!byHand || (heading.current !== null && same(transform, heading.current))) return;
      heading.current = plain(transform);
      onSettled(plain(transform));
    });
    const selection = select(element);
    selection.call(behaviour).on('dblclick.zoom', null);
    return () => {
      selection.on('.zoom', null);
    };
  }, [behaviour, surface, heading, onMove, onSettled]);
  return behaviour;
}

function useMover(surface: Surface, behaviour: Behaviour, heading: RefObject<Camera | null>): MoveTo {
  const stop = useRef<() => void>(() => undefined);
  return useCallback(
    (camera, gliding) => {
      const element = surface.current;
      if (element === null) return;
      const place = ({ x, y, k }: Camera): void =>
        behaviour.transform(select(element), zoomIdentity.translate(x, y).scale(k));
      stop.current();
      heading.current = camera;
      stop.current = glide(shownBy(element), camera, { place, still: !gliding });
    },
    [surface, behaviour, heading],
  );
}

function shownBy(element: HTMLDivElement): Camera {
  // d3-zoom keeps the transform on the element that it listens to.
  return plain((element as HTMLDivElement & { __zoom?: Camera }).__zoom ?? START);
}

function plain({ x, y, k }: Camera): Camera {
  return { x, y, k };
}
