import { t } from '../texts/texts.js';

/** Where figures will stand, as many as there will be. */
export function FactGhosts({ count }: { readonly count: number }) {
  return (
    <div className="facts" aria-busy="true">
      <p className="unseen" role="status">
        {t().customers.wait}
      </p>
      {Array.from({ length: count }, (_, at) => (
        <div key={at} className="facts-ghost" />
      ))}
    </div>
  );
}
