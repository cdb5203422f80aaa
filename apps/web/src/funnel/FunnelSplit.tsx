import { facetWords } from '../findings/words.js';
import { formatCount, formatDuration, formatShare } from '../texts/format.js';
import type { FunnelAnswer } from '@throughline/model';
import { called, t } from '../texts/texts.js';

type Split = NonNullable<FunnelAnswer['breakdowns']>;

interface FunnelSplitProps {
  readonly answer: FunnelAnswer;
  readonly breakdowns: Split;
  readonly by: string;
}

/** The funnel for each value apart, and all of them beside. */
export function FunnelSplit({ answer, breakdowns, by }: FunnelSplitProps) {
  const most = Math.max(...breakdowns.map(({ overall }) => overall.rate), answer.overall.rate);
  return (
    <section aria-label={t().funnel.by(facetWords(by))}>
      <h2>{t().funnel.by(facetWords(by))}</h2>
      <div className="split-scroll" tabIndex={0} role="group" aria-label={t().funnel.tableBy(facetWords(by))}>
        <table className="split figures">
          <thead>
            <tr>
              <th scope="col">{facetWords(by)}</th>
              {answer.steps.map(({ activity }, at) => (
                <th key={`${at} ${activity}`} scope="col">
                  {called(activity)}
                </th>
              ))}
              <th scope="col">{t().funnel.medianTime}</th>
              <th scope="col">{t().funnel.allTheWay}</th>
            </tr>
          </thead>
          <tbody>
            {breakdowns.map((part) => (
              <SplitRow key={part.value} name={part.value || t().funnel.notKnown} part={part} most={most} />
            ))}
            {answer.other == null ? null : (
              <SplitRow
                name={t().funnel.others(formatCount(answer.other.values))}
                part={answer.other}
                most={most}
              />
            )}
            <SplitRow name={t().funnel.all} part={answer} most={most} />
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface SplitRowProps {
  readonly name: string;
  readonly part: Pick<FunnelAnswer, 'steps' | 'overall'>;
  readonly most: number;
}

function SplitRow({ name, part: { steps, overall }, most }: SplitRowProps) {
  const width = most === 0 ? 0 : (overall.rate / most) * 100;
  return (
    <tr>
      <th scope="row">{name}</th>
      {steps.map(({ activity, journeys }, at) => (
        <td key={`${at} ${activity}`}>{formatCount(journeys)}</td>
      ))}
      <td>{overall.seconds === null ? '–' : formatDuration(overall.seconds.p50)}</td>
      <td>
        {formatShare(overall.rate)}
        <span className="split-bar" style={{ backgroundSize: `${width}% 100%` }} />
      </td>
    </tr>
  );
}
