import type { StepFigure } from '../panel/step-figures.js';
import { t } from '../texts/texts.js';
import type { Compared } from './compared.js';
import { paired } from './paired.js';
import { pointsText, signedPoints } from './points.js';
import { sideNames } from './side-names.js';
import { useDrawing } from './use-drawing.js';
import { verdictOf } from './verdict.js';

interface SideBySideProps {
  readonly before: readonly StepFigure[];
  readonly after: readonly StepFigure[];
  /** How the share of journeys that pass differs; where nothing is told of it, none. */
  readonly compared: Compared | undefined;
  /** What the share is of, in words; of those that pass a step where left out. */
  readonly share?: string;
}

/** All figures of a step or a line on both sides of a comparison, one beside the other. */
export function SideBySide({ before, after, compared, share }: SideBySideProps) {
  const { state, filter } = useDrawing();
  if (state.versus === null) return null;
  const names = sideNames(state.versus, filter);
  return (
    <div data-testid="side-by-side">
      <Verdict compared={compared} share={share ?? t().drawing.versus.shareChanges} />
      <table className="sides figures">
        <thead>
          <tr>
            <th scope="col">{names.before}</th>
            <th scope="col">{names.after}</th>
          </tr>
        </thead>
        {paired(before, after).map((pair) => (
          <tbody key={pair.name} title={pair.definition}>
            <tr>
              <th scope="rowgroup" colSpan={2}>
                {pair.name}
              </th>
            </tr>
            <tr>
              <Side figure={pair.before} />
              <Side figure={pair.after} />
            </tr>
          </tbody>
        ))}
      </table>
    </div>
  );
}

function Side({ figure }: { readonly figure: StepFigure | null }) {
  if (figure === null) return <td>–</td>;
  return (
    <td>
      <strong className={figure.tone === 'pain' ? 'pain' : undefined}>{figure.value}</strong>
      <span>{figure.of}</span>
    </td>
  );
}

/** The change of the share that passes, with its bounds, and whether chance alone could make it. */
function Verdict({ compared, share }: Pick<SideBySideProps, 'compared'> & { readonly share: string }) {
  if (compared === undefined) return null;
  const texts = t().drawing.versus;
  const { difference } = compared;
  if (difference === null) return <p className="panel-note">{texts.nobody}</p>;
  const { change, low, high } = difference;
  return (
    <p className="panel-note figures">
      {share} <strong>{pointsText(change)}</strong> ({texts.from(signedPoints(low), signedPoints(high))}),{' '}
      {verdictOf(difference)}
    </p>
  );
}
