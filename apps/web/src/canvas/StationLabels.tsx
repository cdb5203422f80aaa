import type { SceneNode } from '@throughline/blueprint';
import { useMemo } from 'react';
import type { Box } from './camera.js';
import { LABEL_SIZE, stationLabels } from './station-labels.js';
import { textWidth } from './text-fit.js';

interface StationLabelsProps {
  /** What is too small to hold its name. */
  readonly stations: readonly SceneNode[];
  /** All that is drawn: no name may lie on it. */
  readonly nodes: readonly SceneNode[];
  /** How much passes each. */
  readonly weights: ReadonlyMap<string, number>;
  readonly goals: ReadonlySet<string> | undefined;
  readonly k: number;
  /** What is pointed at and its neighbours: the names of all else stand back. Null where nothing is. */
  readonly lit: ReadonlySet<string> | null;
  /** What names must not lie on, in pixels of the screen at this scale. */
  readonly obstacles: (k: number) => readonly Box[];
  readonly band: Box;
}

/** The names on the drawing while its boxes are too small to hold them. */
export function StationLabels({
  stations,
  nodes,
  weights,
  goals,
  k,
  lit,
  obstacles,
  band,
}: StationLabelsProps) {
  const labels = useMemo(
    () => stationLabels(stations, k, { measured, nodes, weights, goals, obstacles: obstacles(k), band }),
    [stations, nodes, weights, goals, k, obstacles, band],
  );
  return (
    <g className="stations" transform={`scale(${1 / k})`} aria-hidden="true">
      {labels.map(({ id, leader }) =>
        leader === null ? null : (
          <path
            key={id}
            className={lit === null || lit.has(id) ? 'station-leader' : 'station-leader is-faded'}
            d={leader}
          />
        ),
      )}
      {labels.map(({ id, lines, x, y }) => (
        <text
          key={id}
          className={lit === null || lit.has(id) ? 'station-label' : 'station-label is-faded'}
          x={x}
          y={y}
          fontSize={LABEL_SIZE}
          textAnchor="middle"
        >
          {lines.map((line, row) => (
            <tspan key={line} x={x} dy={row === 0 ? 0 : 13}>
              {line}
            </tspan>
          ))}
        </text>
      ))}
    </g>
  );
}

const measured = (text: string): number => textWidth(text, LABEL_SIZE, 550);
