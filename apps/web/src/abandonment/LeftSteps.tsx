import { behindKey } from '../explore/behind.js';
import { BarTable } from '../explore/BarTable.js';
import { formatCount, formatMoneyCompact, formatShare } from '../texts/format.js';
import { called, t } from '../texts/texts.js';
import type { LeftProps } from './left-props.js';

/** Each step by how many stop there; the one where most do is the pain. */
export function LeftSteps({ answer: { steps, currency }, onBehind }: LeftProps) {
  const { steps: title, stepsNote, heads } = t().abandonment;
  const most = Math.max(...steps.map(({ share }) => share));
  return (
    <section aria-label={title} data-testid="left-steps">
      <h2>
        {title} <span>{stepsNote}</span>
      </h2>
      <BarTable
        label={title}
        heads={[heads.step, heads.reached, heads.left, heads.share, heads.money, heads.recovered]}
        rows={steps.map(({ step, name, reached, abandoned, share, money, recovery }) => ({
          key: String(step),
          name: `${step} ${called(name)}`,
          share,
          tone: share === most && share > 0 ? 'pain' : 'plain',
          cells: [
            formatCount(reached),
            formatCount(abandoned),
            formatShare(share),
            money.valued === 0 ? '–' : formatMoneyCompact(money.left, currency),
            recovery?.rate == null ? '–' : formatShare(recovery.rate),
          ],
          behind: onBehind && {
            0: () => onBehind(behindKey('entered', 'reached', String(step))),
            1: () => onBehind(behindKey('abandoned', 'step', String(step))),
          },
        }))}
      />
    </section>
  );
}
