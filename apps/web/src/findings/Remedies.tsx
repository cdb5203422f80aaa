import type { Suggestion } from '@throughline/model';
import { t } from '../texts/texts.js';

/** What to try, each with who says so. */
export function Remedies({ suggestions }: { readonly suggestions: readonly Suggestion[] }) {
  if (suggestions.length === 0) return null;
  return (
    <>
      <h3>{t().findings.tryThis}</h3>
      <ul className="remedies">
        {suggestions.map(({ title, effort, moves, source }) => (
          <li key={title}>
            <strong>{title}</strong>
            <span>
              {t().findings.work(effort, moves)}{' '}
              <a href={source.url} target="_blank" rel="noreferrer">
                {source.title}
              </a>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
