import { t } from '../texts/texts.js';

interface FactGhostsProps {
  readonly count: number;
  /** As the figures will be set. */
  readonly className?: string;
}

/** Where figures will stand, as many as there will be. */
export function FactGhosts({ count, className = 'facts' }: FactGhostsProps) {
  return (
    <div className={className} aria-busy="true">
      <p className="unseen" role="status">
        {t().customers.wait}
      </p>
      {Array.from({ length: count }, (_, at) => (
        <div key={at} className="facts-ghost" />
      ))}
    </div>
  );
}
