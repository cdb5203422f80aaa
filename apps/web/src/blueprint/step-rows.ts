import type { SceneNode } from '@throughline/blueprint';
import { formatDuration, formatMoneyCompact, formatShare } from '../texts/format.js';
import type { BlueprintStep } from '@throughline/model';
import type { FigureRow } from '../canvas/NodeCard.js';
import { firstRow } from '../canvas/rows.js';
import { t } from '../texts/texts.js';

/** What a box tells under its name as it grows: the figure asked for, then wait, leak, repeats and money. */
export function stepRows(
  node: Pick<SceneNode, 'figures' | 'shape'>,
  step: BlueprintStep | undefined,
): readonly FigureRow[] {
  if (node.shape === 'cell' || step === undefined) return firstRow(node);
  const { wait, lost, lostShare, repeatRate, amounts } = step.metrics;
  const further = [
    ...(wait === null ? [] : [{ left: t().blueprint.rows.wait, right: formatDuration(wait.p50) }]),
    ...(lost === 0 ? [] : [{ left: t().blueprint.rows.end, right: formatShare(lostShare) }]),
    ...amounts.map(({ value, currency }) => ({
      left: t().blueprint.rows.amount,
      right: formatMoneyCompact(Number(value), currency),
    })),
    ...(repeatRate === 0 ? [] : [{ left: t().blueprint.rows.repeat, right: formatShare(repeatRate) }]),
  ];
  // The figure asked for stands first already.
  return [...firstRow(node), ...further.filter(({ right }) => right !== node.figures.left)];
}
