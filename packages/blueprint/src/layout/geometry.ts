import { type Lane, LANES } from '@throughline/model';
import type { Grid } from './grid.js';
import { trackOffset, type Tracks } from './tracks.js';

/** Pixels for the grid. */
export interface Geometry {
  readonly width: number;
  readonly height: number;
  readonly boxWidth: number;
  readonly boxHeight: number;
  /** Lines that a step's name may take. */
  readonly lines: number;
  readonly columnX: (column: number) => number;
  readonly rowY: (row: number) => number;
  readonly rowHeight: (row: number) => number;
  /** Middle of a channel, left of the column. */
  readonly channelX: (channel: number, track: number) => number;
  readonly gapY: (gap: number, track: number) => number;
  readonly lanes: readonly { readonly id: Lane; readonly y: number; readonly height: number }[];
  readonly band: { readonly x: number; readonly width: number };
  /** Where a stage's band begins and ends: between columns, at the middle of the channel. */
  readonly edgeX: (channel: number) => number;
}

export interface GeometryInput {
  readonly grid: Grid;
  readonly tracks: Tracks;
  readonly width: number;
  readonly lines: number;
  /** Rows with wedges under them. */
  readonly drops: ReadonlySet<number>;
}

export const HEADER = 40;
export const LANE_LABEL = 104;
const RIGHT = 12;
const CHANNEL = { tight: 16, least: 18, usual: 22, track: 6.5 } as const;
const BOX = { least: 92, most: 140, oneLine: 40, twoLines: 49 } as const;
const ROW = { evidence: 20, support: 30, empty: 30 } as const;
/** Fewer columns would stack too high: a narrow window is panned instead. */
const FEWEST = 8;
const PITCH = { channel: 7, gap: 6 } as const;
const DROP = 20;
const LANE_PADDING = 15;
const ROW_GAP = 11;

/** Columns that fit a width with boxes that can still be read. */
export function columnsIn(width: number): number {
  return Math.max(FEWEST, Math.floor((width - LANE_LABEL - RIGHT) / (BOX.least + CHANNEL.usual)));
}

export function geometryOf(input: GeometryInput): Geometry {
  const across = columnsAcross(input);
  const down = rowsDown(input);
  const { tracks } = input;
  return {
    ...across,
    ...down,
    boxHeight: boxHeight(input),
    lines: input.lines,
    channelX: (channel, track) => {
      const room = across.channelWidth(channel) - 8;
      const pitch = Math.min(PITCH.channel, room / Math.max(1, tracks.channel(channel)));
      return across.edgeX(channel) + trackOffset(track) * pitch;
    },
  };
}

const boxHeight = ({ lines }: GeometryInput): number => (lines > 1 ? BOX.twoLines : BOX.oneLine);

function columnsAcross({ grid, tracks, width }: GeometryInput) {
  const room = width - LANE_LABEL - RIGHT;
  const wanted = channelsWanted(grid.columns, tracks);
  const sum = wanted.reduce((total, size) => total + size, 0);
  const boxWidth = Math.round(Math.max(BOX.least, Math.min(BOX.most, (room - sum) / grid.columns)));
  // Channels share what room is left; where that is little, their tracks run closer together.
  const left = Math.max(room - boxWidth * grid.columns, CHANNEL.tight * (grid.columns + 1));
  const spare = Math.max(0, left - sum) / (grid.columns + 1);
  const channels = wanted.map((size) => size * Math.min(1, left / sum) + spare);
  const bandWidth = channels.reduce((total, size) => total + size, 0) + boxWidth * grid.columns;
  const starts = channels.map((_, at) => {
    const before = channels.slice(0, at).reduce((total, size) => total + size, 0);
    return LANE_LABEL + before + at * boxWidth;
  });
  const channelWidth = (at: number) => channels[at] ?? CHANNEL.least;
  const startOf = (at: number) => starts[at] ?? LANE_LABEL;
  return {
    width: Math.round(LANE_LABEL + bandWidth + RIGHT),
    boxWidth,
    band: { x: LANE_LABEL, width: bandWidth },
    channelWidth,
    columnX: (column: number) => Math.round(startOf(column) + channelWidth(column)),
    edgeX: (at: number) => startOf(at) + channelWidth(at) / 2,
  };
}

/** Room that each channel asks for: more where more links run through it, less at the edges. */
function channelsWanted(columns: number, tracks: Tracks): number[] {
  return Array.from({ length: columns + 1 }, (_, at) => {
    const size = CHANNEL.least + CHANNEL.track * Math.max(0, tracks.channel(at) - 2);
    return at === 0 || at === columns ? size * 0.7 : size;
  });
}

function rowsDown(input: GeometryInput) {
  const { grid, tracks } = input;
  const tops: number[] = [];
  const heights: number[] = [];
  const lanes: { id: Lane; y: number; height: number }[] = [];
  let y = HEADER;
  for (const lane of LANES) {
    const top = y;
    const rows = grid.rows.flatMap((row, at) => (row.lane === lane ? [{ ...row, at }] : []));
    y += LANE_PADDING - ROW_GAP;
    for (const row of rows) {
      y += ROW_GAP + gapHeight(tracks.gap(row.at));
      tops[row.at] = y;
      heights[row.at] = heightOf(row.kind, lane, input);
      y += (heights[row.at] ?? 0) + (input.drops.has(row.at) ? DROP : 0);
    }
    const below = lane === LANES.at(-1) ? gapHeight(tracks.gap(grid.rows.length)) : 0;
    y += LANE_PADDING + below;
    lanes.push({ id: lane, y: top, height: y - top });
  }
  const bottom = y;
  return {
    height: bottom + 8,
    lanes,
    rowY: (row: number) => tops[row] ?? HEADER,
    rowHeight: (row: number) => heights[row] ?? 0,
    gapY: (gap: number, track: number) => {
      const base = tops[gap] ?? bottom - 2;
      return base - 9 - track * PITCH.gap;
    },
  };
}

const gapHeight = (tracks: number): number => (tracks === 0 ? 0 : 4 + (tracks - 1) * PITCH.gap);

function heightOf(kind: Grid['rows'][number]['kind'], lane: Lane, input: GeometryInput): number {
  switch (kind) {
    case 'steps':
      return boxHeight(input);
    case 'cells':
      return lane === 'evidence' ? ROW.evidence : ROW.support;
    case 'empty':
      return ROW.empty;
  }
}
