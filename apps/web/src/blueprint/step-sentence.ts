import type { SceneNode } from '@throughline/blueprint';
import { formatCount, formatDuration, formatShare, plural } from '../texts/format.js';
import type { BlueprintStep } from '@throughline/model';

/** What a screen reader says of a box: its name, where it is, and its figures. */
export function stepSentence(
  node: Pick<SceneNode, 'label' | 'lane' | 'stage' | 'folds'>,
  step: BlueprintStep | undefined,
): string {
  const place = `${node.stage}, ${node.lane} lane`;
  if (node.folds > 0) return `${node.label}: ${node.folds} rare steps folded, ${place}. Opens them.`;
  if (step === undefined || step.activities.length === 0) return `${node.label}, ${place}`;
  const { events, share, wait, lost, lostShare } = step.metrics;
  const parts = [
    `${node.label}, ${place}`,
    `${formatCount(events)} events`,
    step.leading === null ? '' : `${formatShare(share)} of ${plural(step.leading)}`,
    wait === null ? '' : `waits ${formatDuration(wait.p50)} at the median`,
    lost > 0 ? `${formatCount(lost)} end here, ${formatShare(lostShare)}` : '',
    step.main ? 'on the through-line' : '',
  ];
  return parts.filter((part) => part !== '').join('; ');
}
