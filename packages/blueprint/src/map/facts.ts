import type { MapAnswer } from '@throughline/model';
import { type ProcessNode, ratio, type TypeProcess } from '../process/process.js';
import type { SceneNode } from '../scene.js';
import type { Tongue } from '../tongue.js';
import type { Metric } from './layout.js';
import type { TypedEdge } from './selection.js';

type Facts = SceneNode['facts'];

/** What is drawn, by which figure, and in which language. */
export interface Told {
  readonly map: MapAnswer;
  readonly metric: Metric;
  readonly tongue: Tongue;
}

/** A link's figure for the metric asked for; empty where its journeys hold no amounts. */
export function linkFigure(link: TypedEdge, { map, metric, tongue: { format } }: Told): string {
  switch (metric) {
    case 'count':
      return format.compact(link.count);
    case 'time':
      return format.duration(link.seconds.p50);
    case 'amount':
      return link.amount === 0 ? '' : format.moneyCompact(link.amount, map.currency);
  }
}

export function linkFacts(link: TypedEdge, { map: { objects, currency }, tongue }: Told): Facts {
  const { format, words } = tongue;
  const { facts } = words;
  const journeys = objects[link.objectType]?.journeys ?? 0;
  return [
    { name: facts.times, value: format.count(link.count) },
    {
      name: facts.journeys,
      value: `${format.objects(link.journeys, link.objectType)} (${format.share(ratio(link.journeys, journeys))})`,
    },
    // Where nobody goes, nothing takes any time.
    ...(link.count === 0
      ? []
      : [
          { name: facts.half, value: format.duration(link.seconds.p50) },
          { name: facts.timeNine, value: format.duration(link.seconds.p90) },
          ...(link.amount === 0 ? [] : [{ name: facts.worth, value: format.money(link.amount, currency) }]),
        ]),
  ];
}

/** The type most of whose journeys pass here: its figures stand on the node. */
export function leadingNode(
  id: string,
  processes: readonly TypeProcess[],
): { process: TypeProcess; node: ProcessNode } | null {
  const found = processes.flatMap((process) => {
    const node = process.nodes.get(id);
    return node ? [{ process, node }] : [];
  });
  return (
    found.sort((a, b) => b.node.journeys - a.node.journeys || b.process.journeys - a.process.journeys)[0] ??
    null
  );
}

export function nodeFigures(
  id: string,
  processes: readonly TypeProcess[],
  { metric, tongue: { format } }: Pick<Told, 'metric' | 'tongue'>,
): SceneNode['figures'] {
  const found = leadingNode(id, processes);
  if (!found) return { left: '', right: '' };
  const { process, node } = found;
  const share = format.share(ratio(node.journeys, process.journeys));
  const wait = node.activities[0]?.wait;
  if (metric === 'time' && wait)
    return { left: format.duration(wait.p50), right: `p90 ${format.duration(wait.p90)}` };
  const [amount] = node.activities[0]?.amounts ?? [];
  if (metric === 'amount' && amount) {
    return {
      left: format.moneyCompact(Number(amount.value), amount.currency),
      right: format.compact(node.events),
    };
  }
  return { left: format.objects(node.journeys, process.objectType), right: share };
}

export function nodeFacts(
  id: string,
  processes: readonly TypeProcess[],
  { format, words }: Pick<Tongue, 'format' | 'words'>,
): Facts {
  return processes.flatMap((process) => {
    const node = process.nodes.get(id);
    if (!node) return [];
    const share = format.share(ratio(node.journeys, process.journeys));
    const wait = node.activities[0]?.wait;
    return [
      {
        name: words.facts.journeys,
        value: `${format.objects(node.journeys, process.objectType)} (${share})`,
      },
      { name: words.eventsBy(format.noun(process.objectType, 'one')), value: format.count(node.events) },
      ...(wait ? [{ name: words.facts.waits, value: format.duration(wait.p50) }] : []),
    ];
  });
}
