import { formatCount } from '../texts/format.js';
import { t } from '../texts/texts.js';
import { lastPage, shownOn } from './open-list.js';

interface OpenPagesProps {
  /** How many rows there are on all pages. */
  readonly listed: number;
  /** Open ones that are on none, since there are too many to look at one by one. */
  readonly unseen: number;
  /** 0 for the most pressing alone. */
  readonly page: number;
  readonly onPage: (page: number) => void;
}

/** From the most pressing to the whole list, and from page to page. */
export function OpenPages({ listed, unseen, page, onPage }: OpenPagesProps) {
  const { from, to } = shownOn(page);
  if (page === 0 && listed <= to) return null;
  const last = lastPage(listed);
  const { today } = t();
  return (
    <nav className="open-pages figures" aria-label={today.pages}>
      {page === 0 ? (
        <button type="button" onClick={() => onPage(1)}>
          {today.showAll(formatCount(listed))}
        </button>
      ) : (
        <>
          <span>
            {today.listed(formatCount(from + 1), formatCount(Math.min(to, listed)), formatCount(listed))}
          </span>
          {page > 1 ? (
            <button type="button" onClick={() => onPage(page - 1)}>
              {today.pageBefore}
            </button>
          ) : null}
          {page < last ? (
            <button type="button" onClick={() => onPage(page + 1)}>
              {today.pageAfter}
            </button>
          ) : null}
          {page < last - 1 ? (
            <button type="button" onClick={() => onPage(last)}>
              {today.pageLast}
            </button>
          ) : null}
          <button type="button" onClick={() => onPage(0)}>
            {today.showPressing}
          </button>
          {unseen > 0 && page >= last ? <span>{today.unseen(formatCount(unseen))}</span> : null}
        </>
      )}
    </nav>
  );
}
