import type { LifetimeValueAnswer } from '@throughline/model';
import { useMay } from '../api/access.js';
import { type Asked, useAnswer } from '../api/queries.js';
import { formatCount, formatMoneyAbout, formatShare } from '../texts/format.js';
import { t } from '../texts/texts.js';
import { Ghosts } from '../explore/Explore.js';
import { FirstGuess } from './FirstGuess.js';
import type { Rule } from './rule.js';

interface SegmentWorthProps {
  readonly asked: Asked;
  readonly rule: Rule;
  readonly onPerson: (person: string) => void;
}

const LISTED = 5;

/** What the segment is worth within a year, how surely its members are still customers, and the most valuable of them. */
export function SegmentWorth({ asked, rule, onPerson }: SegmentWorthProps) {
  const { data, error } = useAnswer(asked, {
    kind: 'lifetime-value',
    // Lets customers leave after their first order too, which bg-nbd does not.
    model: 'mbg-nbd',
    horizon: '365d',
    limit: LISTED,
    // Whoever is put into a segment by their orders tells nothing of how often others order: all are learned from.
    among: [{ segment: rule }],
  });
  const may = useMay('edit');
  const texts = t().customers;
  if (error !== null) return <p role="alert">{error.message}</p>;
  if (data === undefined) return <Ghosts />;
  return (
    <section aria-label={texts.worth}>
      <h3>{texts.worth}</h3>
      <WorthSaid answer={data} />
      {data.listed.length === 0 ? null : (
        <div className="split-scroll" tabIndex={0} role="group" aria-label={texts.worth}>
          <table className="split figures">
            <thead>
              <tr>
                {[texts.heads.customer, texts.heads.ordered, texts.heads.alive, texts.heads.value].map(
                  (head) => (
                    <th key={head} scope="col">
                      {head}
                    </th>
                  ),
                )}
              </tr>
            </thead>
            <tbody>
              {data.listed.map(({ id, orders, alive, value }) => (
                <tr key={id}>
                  <th scope="row">
                    {may ? (
                      <button type="button" className="text-button" onClick={() => onPerson(id)}>
                        {id}
                      </button>
                    ) : (
                      id
                    )}
                  </th>
                  <td>{formatCount(orders)}</td>
                  <td>{formatShare(alive)}</td>
                  <td>{value === null ? '–' : formatMoneyAbout(value, data.currency)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function WorthSaid({
  answer: { estimate, cannotEstimate, told, currency },
}: {
  readonly answer: LifetimeValueAnswer;
}) {
  const texts = t().customers;
  return (
    <>
      {estimate === null || told === 0 ? null : (
        <p className="explore-said">
          {texts.aliveOf(formatShare(estimate.alive / told), formatCount(told))}{' '}
          {estimate.value === null
            ? ''
            : texts.worthOf(
                formatMoneyAbout(estimate.value, currency),
                formatMoneyAbout(estimate.value / told, currency),
              )}
        </p>
      )}
      <FirstGuess drawn={estimate?.drawn ?? null} cannotEstimate={cannotEstimate} />
    </>
  );
}
