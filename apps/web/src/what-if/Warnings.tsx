import { IconAlertTriangle } from '@tabler/icons-react';
import type { SimulationAnswer } from '@throughline/model';
import { t } from '../texts/texts.js';

/** What to bear in mind with this scenario: drift, a poor fit, what no data stand behind; and what was assumed. */
export function Warnings({ answer: { warnings, assumptions } }: { readonly answer: SimulationAnswer }) {
  if (warnings.length + assumptions.length === 0) return null;
  return (
    <section aria-label={t().whatIf.bear} className="bear-in-mind" data-testid="warnings">
      <ul>
        {warnings.map((each) => (
          <li key={each}>
            <IconAlertTriangle size={15} aria-label={t().whatIf.warning} /> <span>{each}</span>
          </li>
        ))}
        {assumptions.map((each) => (
          <li key={each} className="assumed">
            <span>{t().whatIf.assumed(each)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
