import type { Answers } from '@throughline/model';
import { BarTable, type BarRow } from '../explore/BarTable.js';
import { formatCount } from '../texts/format.js';
import { called, t } from '../texts/texts.js';
import { barOf, toneBeside } from './along.js';
import { boundedWords, meanWords } from './words.js';

type Scores = Pick<Answers['feedback'], 'nps' | 'csat'>;

interface ScoredProps {
  readonly answer: Answers['feedback'];
}

/** Both scores by the last step before the answer. */
export function ScoredSteps({ answer }: ScoredProps) {
  const texts = t().feedback;
  return (
    <section className="scored" aria-label={texts.steps} data-testid="scored-steps">
      <h2>
        {texts.steps} <span>{texts.stepsNote}</span>
      </h2>
      <BarTable
        label={texts.steps}
        heads={[texts.heads.step, ...scoreHeads()]}
        rows={answer.steps.map(({ activity, ...scores }) =>
          scoredRow(activity === null ? texts.firstOfAll : called(activity), scores, answer),
        )}
        cut={answer.cut}
      />
    </section>
  );
}

interface ScoredGroupsProps extends ScoredProps {
  readonly nameOf: (value: string) => string;
}

/** Both scores by segment, or whatever else the answer is split by. */
export function ScoredGroups({ answer, nameOf }: ScoredGroupsProps) {
  const texts = t().feedback;
  const { groups = [], groupsCut = 0 } = answer;
  if (groups.length === 0) return null;
  return (
    <section className="scored" aria-label={texts.groups} data-testid="scored-groups">
      <h2>
        {texts.groups} <span>{texts.groupsNote}</span>
      </h2>
      <BarTable
        label={texts.groups}
        heads={[texts.heads.group, ...scoreHeads()]}
        rows={groups.map(({ value, ...scores }) => scoredRow(nameOf(value), scores, answer))}
        cut={groupsCut}
      />
    </section>
  );
}

function scoreHeads(): readonly string[] {
  const { heads } = t().feedback;
  return [heads.nps, heads.answers, heads.csat, heads.stars, heads.ratings];
}

function scoredRow(name: string, { nps, csat }: Scores, whole: Scores): BarRow {
  const shown = nps.n > 0 || whole.nps.n > 0 ? ('nps' as const) : ('csat' as const);
  const [own, all] = shown === 'nps' ? [nps, whole.nps] : [csat, whole.csat];
  return {
    key: name,
    name,
    ...barOf(shown, own),
    tone: toneBeside(own, all),
    cells: [
      boundedWords('nps', nps),
      formatCount(nps.n),
      boundedWords('csat', csat),
      meanWords(csat.mean),
      formatCount(csat.n),
    ],
  };
}
