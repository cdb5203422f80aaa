import { formatCount } from '../texts/format.js';
import type { AnswerMeta } from '@throughline/model';
import { useState } from 'react';

/** Every figure shows where it comes from: the SQL that was run, and how long it took. */
export function QueryText({ meta }: { readonly meta: AnswerMeta }) {
  const [copied, setCopied] = useState(false);
  const text = meta.sql.join('\n\n');
  const copy = (): void => {
    void navigator.clipboard.writeText(text).then(() => setCopied(true));
  };
  return (
    <details className="query">
      <summary>Show the query</summary>
      <p className="query-meta figures">
        {formatCount(meta.journeys)} journeys read in {formatCount(Math.round(meta.milliseconds))} ms
        <button type="button" className="text-button" onClick={copy}>
          {copied ? 'Copied' : 'Copy'}
        </button>
      </p>
      <pre tabIndex={0}>{text}</pre>
    </details>
  );
}
