import { formatCount, plural } from '../texts/format.js';
import { t } from '../texts/texts.js';
import { byChange } from './compared.js';
import { type ComparedLine, isOthers } from './compared-lines.js';
import { pointsText, shareOf } from './points.js';
import { sideNames } from './side-names.js';
import { useDrawing } from './use-drawing.js';
import { verdictOf } from './verdict.js';

interface WaysTableProps {
  readonly lines: readonly ComparedLine[];
}

/** Rows of a table that can still be read. */
const MOST = 100;

/** The ways of a comparison without the drawing: both shares and how they differ, what changed most first. */
export function WaysTable({ lines }: WaysTableProps) {
  const { state, filter, pick } = useDrawing();
  const texts = t().drawing.versus;
  if (state.versus === null || lines.length === 0) return null;
  const names = sideNames(state.versus, filter);
  const listed = byChange(lines).slice(0, MOST);
  return (
    <>
      <table className="steps-table steps-compared ways-table figures" data-testid="ways-table">
        <caption>{texts.ways}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.way}</th>
            <th scope="col">{names.before}</th>
            <th scope="col">{names.after}</th>
            <th scope="col">{texts.change}</th>
            <th scope="col">{t().panel.share}</th>
          </tr>
        </thead>
        <tbody>
          {listed.map(({ id, name, object, line, before, after, difference }) => (
            <tr key={id}>
              <th scope="row">
                <button type="button" className="steps-name" onClick={() => pick({ line })}>
                  {name}
                </button>
              </th>
              <td data-label={names.before}>{shareOf(before)}</td>
              <td data-label={names.after}>{shareOf(after)}</td>
              <td
                data-label={texts.change}
                className={difference?.sure === true ? undefined : 'steps-chance'}
                title={difference === null ? undefined : verdictOf(difference)}
              >
                {difference === null ? '–' : pointsText(difference.change)}
                {isOthers({ before, after }) ? (
                  <span className="ways-other steps-whose">{texts.otherOnly}</span>
                ) : null}
              </td>
              <td data-label={t().panel.share}>
                <span className="steps-whose">{t().panel.of(plural(object))}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {lines.length > listed.length ? (
        <p className="panel-note">{t().asking.cut(formatCount(lines.length - listed.length))}</p>
      ) : null}
    </>
  );
}
