import type { FeedbackAnswer } from '@throughline/model';
import { Course } from '../charts/Course.js';
import { t } from '../texts/texts.js';
import { shortDays } from '../shell/days.js';
import { type ScoreName, scoreWords } from './words.js';

/** Both scores over time, each within its bounds. */
export function ScoreCourses({ answer }: { readonly answer: FeedbackAnswer }) {
  return (
    <div className="explore-pair">
      {(['nps', 'csat'] as const).map((name) => (
        <ScoreCourse key={name} name={name} answer={answer} />
      ))}
    </div>
  );
}

function ScoreCourse({ name, answer }: { readonly name: ScoreName; readonly answer: FeedbackAnswer }) {
  const texts = t().feedback;
  const { why } = answer[name];
  const { intervals = [] } = answer;
  const day = shortDays(intervals[0]?.from, intervals.at(-1)?.from);
  return (
    <section aria-label={texts.scores[name]} data-testid={`course-${name}`}>
      <h2>
        {texts.scores[name]} <span>{texts.means[name]}</span>
      </h2>
      {answer[name].value === null ? (
        <p className="explore-note">
          {texts.cannot} {why}
        </p>
      ) : (
        <Course
          name={texts.scores[name]}
          points={intervals.map(({ from, ...scores }) => ({
            label: day(from),
            value: scores[name].value,
            before: null,
            range: rangeOf(scores[name]),
          }))}
          said={(value) => scoreWords(name, value)}
        />
      )}
    </section>
  );
}

function rangeOf({ low, high }: FeedbackAnswer['nps']): readonly [number, number] | null {
  return low === null || high === null ? null : [low, high];
}
