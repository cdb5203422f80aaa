import {
  objectTypeColours,
  type BlueprintScene,
  MOOD,
  type Mood,
  type SceneNode,
} from '@throughline/blueprint';
import type { BlueprintAnswer, BlueprintStep } from '@throughline/model';
import { useCallback, useMemo, useRef } from 'react';
import { useScheme } from '../app/colours.js';
import { useView } from '../app/use-view.js';
import { type Box, type Insets, unscaled } from '../canvas/camera.js';
import { comparedLinks } from '../drawing/compared-links.js';
import type { ComparedLine } from '../drawing/compared-lines.js';
import type { Marks } from '../drawing/mark-places.js';
import { MarksLayer, placedMarks } from '../drawing/Marks.js';
import { useDrawing } from '../drawing/use-drawing.js';
import { DrawingCanvas, type Looking } from '../canvas/DrawingCanvas.js';
import { LinkLabels } from '../canvas/LinkLabels.js';
import { useRoom } from '../canvas/use-size.js';
import { useBlueprintScene } from '../layout/use-scene.js';
import { LoadFailed } from '../shell/LoadFailed.js';
import { useNarrow } from '../shell/use-narrow.js';
import { blueprintTypes } from '../panel/types-of.js';
import { toggled, type Camera } from '../state/view-state.js';
import { t } from '../texts/texts.js';
import { BlueprintSkeleton } from './BlueprintSkeleton.js';
import { dropBoxes, Drops } from './Drops.js';
import { LaneGround } from './LaneGround.js';
import { LaneHeadings } from './LaneHeadings.js';
import { MoodRow } from './MoodRow.js';
import { STAGE_BAR, StageHeadings } from './StageHeadings.js';
import { pinBoxes, Pins } from '../findings/Pins.js';
import type { Pinned } from '../findings/pinned.js';
import { blueprintOptions } from './options.js';
import { stepRows } from './step-rows.js';
import { stepSentence } from './step-sentence.js';
import { ThroughLine } from './ThroughLine.js';

const WIDE: Insets = { left: 112, top: STAGE_BAR, right: 12, bottom: 12 };
const NARROW: Insets = { left: 24, top: STAGE_BAR, right: 0, bottom: 0 };
/** Room for the row under the lanes, with a hairline below. */
const above = (insets: Insets): Insets => ({ ...insets, bottom: MOOD.height + 1 });
const WITH_MOOD = { wide: above(WIDE), narrow: above(NARROW) } as const;

/** On a narrow screen a part is read well rather than the whole badly. */
const LEGIBLE = 0.72;
const LEAST_SCALE = 0.4;
/** From here on there is room for figures on the lines. */
const NEAR = 0.85;

interface BlueprintCanvasProps {
  readonly blueprint: BlueprintAnswer;
  /** Where steps stand; null where the blueprint decides it itself. */
  readonly like: BlueprintAnswer | null;
  /** What it is compared with; null where it is with nothing. */
  readonly beside: BlueprintAnswer | null;
  /** Tells this blueprint, and what it is drawn like, from another, so that it is laid out once. */
  readonly stamp: string;
  readonly shop: string;
  readonly pins: readonly Pinned[];
  /** Figures that stand at the steps in place of leaks and prices; null where there are none. */
  readonly marks: Marks | null;
  /** How many go each way on both sides of a comparison; null where nothing is compared. */
  readonly lines: readonly ComparedLine[] | null;
  /** How customers felt, as a row under the lanes; null where it is not looked at. */
  readonly mood: Mood | null;
}

export function BlueprintCanvas({
  blueprint,
  like,
  beside,
  shop,
  stamp,
  pins,
  marks,
  lines,
  mood,
}: BlueprintCanvasProps) {
  const { view } = useView();
  const options = blueprintOptions(view, blueprint);
  const room = useRef<HTMLDivElement>(null);
  const screen = useRoom(room, WIDE);
  const source = screen.width <= 0 ? null : { answer: blueprint, like, beside, shop, stamp };
  const { data: scene, error, refetch } = useBlueprintScene(source, options, screen);
  return (
    <div className="canvas-room" ref={room}>
      {scene === undefined && error === null ? <BlueprintSkeleton /> : null}
      {scene === undefined && error !== null ? (
        <LoadFailed error={error} onRetry={() => void refetch()} />
      ) : null}
      {scene === undefined ? null : <Painted {...{ blueprint, scene, pins, marks, lines, mood }} />}
    </div>
  );
}

interface PaintedProps {
  readonly blueprint: BlueprintAnswer;
  readonly scene: BlueprintScene;
  readonly pins: readonly Pinned[];
  readonly marks: Marks | null;
  readonly lines: readonly ComparedLine[] | null;
  readonly mood: Mood | null;
}

function Painted({ blueprint, scene: laid, pins: found, marks, lines, mood }: PaintedProps) {
  const { scene, tones } = useMemo(
    () => (lines === null ? { scene: laid, tones: null } : comparedLinks(laid, lines)),
    [laid, lines],
  );
  const { view, change } = useView();
  const { state, pick } = useDrawing();
  const { line } = state;
  const narrow = useNarrow();
  const scheme = useScheme();
  const insets = insetsOf(narrow, mood !== null);
  const drawing = useMemo(() => lanesOf(scene), [scene]);
  const steps = useMemo(() => new Map(blueprint.steps.map((step) => [step.id, step])), [blueprint]);
  const idle = useMemo(
    () => (tones === null ? idleOf(blueprint.steps) : new Set<string>()),
    [tones, blueprint],
  );
  // What a step costs all journeys is no price of those that are left, where none of them comes by.
  const pins = useMemo(() => found.filter(({ step }) => !idle.has(step)), [found, idle]);
  const types = Object.keys(blueprintTypes(blueprint));
  const typeColours = useMemo(() => objectTypeColours(types, scheme), [types.join(), scheme]);
  const onCamera = useCallback((camera: Camera | null) => change({ camera }, { replace: true }), [change]);
  const onPick = useCallback(
    (id: string | null) => {
      const folds = scene.nodes.find((node) => node.id === id)?.folds ?? 0;
      if (id !== null && folds > 0) change({ opened: toggled(view.opened, id) });
      else if (id !== view.step || line !== null) pick({ step: id });
    },
    [scene, change, pick, view.opened, view.step, line],
  );
  const onPickLine = useCallback(
    (id: string) => {
      const link = scene.links.find((other) => other.id === id);
      if (link !== undefined) pick({ line: { object: link.objectType, from: link.from, to: link.to } });
    },
    [scene, pick],
  );
  const nameOf = useCallback(
    (node: SceneNode) =>
      [stepSentence(node, steps.get(node.id)), marks?.get(node.id)?.said ?? ''].filter(Boolean).join('; '),
    [steps, marks],
  );
  const rowsOf = useCallback((node: SceneNode) => stepRows(node, steps.get(node.id)), [steps]);
  const taken = useMemo(() => [...scene.nodes, ...dropBoxes(scene, 1)], [scene]);
  // From afar the lines stay bare, but for the main way when it is asked how long it takes or what it is worth.
  const quiet = useMemo(
    () =>
      tones === null && view.metric === 'count'
        ? []
        : scene.links.filter(({ main }) => main || tones !== null),
    [scene, tones, view.metric],
  );
  const obstacles = useCallback(
    (k: number) =>
      marks === null ? [...dropBoxes(scene, k), ...pinBoxes(pins, scene, k)] : placedMarks(marks, scene, k),
    [scene, pins, marks],
  );
  const headings = useCallback(
    (looking: Looking) => (
      <>
        <LaneHeadings
          lanes={scene.lanes}
          lines={scene.lines}
          looking={mood === null ? looking : aboveMood(looking)}
          narrow={narrow}
          width={insets.left}
        />
        {mood === null ? null : (
          <MoodRow {...{ mood, looking, narrow }} stages={scene.stages} left={insets.left} />
        )}
        <StageHeadings stages={scene.stages} looking={looking} left={insets.left} />
      </>
    ),
    [scene, narrow, insets, mood],
  );
  return (
    <DrawingCanvas
      scene={scene}
      drawing={drawing}
      insets={insets}
      at={view.camera}
      onCamera={onCamera}
      selected={view.step}
      onPick={onPick}
      line={scene.links.find(({ from, to }) => from === line?.from && to === line.to)?.id ?? null}
      onPickLine={onPickLine}
      label={t().blueprint.keys}
      testId="blueprint-canvas"
      colours={null}
      tones={tones}
      typeColours={typeColours}
      nameOf={nameOf}
      rowsOf={rowsOf}
      idle={idle}
      obstacles={obstacles}
      leastScale={narrow ? LEGIBLE : LEAST_SCALE}
      noteOf={(id) => marks?.get(id)?.said ?? t().blueprint.click}
      ground={(looking) => <LaneGround scene={scene} looking={looking} />}
      between={<ThroughLine scene={scene} quiet={tones !== null} />}
      over={(k, lit) => (
        <>
          <Labels links={k < NEAR ? quiet : scene.links} k={k} {...{ scene, marks, pins, taken, lit }} />
          {marks === null ? (
            <>
              <Drops drops={scene.drops} k={k} />
              <Pins pins={pins} scene={scene} k={k} />
            </>
          ) : (
            <MarksLayer marks={marks} scene={scene} k={k} />
          )}
        </>
      )}
      headings={headings}
    />
  );
}

/** What is seen of the lanes above the row. */
const aboveMood = ({ camera, size }: Looking): Looking => ({
  camera,
  size: { ...size, height: size.height - MOOD.height },
});

function insetsOf(narrow: boolean, felt: boolean): Insets {
  if (felt) return narrow ? WITH_MOOD.narrow : WITH_MOOD.wide;
  return narrow ? NARROW : WIDE;
}

/** Steps and folds that nobody passes. */
function idleOf(steps: BlueprintAnswer['steps']): ReadonlySet<string> {
  const passed = ({ id, metrics }: BlueprintStep): boolean =>
    metrics.journeys > 0 || !/^(step|fold):/u.test(id);
  return new Set(steps.filter((step) => !passed(step)).map(({ id }) => id));
}

interface LabelsProps {
  readonly links: BlueprintScene['links'];
  readonly k: number;
  readonly lit: ReadonlySet<string> | null;
  readonly scene: BlueprintScene;
  readonly marks: Marks | null;
  readonly pins: readonly Pinned[];
  /** Where no figure of a line may stand, while no figures stand at the steps. */
  readonly taken: readonly Box[];
}

/** The figures on the lines, clear of those at the steps and of the prices. */
function Labels({ links, k, lit, scene, marks, pins, taken }: LabelsProps) {
  const obstacles = useMemo(() => {
    const boxes = marks === null ? pinBoxes(pins, scene, k) : placedMarks(marks, scene, k);
    const placed = boxes.map((box) => unscaled(box, k));
    if (marks === null) return [...taken, ...placed];
    return [...scene.nodes, ...placed];
  }, [marks, pins, scene, k, taken]);
  return <LinkLabels links={links} k={k} obstacles={obstacles} band={scene.band} lit={lit} />;
}

/** The bands of the lanes: what of the scene is fitted, since headings stand beside it on the screen. */
function lanesOf({ band, lanes }: BlueprintScene): Box {
  const first = lanes[0];
  const last = lanes.at(-1);
  const y = first?.y ?? 0;
  return { x: band.x, y, width: band.width, height: (last === undefined ? 0 : last.y + last.height) - y };
}
