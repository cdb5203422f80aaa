import { formatCount, plural } from '../texts/format.js';
import { t } from '../texts/texts.js';
import { byChange, type Compared } from './compared.js';
import { type ComparedLine, isOthers } from './compared-lines.js';
import { pointsText, shareOf, signedPoints } from './points.js';
import { sideNames } from './side-names.js';
import { type Drawing, useDrawing } from './use-drawing.js';
import { verdictOf } from './verdict.js';

const FEW = 12;
const FEW_WAYS = 10;

interface ComparePanelProps {
  readonly compared: readonly Compared[];
  readonly lines: readonly ComparedLine[];
}

/** Steps and ways before and after, what changed most first: the table behind the figures on the drawing. */
export function ComparePanel({ compared, lines }: ComparePanelProps) {
  const texts = t().drawing.versus;
  const { state, filter } = useDrawing();
  if (state.versus === null) return null;
  const names = sideNames(state.versus, filter);
  const listed = byChange(compared).slice(0, FEW);
  const ways = byChange(lines).slice(0, FEW_WAYS);
  return (
    <section data-testid="compare-panel">
      <div className="panel-head">
        <h2>{texts.head}</h2>
      </div>
      <p className="panel-note figures">{texts.count(sureOf(compared), compared.length)}</p>
      <ol className="changes figures">
        {listed.map((each) => (
          <Change key={each.id} compared={each} opens={{ step: each.id }} />
        ))}
      </ol>
      {ways.length === 0 ? null : (
        <>
          <h3>{texts.ways}</h3>
          <p className="panel-note figures">{texts.waysCount(sureOf(lines), lines.length)}</p>
          <ol className="changes figures" data-testid="changed-ways">
            {ways.map((each) => (
              <Change key={each.id} compared={each} opens={{ line: each.line }} />
            ))}
          </ol>
        </>
      )}
      <ul className="legend" aria-label={t().panel.signs}>
        <li>
          <span className="sign sign-sure" aria-hidden="true" /> {texts.beyondMeans}
        </li>
        <li>
          <span className="sign-line sign-more" aria-hidden="true" /> {texts.moreMeans}
        </li>
        <li>
          <span className="sign-line sign-fewer" aria-hidden="true" /> {texts.fewerMeans}
        </li>
        <li>
          <span className="sign-line sign-other" aria-hidden="true" /> {texts.otherMeans(names.before)}
        </li>
        <li>
          <span className="sign sign-unsure" aria-hidden="true" /> {texts.chanceMeans}
        </li>
        <li>
          <span className="sign sign-none" aria-hidden="true">
            –
          </span>{' '}
          {texts.uncompared}
        </li>
      </ul>
      <p className="panel-note">{texts.method}</p>
    </section>
  );
}

const sureOf = (compared: readonly Compared[]): number =>
  compared.filter(({ difference }) => difference?.sure === true).length;

interface ChangeProps {
  readonly compared: Compared;
  /** What it leads to. */
  readonly opens: Parameters<Drawing['pick']>[0];
}

function Change({ compared, opens }: ChangeProps) {
  const { id, name, object, before, after, difference } = compared;
  const { pick } = useDrawing();
  const texts = t().drawing.versus;
  return (
    <li data-testid={`change-${id}`}>
      <button type="button" onClick={() => pick(opens)}>
        <span className="change-name">{name}</span>
        <span className="change-from">
          {shareOf(before)} → <strong>{shareOf(after)}</strong> {t().panel.of(plural(object))}
        </span>
        {difference === null ? (
          <span className="change-sure">{texts.nobody}</span>
        ) : (
          <span className="change-sure">
            {pointsText(difference.change)} (
            {texts.from(signedPoints(difference.low), signedPoints(difference.high))}),{' '}
            {verdictOf(difference)}
            {isOthers(compared) ? `, ${texts.otherOnly}` : ''}
          </span>
        )}
        <span className="change-of">
          {texts.of(formatCount(before.count), formatCount(before.of))} →{' '}
          {texts.of(formatCount(after.count), formatCount(after.of))}
        </span>
      </button>
    </li>
  );
}
