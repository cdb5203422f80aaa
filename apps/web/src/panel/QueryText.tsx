import { formatCount } from '../texts/format.js';
import type { AnswerMeta } from '@throughline/model';
import { type AskedHere, curlText, questionText } from '../asking/asked.js';
import { useCopied } from '../asking/use-copied.js';
import { t } from '../texts/texts.js';

interface QueryTextProps {
  readonly meta: AnswerMeta;
  /** The question, where it is one that is edited on the screen. */
  readonly here?: AskedHere | undefined;
}

/** Every figure shows where it comes from: what was asked, how to ask it elsewhere, the SQL that was run, and how long it took. */
export function QueryText({ meta, here }: QueryTextProps) {
  const texts = t().asking.query;
  return (
    <details className="query">
      <summary>{t().panel.query}</summary>
      {here === undefined ? null : (
        <>
          <Part title={texts.question} text={questionText(here)} />
          <Part title={texts.curl} text={curlText(here, window.location.origin)} />
        </>
      )}
      <Part title={texts.sql} text={meta.sql.join('\n\n')} />
      <p className="query-meta figures">
        {t().panel.readIn(formatCount(meta.journeys), formatCount(Math.round(meta.milliseconds)))}
      </p>
    </details>
  );
}

function Part({ title, text }: { readonly title: string; readonly text: string }) {
  const { copied, copy } = useCopied();
  return (
    <section aria-label={title}>
      <div className="query-meta">
        <span>{title}</span>
        <button type="button" className="text-button" onClick={() => copy(text)}>
          {copied ? t().panel.copied : t().panel.copy}
        </button>
      </div>
      <pre tabIndex={0}>{text}</pre>
    </section>
  );
}
