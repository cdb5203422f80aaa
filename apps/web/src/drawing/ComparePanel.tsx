import { formatCount, plural } from '../texts/format.js';
import { t } from '../texts/texts.js';
import { byChange, type Compared } from './compared.js';
import { pointsText, shareOf, signedPoints } from './points.js';
import { useDrawing } from './use-drawing.js';

const FEW = 12;

interface ComparePanelProps {
  readonly compared: readonly Compared[];
}

/** All steps before and after, what changed most first: the table behind the figures on the drawing. */
export function ComparePanel({ compared }: ComparePanelProps) {
  const texts = t().drawing.versus;
  const listed = byChange(compared).slice(0, FEW);
  const sure = compared.filter(({ difference }) => difference?.sure === true).length;
  return (
    <section data-testid="compare-panel">
      <div className="panel-head">
        <h2>{texts.head}</h2>
      </div>
      <p className="panel-note figures">{texts.count(sure, compared.length)}</p>
      <ol className="changes figures">
        {listed.map((each) => (
          <Change key={each.id} compared={each} />
        ))}
      </ol>
      <ul className="legend" aria-label={t().panel.signs}>
        <li>
          <span className="sign sign-sure" aria-hidden="true" /> {texts.beyondMeans}
        </li>
        <li>
          <span className="sign sign-unsure" aria-hidden="true" /> {texts.chanceMeans}
        </li>
      </ul>
      <p className="panel-note">{texts.method}</p>
    </section>
  );
}

function Change({
  compared: { id, name, object, before, after, difference },
}: {
  readonly compared: Compared;
}) {
  const { pick } = useDrawing();
  const texts = t().drawing.versus;
  return (
    <li data-testid={`change-${id}`}>
      <button type="button" onClick={() => pick({ step: id })}>
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
            {difference.sure ? texts.beyond : texts.chance}
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
