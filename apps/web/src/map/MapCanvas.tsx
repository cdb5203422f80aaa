import { objectTypeColours, type Scene, type SceneNode, wordsOf } from '@throughline/blueprint';
import { mapTypes } from '../panel/types-of.js';
import type { MapAnswer } from '@throughline/model';
import { useCallback, useMemo, useRef, type ReactNode } from 'react';
import { useScheme } from '../app/colours.js';
import { useView } from '../app/use-view.js';
import { type Insets, unscaled } from '../canvas/camera.js';
import { LinkLabels } from '../canvas/LinkLabels.js';
import { comparedLinks } from '../drawing/compared-links.js';
import type { ComparedLine } from '../drawing/compared-lines.js';
import type { Marks } from '../drawing/mark-places.js';
import { MarksLayer, placedMarks } from '../drawing/Marks.js';
import { useDrawing } from '../drawing/use-drawing.js';
import { DrawingCanvas, type Looking } from '../canvas/DrawingCanvas.js';
import type { FigureRow } from '../canvas/NodeCard.js';
import { firstRow } from '../canvas/rows.js';
import { useRoom } from '../canvas/use-size.js';
import type { Pinned } from '../findings/pinned.js';
import { pinBoxes, Pins } from '../findings/Pins.js';
import { useMapScene } from '../layout/use-scene.js';
import { LoadFailed } from '../shell/LoadFailed.js';
import type { Camera } from '../state/view-state.js';
import { say, t } from '../texts/texts.js';
import { drawnAt } from './drawn-at.js';
import { MapSkeleton } from './MapSkeleton.js';
import { mapOptions } from './options.js';

const INSETS: Insets = { left: 24, top: 20, right: 24, bottom: 20 };

/** A big map is seen whole first: its names stand beside its stations. */
const LEAST_SCALE = 0.18;
/** One of more boxes than this is seen whole however small: its corner alone may be empty. */
const MANY_BOXES = 80;
/** Below this scale names stand beside their stations, and figures on the lines would lie on them. */
const LEGIBLE = 0.62;

interface MapCanvasProps {
  readonly map: MapAnswer;
  /** Where activities stand; null where the map decides it itself. */
  readonly like: MapAnswer | null;
  /** What it is compared with; null where it is with nothing. */
  readonly beside: MapAnswer | null;
  readonly stamp: string;
  readonly shop: string;
  readonly pins: readonly Pinned[];
  readonly layer?: MapLayer | undefined;
  /** Figures that stand at the activities in place of prices; null where there are none. */
  readonly marks: Marks | null;
  /** How many go each way on both sides of a comparison; null where nothing is compared. */
  readonly lines: readonly ComparedLine[] | null;
}

/** What moves over a map: told what is drawn, in which colours, and where the eye stands. */
export type MapLayer = (drawn: {
  readonly scene: Scene;
  readonly colours: ReadonlyMap<string, string>;
  readonly looking: Looking;
}) => ReactNode;

export function MapCanvas({ map, like, beside, shop, stamp, pins, layer, marks, lines }: MapCanvasProps) {
  const { view } = useView();
  const options = mapOptions(view, like ?? map);
  const room = useRef<HTMLDivElement>(null);
  const screen = useRoom(room, INSETS);
  const source = screen.width <= 0 ? null : { answer: map, like, beside, shop, stamp };
  const { data: scene, error, refetch } = useMapScene(source, options, screen);
  return (
    <div className="canvas-room" ref={room}>
      {scene === undefined && error === null ? <MapSkeleton /> : null}
      {scene === undefined && error !== null ? (
        <LoadFailed error={error} onRetry={() => void refetch()} />
      ) : null}
      {scene === undefined ? null : (
        <Painted map={like ?? map} left={map} {...{ scene, pins, layer, marks, lines }} />
      )}
    </div>
  );
}

interface PaintedProps {
  readonly map: MapAnswer;
  /** Of what the filters leave. */
  readonly left: MapAnswer;
  readonly scene: Scene;
  readonly pins: readonly Pinned[];
  readonly layer: MapLayer | undefined;
  readonly marks: Marks | null;
  readonly lines: readonly ComparedLine[] | null;
}

function Painted({ map, left, scene: laid, pins: found, layer, marks, lines }: PaintedProps) {
  const { scene, tones } = useMemo(
    () => (lines === null ? { scene: laid, tones: null } : comparedLinks(laid, lines)),
    [laid, lines],
  );
  const { view, change } = useView();
  const { state, pick } = useDrawing();
  const { line } = state;
  const scheme = useScheme();
  const idle = useMemo(
    () => (tones === null ? idleIn(left, scene) : new Set<string>()),
    [tones, left, scene],
  );
  const types = Object.keys(mapTypes(map));
  const colours = useMemo(() => objectTypeColours(types, scheme), [types.join(), scheme]);
  const drawing = useMemo(() => ({ x: 0, y: 0, width: scene.width, height: scene.height }), [scene]);
  const onCamera = useCallback((camera: Camera | null) => change({ camera }, { replace: true }), [change]);
  const onPick = useCallback(
    (id: string | null) => {
      if (id !== view.step || line !== null) pick({ step: id });
    },
    [pick, view.step, line],
  );
  const onPickLine = useCallback(
    (id: string) => {
      const link = scene.links.find((other) => other.id === id);
      const between = link === undefined ? [] : [link.from, link.to];
      // Where journeys start and end no line is gone: there is nothing behind it but the activity’s own figures.
      const ends = between.filter((end) =>
        scene.nodes.some((node) => node.id === end && node.shape === 'step'),
      );
      if (link !== undefined && ends.length === between.length)
        pick({ line: { object: link.objectType, from: link.from, to: link.to } });
    },
    [scene, pick],
  );
  const nameOf = useCallback(
    (node: SceneNode) => [sentence(node), marks?.get(node.id)?.said ?? ''].filter(Boolean).join('; '),
    [marks],
  );
  // Journeys that flow would run over the prices.
  const flowing = layer !== undefined;
  // What a step costs all journeys is no price of those that are left, where none of them comes by.
  const pins = useMemo(
    () => (flowing ? [] : drawnAt(found, scene, map).filter(({ step }) => !idle.has(step))),
    [flowing, found, scene, map, idle],
  );
  const obstacles = useCallback(
    (k: number) => (marks === null ? pinBoxes(pins, scene, k) : placedMarks(marks, scene, k)),
    [scene, pins, marks],
  );
  const goals = useMemo(() => goalsOf(map), [map]);
  return (
    <DrawingCanvas
      scene={scene}
      drawing={drawing}
      insets={INSETS}
      at={view.camera}
      onCamera={onCamera}
      selected={view.step}
      onPick={onPick}
      line={
        scene.links.find(
          ({ from, to, objectType }) => from === line?.from && to === line.to && objectType === line.object,
        )?.id ?? null
      }
      onPickLine={onPickLine}
      label={t().map.keys}
      testId="map-canvas"
      colours={colours}
      tones={tones}
      typeColours={colours}
      nameOf={nameOf}
      rowsOf={rows}
      idle={idle}
      obstacles={obstacles}
      goals={goals}
      leastScale={scene.nodes.length > MANY_BOXES ? 0 : LEAST_SCALE}
      noteOf={(id) => marks?.get(id)?.said ?? null}
      layer={layer && ((looking) => layer({ scene, colours, looking }))}
      over={(k, lit) => (
        <>
          {k < LEGIBLE ? null : <Labels {...{ scene, k, lit }} pins={marks === null ? pins : []} />}
          {marks === null ? (
            <Pins pins={pins} scene={scene} k={k} />
          ) : (
            <MarksLayer marks={marks} scene={scene} k={k} />
          )}
        </>
      )}
    />
  );
}

interface LabelsProps extends Pick<PaintedProps, 'scene' | 'pins'> {
  readonly k: number;
  readonly lit: ReadonlySet<string> | null;
}

/** The figures on the lines, clear of the prices. */
function Labels({ scene, pins, k, lit }: LabelsProps) {
  const obstacles = useMemo(
    () => [...scene.nodes, ...pinBoxes(pins, scene, k).map((box) => unscaled(box, k))],
    [scene, pins, k],
  );
  return <LinkLabels links={scene.links} k={k} obstacles={obstacles} lit={lit} />;
}

/** The figure asked for, then the journeys of the other object types that pass. */
function rows(node: SceneNode): readonly FigureRow[] {
  const others = node.facts.filter(
    ({ name, value }) =>
      name === wordsOf(say().locale).facts.journeys && !value.startsWith(`${node.figures.left} (`),
  );
  return [...firstRow(node), ...others.map(({ value }) => ({ left: value, right: '' }))];
}

/** What a screen reader says of an activity: its name and its figures. */
function sentence({ label, facts }: SceneNode): string {
  return [label, ...facts.map(({ name, value }) => `${name}: ${value}`)].join('; ');
}

/** Activities that journeys of some type are to reach. */
const goalsOf = ({ objects }: MapAnswer): ReadonlySet<string> =>
  new Set(Object.values(objects).flatMap(({ goal }) => goal?.reach ?? []));

/** Activities where nothing happens any more. */
function idleIn({ objects }: MapAnswer, { nodes }: Scene): ReadonlySet<string> {
  const busy = new Set(
    Object.values(objects).flatMap(({ activities }) =>
      activities.filter(({ journeys }) => journeys > 0).map(({ activity }) => activity),
    ),
  );
  return new Set(nodes.filter(({ id, shape }) => shape === 'step' && !busy.has(id)).map(({ id }) => id));
}
