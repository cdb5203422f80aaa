import { Link } from '@tanstack/react-router';
import type { ConformanceAnswer } from '@throughline/model';
import { journeySearch } from '../journey/journey-search.js';
import { useShop } from '../shell/use-shop.js';
import { formatShare } from '../texts/format.js';
import { t } from '../texts/texts.js';

interface WorstProps {
  readonly answer: ConformanceAnswer;
  readonly object: string;
}

/** The journeys that fit least, each leading to all that happened in it. */
export function Worst({ answer: { worst }, object }: WorstProps) {
  const { shop } = useShop();
  const { worst: title, heads } = t().conformance;
  if (worst.length === 0 || shop === null) return null;
  return (
    <section aria-label={title} data-testid="worst">
      <h2>{title}</h2>
      <div className="split-scroll" tabIndex={0} role="group" aria-label={title}>
        <table className="split figures">
          <thead>
            <tr>
              <th scope="col">{heads.journey}</th>
              <th scope="col">{heads.fitness}</th>
            </tr>
          </thead>
          <tbody>
            {worst.map(({ id, fitness }) => (
              <tr key={id}>
                <th scope="row">
                  <Link to="/journey" search={{ shop: shop.id, ...journeySearch.write({ object, id }) }}>
                    {id}
                  </Link>
                </th>
                <td>{formatShare(fitness)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
