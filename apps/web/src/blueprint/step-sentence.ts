import type { SceneNode } from '@throughline/blueprint';
import { formatCount, formatDuration, formatShare, plural } from '../texts/format.js';
import type { BlueprintStep } from '@throughline/model';
import { t } from '../texts/texts.js';

/** What a screen reader says of a box: its name, where it is, and its figures. */
export function stepSentence(
  node: Pick<SceneNode, 'label' | 'lane' | 'stage' | 'folds'>,
  step: BlueprintStep | undefined,
): string {
  const words = t().blueprint;
  const { stages, lanes, onThrough } = t().panel;
  const place = words.place(stages[node.stage], lanes[node.lane]);
  if (node.folds > 0) return words.folds(node.label, node.folds, place);
  if (step === undefined || step.activities.length === 0) return `${node.label}, ${place}`;
  const { events, share, wait, lost, lostShare } = step.metrics;
  const parts = [
    `${node.label}, ${place}`,
    words.events(formatCount(events)),
    step.leading === null ? '' : words.share(formatShare(share), plural(step.leading)),
    wait === null ? '' : words.waits(formatDuration(wait.p50)),
    lost > 0 ? words.ends(formatCount(lost), formatShare(lostShare)) : '',
    step.main ? onThrough : '',
  ];
  return parts.filter((part) => part !== '').join('; ');
}
