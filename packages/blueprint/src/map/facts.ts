import type { MapAnswer } from '@throughline/model';
import {
  formatCompact,
  formatCount,
  formatDuration,
  formatMoney,
  formatMoneyCompact,
  formatObjects,
  formatShare,
} from '../format.js';
import { type ProcessNode, ratio, type TypeProcess } from '../process/process.js';
import type { SceneNode } from '../scene.js';
import type { Metric } from './layout.js';
import type { TypedEdge } from './selection.js';

type Facts = SceneNode['facts'];

/** A link's figure for the metric asked for. */
export function linkFigure(link: TypedEdge, metric: Metric, currency: string): string {
  switch (metric) {
    case 'count':
      return formatCompact(link.count);
    case 'time':
      return formatDuration(link.seconds.p50);
    case 'amount':
      return formatMoneyCompact(link.amount, currency);
  }
}

export function linkFacts(link: TypedEdge, { objects, currency }: MapAnswer): Facts {
  const journeys = objects[link.objectType]?.journeys ?? 0;
  return [
    { name: 'Times', value: formatCount(link.count) },
    {
      name: 'Journeys',
      value: `${formatObjects(link.journeys, link.objectType)} (${formatShare(ratio(link.journeys, journeys))})`,
    },
    { name: 'Time, half within', value: formatDuration(link.seconds.p50) },
    { name: 'Time, nine in ten within', value: formatDuration(link.seconds.p90) },
    { name: 'Worth of these journeys', value: formatMoney(link.amount, currency) },
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
  metric: Metric,
): SceneNode['figures'] {
  const found = leadingNode(id, processes);
  if (!found) return { left: '', right: '' };
  const { process, node } = found;
  const share = formatShare(ratio(node.journeys, process.journeys));
  const wait = node.activities[0]?.wait;
  if (metric === 'time' && wait)
    return { left: formatDuration(wait.p50), right: `p90 ${formatDuration(wait.p90)}` };
  const [amount] = node.activities[0]?.amounts ?? [];
  if (metric === 'amount' && amount) {
    return {
      left: formatMoneyCompact(Number(amount.value), amount.currency),
      right: formatCompact(node.events),
    };
  }
  return { left: formatObjects(node.journeys, process.objectType), right: share };
}

export function nodeFacts(id: string, processes: readonly TypeProcess[]): Facts {
  return processes.flatMap((process) => {
    const node = process.nodes.get(id);
    if (!node) return [];
    const share = formatShare(ratio(node.journeys, process.journeys));
    const wait = node.activities[0]?.wait;
    return [
      { name: 'Journeys', value: `${formatObjects(node.journeys, process.objectType)} (${share})` },
      { name: `Events, by ${process.objectType}`, value: formatCount(node.events) },
      ...(wait ? [{ name: 'Waits before, half within', value: formatDuration(wait.p50) }] : []),
    ];
  });
}
