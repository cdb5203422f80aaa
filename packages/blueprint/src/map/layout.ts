import type { MapAnswer } from '@throughline/model';
import { arrange } from '../order/arrange.js';
import { precedenceOf } from '../order/precedence.js';
import { pairKey } from '../generate/flows.js';
import { type ProcessEdge, processesOf, type TypeProcess } from '../process/process.js';
import type { Scene } from '../scene.js';
import { unwalked } from '../stable/unwalked.js';
import { drawMap } from './draw.js';
import { placeMap } from './place.js';
import { type TongueOptions, tongueOf } from '../tongue.js';
import { type MapSelection, selectMap, strongWays, type TypedEdge } from './selection.js';

/** Of journeys whose ways are drawn. */
const DEFAULT_PATHS = 0.8;

export type Metric = 'count' | 'time' | 'amount';

export interface MapLayoutOptions extends TongueOptions {
  /** Object types to draw; all where left out. */
  readonly objects?: readonly string[];
  /** Share of events whose activities are drawn, 0 … 1. */
  readonly activities?: number;
  /** Share of journeys whose ways are drawn, 0 … 1. */
  readonly paths?: number;
  readonly metric?: Metric;
  readonly direction?: 'down' | 'right';
  /** Decides what is drawn and where, while the figures are the map’s own: the shop’s whole map, of which a filter leaves a part. */
  readonly like?: MapAnswer;
  /** The other side of a comparison: a way that only its journeys go is drawn too, gone by nobody. */
  readonly beside?: MapAnswer;
}

/**
 * Draws the object-centric directly-follows graph in layers: shared activities are one node, links are coloured by
 * object type, each type has its start and its end. What runs backwards is found from where activities stand in
 * journeys before the layers are made (Sugiyama, Tagawa & Toda 1981), so that loops do not turn the picture over.
 */
export function layoutMap(map: MapAnswer, options: MapLayoutOptions = {}): Scene {
  const base = options.like ?? map;
  const processes = drawnProcesses(base, options);
  const selection = selectMap(processes, {
    activities: options.activities ?? 1,
    paths: options.paths ?? DEFAULT_PATHS,
  });
  const priors = [...selection.activities].sort().map((id) => ({ id, order: null, sure: false }));
  const order = arrange(precedenceOf(priors, processes));
  const told = base === map ? processes : drawnProcesses(map, options);
  const others = othersOf(options);
  const drawn = options.beside === undefined ? selection : withWaysOf(selection, [told, others], options);
  const tongue = tongueOf(options);
  const placed = placeMap(selection, order, {
    direction: options.direction ?? 'down',
    nounOf: (objectType) => tongue.format.noun(objectType, 'one'),
  });
  return drawMap(placed, {
    map,
    selection: base === map && options.beside === undefined ? selection : retold(drawn, told, others),
    metric: options.metric ?? 'count',
    tongue,
  });
}

function drawnProcesses(map: MapAnswer, { objects }: MapLayoutOptions): TypeProcess[] {
  return processesOf(map, (activity) => activity).filter(
    (process) => process.journeys > 0 && (!objects || objects.includes(process.objectType)),
  );
}

const othersOf = ({ beside, ...options }: MapLayoutOptions): TypeProcess[] =>
  beside === undefined ? [] : drawnProcesses(beside, options);

/** Of a comparison also the ways that are strong on one of its sides, though weak among all journeys: that is where the sides differ. */
function withWaysOf(
  selection: MapSelection,
  sides: readonly (readonly TypeProcess[])[],
  { paths = DEFAULT_PATHS }: MapLayoutOptions,
): MapSelection {
  const keyOf = ({ objectType, from, to }: TypedEdge) => pairKey(`${objectType} ${from}`, to);
  const links = new Map(selection.links.map((link) => [keyOf(link), link]));
  for (const side of sides)
    for (const way of strongWays(side, selection.activities, paths))
      if (!links.has(keyOf(way))) links.set(keyOf(way), way);
  return { ...selection, links: [...links.values()] };
}

/** The same activities, and of the same ways those that somebody of either side goes, with the figures of the first of them. */
function retold(
  selection: MapSelection,
  processes: readonly TypeProcess[],
  others: readonly TypeProcess[],
): MapSelection {
  const [own, beside] = [edgesOf(processes), edgesOf(others)];
  const links = selection.links.flatMap(({ objectType, from, to }) => {
    const key = pairKey(`${objectType} ${from}`, to);
    const other = beside.get(key);
    const edge = own.get(key) ?? (other && unwalked(other));
    return edge === undefined ? [] : [{ ...edge, objectType }];
  });
  return { processes, activities: selection.activities, links };
}

const edgesOf = (processes: readonly TypeProcess[]): Map<string, ProcessEdge> =>
  new Map(
    processes.flatMap(({ objectType, edges }) =>
      edges.map((edge) => [pairKey(`${objectType} ${edge.from}`, edge.to), edge] as const),
    ),
  );
