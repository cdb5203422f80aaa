import { formatCount } from '../texts/format.js';
import { t } from '../texts/texts.js';
import { lastPage, shownOn } from './open-list.js';

interface OpenPagesProps {
  /** How many rows there are on all pages. */
  readonly total: number;
  /** 0 for the most pressing alone. */
  readonly page: number;
  readonly onPage: (page: number) => void;
}

/** From the most pressing to the whole list, and from page to page. */
export function OpenPages({ total, page, onPage }: OpenPagesProps) {
  const { from, to } = shownOn(page);
  if (page === 0 && total <= to) return null;
  const { today } = t();
  return (
    <nav className="open-pages figures" aria-label={today.pages}>
      {page === 0 ? (
        <button type="button" onClick={() => onPage(1)}>
          {today.showAll(formatCount(total))}
        </button>
      ) : (
        <>
          <span>
            {today.listed(formatCount(from + 1), formatCount(Math.min(to, total)), formatCount(total))}
          </span>
          {page > 1 ? (
            <button type="button" onClick={() => onPage(page - 1)}>
              {today.pageBefore}
            </button>
          ) : null}
          {page < lastPage(total) ? (
            <button type="button" onClick={() => onPage(page + 1)}>
              {today.pageAfter}
            </button>
          ) : null}
          <button type="button" onClick={() => onPage(0)}>
            {today.showPressing}
          </button>
        </>
      )}
    </nav>
  );
}
