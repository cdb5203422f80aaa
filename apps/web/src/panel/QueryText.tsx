import { formatCount } from '../texts/format.js';
import type { AnswerMeta } from '@throughline/model';
import { useState } from 'react';
import { t } from '../texts/texts.js';

/** Every figure shows where it comes from: the SQL that was run, and how long it took. */
export function QueryText({ meta }: { readonly meta: AnswerMeta }) {
  const [copied, setCopied] = useState(false);
  const text = meta.sql.join('\n\n');
  const copy = (): void => {
    void navigator.clipboard.writeText(text).then(() => setCopied(true));
  };
  return (
    <details className="query">
      <summary>{t().panel.query}</summary>
      <p className="query-meta figures">
        {t().panel.readIn(formatCount(meta.journeys), formatCount(Math.round(meta.milliseconds)))}
        <button type="button" className="text-button" onClick={copy}>
          {copied ? t().panel.copied : t().panel.copy}
        </button>
      </p>
      <pre tabIndex={0}>{text}</pre>
    </details>
  );
}
