import './feedback.css';
import { Link } from '@tanstack/react-router';
import type { Answers } from '@throughline/model';
import { type QuestionOf, useAnswer } from '../api/queries.js';
import { Answered } from '../explore/Answered.js';
import { Explore, type Exploring } from '../explore/Explore.js';
import { narrowed, splitBy } from '../explore/narrowed.js';
import { lengthOf, periodWords } from '../explore/periods.js';
import { BreakdownPicker } from '../explore/Pickers.js';
import { formatCount } from '../texts/format.js';
import { Marked } from '../texts/Marked.js';
import { t } from '../texts/texts.js';
import { Preceded } from './Preceded.js';
import { ScoreCourses } from './ScoreCourses.js';
import { ScoredGroups, ScoredSteps } from './Scored.js';
import { Told } from './Told.js';
import { boundedWords } from './words.js';

/** What topics are told of, and beside, where no period was chosen. */
const LATELY = '30d';
/** Days up to which scores are told by day. */
const DAILY = 14;
const STEPS = 12;
const TOPICS = 200;
/** More than are shown: many write the same. */
const QUOTES = 60;

/** What customers say: scores over time, by step and segment, what they write, and what comes before the bad of it. */
export function FeedbackView() {
  return (
    <Explore title={t().feedback.title} testId="feedback" suits="order" controls={SplitPicker}>
      {(exploring) => <Feedback {...exploring} />}
    </Explore>
  );
}

function SplitPicker({ state, change }: Exploring) {
  return <BreakdownPicker value={state.by} onChange={(by) => change({ by })} />;
}

function Feedback(exploring: Exploring) {
  const { asked, object, state, shop, map } = exploring;
  const question: QuestionOf<'feedback'> = {
    kind: 'feedback',
    object,
    interval: (lengthOf(state.last) ?? Infinity) <= DAILY ? 'day' : 'week',
    limit: STEPS,
    ...narrowed(state),
    ...splitBy(state),
  };
  // Reviews and tickets meet in the journeys of customers, where there are any.
  const writers = map.objects['customer'] === undefined ? object : 'customer';
  const last = state.last ?? LATELY;
  const telling: QuestionOf<'text'> = {
    kind: 'text',
    object: writers,
    topics: TOPICS,
    limit: QUOTES,
    ...narrowed({ ...state, last }),
    compare: 'previous',
  };
  const scores = useAnswer(asked, question);
  const texts = useAnswer(asked, telling);
  const nameOf = (value: string): string =>
    shop.settings.segments.find(({ id }) => id === value)?.name ?? (value === '' ? '–' : value);
  return (
    <>
      <Answered query={scores} here={{ shop: asked.shop, question }}>
        {(answer) => <Scores answer={answer} nameOf={nameOf} />}
      </Answered>
      <Answered query={texts} here={{ shop: asked.shop, question: telling }} chart="texts">
        {(answer) => (
          <Told answer={answer} object={writers} zone={shop.settings.zone} over={periodWords(last)} />
        )}
      </Answered>
      <Preceded asked={asked} />
    </>
  );
}

interface ScoresProps {
  readonly answer: Answers['feedback'];
  readonly nameOf: (value: string) => string;
}

function Scores({ answer, nameOf }: ScoresProps) {
  const texts = t().feedback;
  const { nps, csat } = answer;
  if (nps.n + csat.n === 0)
    return (
      <p className="explore-note" data-testid="no-answers">
        {texts.none}{' '}
        <Link to="/sources" search={true}>
          {texts.addAnswers}
        </Link>
      </p>
    );
  return (
    <>
      <p className="explore-said" data-testid="scores-said">
        <Marked
          text={[
            ...(nps.value === null ? [] : [texts.saidNps(boundedWords('nps', nps), formatCount(nps.n))]),
            ...(csat.value === null ? [] : [texts.saidCsat(boundedWords('csat', csat), formatCount(csat.n))]),
            texts.level,
          ].join(' ')}
        />
      </p>
      <ScoreCourses answer={answer} />
      <ScoredSteps answer={answer} />
      <ScoredGroups answer={answer} nameOf={nameOf} />
    </>
  );
}
