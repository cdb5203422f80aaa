import {
  digestOf,
  type Finding,
  type FindingCase,
  type FindingsAnswer,
  type FindingsDigest,
  MOST_FINDINGS,
} from '@throughline/model';
import { useAnswer, type Asked } from '../api/queries.js';
import { useSearchPart } from '../app/use-search-part.js';
import { t } from '../texts/texts.js';
import { findingsSearch } from './findings-search.js';
import { raisedOf } from './listed.js';
import { usePick } from './use-pick.js';
import { priceWords } from './words.js';

interface WeekProps {
  readonly asked: Asked;
  readonly cases: readonly FindingCase[];
}

/** What is new, grown and gone in the last week of the data; worked out when it is opened, since it is another look at all of it. */
export function Week({ asked, cases }: WeekProps) {
  const [{ week }, change] = useSearchPart(findingsSearch);
  return (
    <details
      className="missing"
      open={week}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open !== week) change({ week: currentTarget.open });
      }}
    >
      <summary>{t().findings.week}</summary>
      {week ? <Digest asked={asked} cases={cases} /> : null}
    </details>
  );
}

function Digest({ asked, cases }: WeekProps) {
  const { data, error } = useAnswer(asked, {
    kind: 'findings',
    period: { last: '7d' },
    compare: 'previous',
    limit: MOST_FINDINGS,
  });
  if (error !== null) return <p role="alert">{error.message}</p>;
  if (data === undefined) return <p>{t().findings.twoWeeks}</p>;
  return (
    <div data-testid="week">
      <Parts digest={digestIn(data, cases)} />
      <p>
        {t().findings.asReport} <code>throughline findings --digest --format md</code>
      </p>
    </div>
  );
}

/** As the command line tells it: what was done with is not raised again unless it has grown or returned. */
function digestIn(answer: FindingsAnswer, cases: readonly FindingCase[]): FindingsDigest {
  const { compared } = answer as FindingsAnswer & { readonly compared?: FindingsAnswer };
  return digestOf(raisedOf(answer.findings, cases), compared?.findings ?? []);
}

function Parts({ digest }: { readonly digest: FindingsDigest }) {
  const parts: readonly (readonly [string, readonly Finding[]])[] = [
    [t().findings.new, digest.new],
    [t().findings.grown, digest.grown.map(({ now }) => now)],
    [t().findings.gone, digest.gone],
    [t().findings.still, digest.still],
  ];
  return (
    <dl className="week figures">
      {parts.map(([name, findings]) => (
        <div key={name}>
          <dt>
            {name} {findings.length}
          </dt>
          <dd>
            {findings.length === 0 ? (
              t().findings.none
            ) : (
              <ul>
                {findings.map((finding) => (
                  <Told key={finding.id} finding={finding} />
                ))}
              </ul>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Told({ finding }: { readonly finding: Finding }) {
  const pick = usePick();
  return (
    <li>
      <button type="button" className="text-button" onClick={() => pick(finding.id)}>
        {finding.title}
      </button>{' '}
      {priceWords(finding.price)} {t().findings.aMonth}
    </li>
  );
}
