import './canvas.css';
import type { Scene, SceneNode } from '@throughline/blueprint';
import {
  memo,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  type CSSProperties,
  type MouseEvent,
  type ReactNode,
} from 'react';
import type { Camera } from '../state/view-state.js';
import { type Box, type Insets, type Size, withSlack } from './camera.js';
import { detailOf } from './detail.js';
import type { FigureRow } from './NodeCard.js';
import { SceneLinks } from './SceneLinks.js';
import { SceneNodeView } from './SceneNodeView.js';
import { StationLabels } from './StationLabels.js';
import { Tooltip } from './Tooltip.js';
import { tellDrawn } from './first-drawing.js';
import { tipOf } from './tip.js';
import { useDrawn } from './use-drawn.js';
import { useCamera, type CameraControl } from './use-camera.js';
import { useKeys } from './use-keys.js';
import { useLit } from './use-picking.js';
import { thingAt, usePointing } from './use-pointing.js';
import { ZoomButtons } from './ZoomButtons.js';

/** What a layer that does not zoom has to know of where things are. */
export interface Looking {
  readonly camera: Camera;
  readonly size: Size;
}

export interface DrawingCanvasProps {
  readonly scene: Scene;
  readonly drawing: Box;
  readonly insets: Insets;
  readonly at: Camera | null;
  readonly onCamera: (camera: Camera | null) => void;
  readonly selected: string | null;
  readonly onPick: (id: string | null) => void;
  /** The line that is picked, by its id. */
  readonly line?: string | null;
  readonly onPickLine?: (id: string) => void;
  readonly label: string;
  readonly testId: string;
  /** Link colours by object type; null for the quiet grey. */
  readonly colours: ReadonlyMap<string, string> | null;
  /** How links differ in a comparison, by their ids; null where nothing is compared. */
  readonly tones: ReadonlyMap<string, string> | null;
  readonly typeColours: ReadonlyMap<string, string>;
  readonly nameOf: (node: SceneNode) => string;
  readonly rowsOf: (node: SceneNode) => readonly FigureRow[];
  readonly noteOf: (id: string) => string | null;
  /** Boxes where nothing happens in what is left of the journeys: they step back. */
  readonly idle: ReadonlySet<string>;
  /** What names beside stations must not lie on, in pixels of the screen at a scale. Must be stable. */
  readonly obstacles: (k: number) => readonly Box[];
  /** Boxes that journeys are to reach: their names stand before others where there is room for few. Must be stable. */
  readonly goals?: ReadonlySet<string> | undefined;
  /** Scale below which the drawing is not shrunk to fit. */
  readonly leastScale: number;
  /** Behind everything, in pixels of the screen. */
  readonly ground?: (looking: Looking) => ReactNode;
  /** Between links and nodes, zoomed. */
  readonly between?: ReactNode;
  /** Over the nodes, zoomed; told the scale, and the lines that are pointed at or lead from it (null where nothing is). */
  readonly over?: (k: number, lit: ReadonlySet<string> | null) => ReactNode;
  /** Over everything that is drawn, as an element of its own; it takes no pointer. */
  readonly layer?: ((looking: Looking) => ReactNode) | undefined;
  /** Headings that stay in view, in pixels of the screen. */
  readonly headings?: (looking: Looking) => ReactNode;
}

/** A drawing that can be panned, zoomed, pointed at, clicked and walked through by keyboard. */
export function DrawingCanvas(props: DrawingCanvasProps) {
  const { scene, selected, onPick } = props;
  const surface = useRef<HTMLDivElement>(null);
  const control = useCamera(surface, {
    drawing: props.drawing,
    boxes: scene.nodes,
    insets: props.insets,
    at: props.at,
    leastScale: props.leastScale,
    hanging: props.headings !== undefined,
    onSettled: props.onCamera,
  });
  useReveal(props, control);
  const pointing = usePointing();
  const focus = focusOf(pointing.pointed, selected, props.line ?? null);
  const lit = useLit(scene.links, focus);
  const onKeyDown = useKeys({ nodes: scene.nodes, control, onPick });
  const onClick = usePicker(onPick, props.onPickLine);
  const { camera, size, ready } = control;
  useEffect(() => {
    if (ready) tellDrawn();
  }, [ready]);
  // While the eye moves, boxes and letters swell with the drawing; they are set anew as soon as there is time.
  const drawn = useDrawn(camera, scene.links.length);
  const k = useDeferredValue(drawn.at.k);
  const looking = useMemo(() => ({ camera, size }), [camera, size]);
  const tip = pointing.pointed === null ? null : tipOf(scene, pointing.pointed, props.noteOf);
  return (
    <div className="canvas" data-testid={props.testId} data-links={scene.links.length}>
      <div
        ref={surface}
        className={`canvas-surface${ready ? ' is-ready' : ''}`}
        role="group"
        aria-label={props.label}
        onPointerMove={pointing.onPointerMove}
        onPointerLeave={pointing.onPointerLeave}
        onClick={onClick}
        onKeyDown={onKeyDown}
      >
        <svg className="canvas-drawing" style={drawn.style}>
          {props.ground?.(looking)}
          <g
            transform={`translate(${drawn.at.x} ${drawn.at.y}) scale(${drawn.at.k})`}
            style={strokesAt(drawn.at.k)}
          >
            <SceneLinks
              links={scene.links}
              colours={props.colours}
              tones={props.tones}
              lit={lit.links}
              picked={focus.link}
            />
            {props.between}
            <Nodes
              scene={scene}
              selected={selected}
              k={k}
              lit={lit.nodes}
              typeColours={props.typeColours}
              nameOf={props.nameOf}
              rowsOf={props.rowsOf}
              idle={props.idle}
              obstacles={props.obstacles}
              goals={props.goals}
              drawing={props.drawing}
              // Where the drawing does not stand in the middle, what is free beside it is not known at a scale alone.
              room={props.at === null ? size.width - props.insets.left - props.insets.right : 0}
            />
            {props.over?.(k, lit.links)}
          </g>
          {props.headings?.(looking)}
        </svg>
      </div>
      {props.layer?.(looking)}
      <ZoomButtons control={control} />
      {tip === null || pointing.pointed === null ? null : <Tooltip content={tip} at={pointing.pointed.at} />}
    </div>
  );
}

/** How much comes to a station and goes from it, by how wide its lines are. */
function weightsOf(links: Scene['links']): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const { from, to, width } of links)
    for (const end of [from, to]) weights.set(end, (weights.get(end) ?? 0) + width);
  return weights;
}

/** Lines keep their weight: they do not swell as the eye comes near, nor vanish from afar. */
function strokesAt(k: number): CSSProperties {
  return { '--stroke': k > 1 ? 1 / k : Math.max(1, 0.75 / k) } as CSSProperties;
}

/** A step that is picked elsewhere, in a list or by a link, comes into view. */
function useReveal({ scene, selected, at }: DrawingCanvasProps, control: CameraControl): void {
  const revealed = useRef(selected);
  useEffect(() => {
    // Only a new pick moves the eye: a step may be pushed out of view by hand.
    if (!control.ready || revealed.current === selected) return;
    revealed.current = selected;
    const node = at === null ? undefined : scene.nodes.find(({ id }) => id === selected);
    if (node !== undefined) control.reveal(node);
  }, [scene, selected, at, control]);
}

function focusOf(
  pointed: ReturnType<typeof usePointing>['pointed'],
  selected: string | null,
  line: string | null,
) {
  if (pointed?.kind === 'link') return { node: null, link: pointed.id };
  if (pointed === null && line !== null) return { node: null, link: line };
  return { node: pointed?.id ?? selected, link: null };
}

function usePicker(
  onPick: (id: string | null) => void,
  onPickLine: DrawingCanvasProps['onPickLine'],
): (event: MouseEvent<Element>) => void {
  return useCallback(
    (event) => {
      const thing = thingAt(event.target);
      if (thing?.kind === 'link') onPickLine?.(thing.id);
      else onPick(thing?.id ?? null);
    },
    [onPick, onPickLine],
  );
}

type NodesProps = Pick<
  DrawingCanvasProps,
  'scene' | 'drawing' | 'selected' | 'typeColours' | 'nameOf' | 'rowsOf' | 'idle' | 'obstacles' | 'goals'
> & {
  readonly k: number;
  readonly lit: ReadonlySet<string> | null;
  /** Width of the screen that the drawing may use, in pixels. */
  readonly room: number;
};

/** Drawn anew when the scale changes, but not while the drawing is only moved. */
const Nodes = memo(function Nodes({
  scene,
  selected,
  k,
  lit,
  typeColours,
  nameOf,
  rowsOf,
  idle,
  obstacles,
  goals,
  drawing,
  room,
}: NodesProps) {
  const entry = selected ?? scene.nodes.find(({ main }) => main)?.id ?? scene.nodes[0]?.id;
  const stations = useMemo(
    () => scene.nodes.filter((node) => node.shape !== 'cell' && detailOf(node, k) === 'station'),
    [scene, k],
  );
  const weights = useMemo(() => weightsOf(scene.links), [scene]);
  const band = useMemo(() => withSlack(drawing, room / k), [drawing, room, k]);
  const rows = useMemo(() => new Map(scene.nodes.map((node) => [node.id, rowsOf(node)])), [scene, rowsOf]);
  return (
    <>
      {scene.nodes.map((node) => (
        <SceneNodeView
          key={node.id}
          node={node}
          k={k}
          selected={node.id === selected}
          faded={lit !== null && !lit.has(node.id)}
          idle={idle.has(node.id)}
          inTabOrder={node.id === entry}
          name={nameOf(node)}
          rows={rows.get(node.id) ?? []}
          colour={node.objectType === null ? null : (typeColours.get(node.objectType) ?? null)}
        />
      ))}
      {stations.length === 0 ? null : (
        <StationLabels
          stations={stations}
          nodes={scene.nodes}
          weights={weights}
          goals={goals}
          k={k}
          lit={lit}
          obstacles={obstacles}
          band={band}
        />
      )}
    </>
  );
});
