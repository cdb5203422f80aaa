import { definitionOf, type MapAnswer } from '@throughline/model';
import { pairKey } from '../generate/flows.js';
import { groupBy } from '../process/group.js';
import type { Scene, SceneLink, SceneNode } from '../scene.js';
import { fitText } from '../text/fit.js';
import type { Tongue } from '../tongue.js';
import { curveThrough, loopBeside, middleOf, shifted } from './curve.js';
import { settleLabels } from './labels.js';
import { leadingNode, linkFacts, linkFigure, nodeFacts, nodeFigures } from './facts.js';
import type { Metric } from './layout.js';
import { type MapMark, NODE, type PlacedMap, wayBetween } from './place.js';
import type { MapSelection, TypedEdge } from './selection.js';

export interface MapDrawing {
  readonly map: MapAnswer;
  readonly selection: MapSelection;
  readonly metric: Metric;
  readonly tongue: Tongue;
}

const FONT = 12;
const PADDING = 10;
const TRACK = 5;

export function drawMap(placed: PlacedMap, drawing: MapDrawing): Scene {
  const nodes = [
    ...drawing.selection.activities.flatMap((id) => activityNode(id, placed, drawing)),
    ...placed.marks.flatMap((mark) => markNode(mark, placed, drawing)),
  ];
  const links = [
    ...linksOf(placed, drawing),
    ...placed.marks.flatMap((mark) => markLinks(mark, placed, drawing)),
  ];
  return {
    width: Math.ceil(placed.width),
    height: Math.ceil(placed.height),
    nodes,
    links: settleLabels(links, nodes),
  };
}

function activityNode(id: string, placed: PlacedMap, { selection, metric, tongue }: MapDrawing): SceneNode[] {
  const { words, called } = tongue;
  const box = placed.boxes.get(id);
  if (!box) return [];
  const leading = leadingNode(id, selection.processes);
  const canonical = leading?.node.activities[0]?.canonical ?? null;
  const known = canonical === null ? undefined : definitionOf(canonical);
  const label = called(id);
  const fitted = fitText(label, { width: NODE.width - 2 * PADDING, fontSize: FONT, count: 1 });
  const told =
    canonical !== null && canonical !== id ? [{ name: words.facts.knownAs, value: called(canonical) }] : [];
  return [
    {
      id,
      shape: 'step',
      ...box,
      label,
      lines: fitted.lines,
      labelCut: fitted.cut,
      figures: nodeFigures(id, selection.processes, { metric, tongue }),
      facts: [...told, ...nodeFacts(id, selection.processes, tongue)],
      lane: known?.lane ?? 'customer',
      stage: known?.stage ?? 'consideration',
      main: false,
      pain: 0,
      folds: 0,
      objectType: leading?.process.objectType ?? null,
    },
  ];
}

function markNode(mark: MapMark, placed: PlacedMap, { map, tongue }: MapDrawing): SceneNode[] {
  const { format, words } = tongue;
  const box = placed.boxes.get(mark.id);
  if (!box) return [];
  const journeys = map.objects[mark.objectType]?.journeys ?? 0;
  const label = format.noun(mark.objectType, 'one');
  const fitted = fitText(label, { width: box.width - 26, fontSize: 11, count: 1 });
  return [
    {
      id: mark.id,
      shape: mark.kind,
      ...box,
      label,
      lines: fitted.lines,
      labelCut: fitted.cut,
      figures: { left: '', right: '' },
      facts: [
        {
          name: mark.kind === 'start' ? words.facts.begin : words.facts.end,
          value: format.objects(journeys, mark.objectType),
        },
      ],
      lane: 'customer',
      stage: mark.kind === 'start' ? 'awareness' : 'retention',
      main: false,
      pain: 0,
      folds: 0,
      objectType: mark.objectType,
    },
  ];
}

function linksOf(placed: PlacedMap, drawing: MapDrawing): SceneLink[] {
  const { links } = drawing.selection;
  const unordered = ({ from, to }: TypedEdge) => (from < to ? pairKey(from, to) : pairKey(to, from));
  const widthOf = widthScale(links, drawing.metric);
  return [...groupBy(links, unordered).values()].flatMap((bundle) =>
    bundle.map((link, at) => {
      const offset = (at - (bundle.length - 1) / 2) * TRACK;
      return linkOf(link, { placed, drawing, offset, width: widthOf(link) });
    }),
  );
}

/** Stroke widths 1.2 … 9 px by the root of the share, so that rare ways stay visible beside the great ones. */
function widthScale(links: readonly TypedEdge[], metric: Metric): (link: TypedEdge) => number {
  const size = (link: TypedEdge) => {
    if (metric === 'count') return link.count;
    return metric === 'time' ? link.seconds.p50 : Math.max(0, link.amount);
  };
  const most = Math.max(1, ...links.map(size));
  return (link) => 1.2 + 6.8 * Math.sqrt(size(link) / most);
}

interface LinkParts {
  readonly placed: PlacedMap;
  readonly drawing: MapDrawing;
  readonly offset: number;
  readonly width: number;
}

function linkOf(link: TypedEdge, { placed, drawing, offset, width }: LinkParts): SceneLink {
  const box = placed.boxes.get(link.from);
  const self = link.from === link.to && box;
  const points = self ? [] : wayBetween(placed, link.from, link.to);
  const way = shifted(points, offset, placed.direction);
  const middle = self ? { x: box.x + box.width + 22, y: box.y + box.height / 2 + offset } : middleOf(way);
  return {
    id: `${link.objectType}:${pairKey(link.from, link.to)}`,
    from: link.from,
    to: link.to,
    objectType: link.objectType,
    path: self ? loopBeside(box, Math.abs(offset)) : curveThrough(way, placed.direction),
    width,
    main: false,
    back: (placed.rank.get(link.from) ?? 0) >= (placed.rank.get(link.to) ?? 0),
    labelX: middle.x,
    labelY: middle.y,
    label: linkFigure(link, drawing),
    facts: linkFacts(link, drawing),
  };
}

function markLinks(mark: MapMark, placed: PlacedMap, { map, selection, tongue }: MapDrawing): SceneLink[] {
  const { format, words } = tongue;
  const journeys = map.objects[mark.objectType]?.journeys ?? 1;
  const process = selection.processes.find(({ objectType }) => objectType === mark.objectType);
  return mark.ties.flatMap(({ activity }) => {
    const tie = {
      activity,
      journeys: process?.nodes.get(activity)?.[mark.kind === 'start' ? 'first' : 'last'] ?? 0,
    };
    if (tie.journeys === 0) return [];
    const [from, to] = mark.kind === 'start' ? [mark.id, tie.activity] : [tie.activity, mark.id];
    const points = wayBetween(placed, from, to);
    const middle = middleOf(points);
    return [
      {
        id: `${mark.id}:${tie.activity}`,
        from,
        to,
        objectType: mark.objectType,
        path: curveThrough(points, placed.direction),
        width: 1.2 + 2.8 * Math.sqrt(Math.min(1, tie.journeys / Math.max(journeys, 1))),
        main: false,
        back: false,
        labelX: middle.x,
        labelY: middle.y,
        label: '',
        facts: [
          {
            name: mark.kind === 'start' ? words.facts.begin : words.facts.end,
            value: format.count(tie.journeys),
          },
        ],
      },
    ];
  });
}
