import { formatShare } from '../texts/format.js';
import type { FindingEvidence } from '@throughline/model';
import { t } from '../texts/texts.js';

/** The words that come with low scores, and a text or two that hold them; nothing where nobody wrote. */
export function Said({ evidence: { words = [], quotes = [] } }: { readonly evidence: FindingEvidence }) {
  if (words.length === 0) return null;
  return (
    <>
      <h3>{t().findings.saidWords}</h3>
      <ul className="detail-segment" aria-label={t().findings.saidWords}>
        {words.map(({ term, share }) => (
          <li key={term}>
            {term} <span>{formatShare(share)}</span>
          </li>
        ))}
      </ul>
      {quotes.map((quote) => (
        <blockquote key={quote}>{quote}</blockquote>
      ))}
    </>
  );
}
