import type { FindingEvidence } from '@throughline/model';
import { formatCount, formatShare } from '../texts/format.js';
import { t } from '../texts/texts.js';

/** Whether it hits those who are new, or those who had ordered before: each against others of their kind. */
export function Mix({ evidence: { mix } }: { readonly evidence: FindingEvidence }) {
  if (mix === undefined) return null;
  const parts = (['fresh', 'returning'] as const).filter((part) => mix[part].exposed > 0);
  return (
    <ul className="detail-segment figures" aria-label={t().findings.mix.label}>
      {parts.map((part) => {
        const { exposed, affected, elsewhere } = mix[part];
        return (
          <li key={part}>
            <span>{t().findings.mix[part]}</span> {formatShare(affected / exposed)}{' '}
            {t().findings.mix.of(formatCount(exposed), elsewhere === null ? null : formatShare(elsewhere))}
          </li>
        );
      })}
    </ul>
  );
}
