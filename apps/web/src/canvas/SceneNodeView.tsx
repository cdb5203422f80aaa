import type { SceneNode } from '@throughline/blueprint';
import { memo } from 'react';
import { cardText, detailOf } from './detail.js';
import { NodeCard, type FigureRow } from './NodeCard.js';

export interface SceneNodeProps {
  readonly node: SceneNode;
  /** The scale: text keeps its size on the screen, a bigger box tells more. */
  readonly k: number;
  readonly selected: boolean;
  readonly faded: boolean;
  /** Nothing happens there. */
  readonly idle: boolean;
  /** Reached by Tab; the others by the arrow keys. */
  readonly inTabOrder: boolean;
  readonly name: string;
  readonly colour: string | null;
  /** Told under the name as far as there is room, the most important first. */
  readonly rows: readonly FigureRow[];
}

/** One box of the drawing as a button: its events are taken by the canvas, told apart by `data-node`. */
export const SceneNodeView = memo(function SceneNodeView(props: SceneNodeProps) {
  const { node, k } = props;
  const width = node.width * k;
  const height = node.height * k;
  const detail = detailOf(node, k);
  return (
    <g
      className={classOf(props)}
      transform={`translate(${node.x} ${node.y}) scale(${1 / k})`}
      role="button"
      tabIndex={props.inTabOrder ? 0 : -1}
      aria-label={props.name}
      aria-pressed={props.selected}
      data-node={node.id}
      data-testid={`step-${node.id}`}
    >
      {/* The whole name, for whoever reads the page without seeing it cut or broken into lines. */}
      <desc>{node.label}</desc>
      <rect
        className="node-box"
        width={width}
        height={height}
        rx={detail === 'station' || isMark(node) ? height / 2 : 7 * Math.min(1, k)}
        style={isMark(node) && props.colour !== null ? { stroke: props.colour } : undefined}
      />
      {detail === 'station' ? null : (
        <NodeCard
          node={node}
          size={{ width, height }}
          text={cardText(node.label, { width: width + overhang(node) * k, height }, k)}
          rows={props.rows}
          colour={props.colour}
        />
      )}
    </g>
  );
});

/** Cells have no edge: their words may reach into the gaps beside them. */
function overhang({ shape }: SceneNodeProps['node']): number {
  return shape === 'cell' ? 12 : 0;
}

/** Where journeys of a type start or end. */
function isMark({ shape }: SceneNodeProps['node']): boolean {
  return shape === 'start' || shape === 'end';
}

function classOf({ node, selected, faded, idle }: SceneNodeProps): string {
  return [
    'node',
    `node-${node.shape}`,
    node.main ? 'node-main' : '',
    node.pain > 0 ? `node-pain-${node.pain}` : '',
    selected ? 'is-selected' : '',
    faded ? 'is-faded' : '',
    idle ? 'is-idle' : '',
  ]
    .filter((name) => name !== '')
    .join(' ');
}
