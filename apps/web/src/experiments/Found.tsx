import type { FoundExperiment } from '@throughline/model';
import { Link } from '@tanstack/react-router';
import { useCases } from '../api/lives.js';
import { readViewState, writeViewState } from '../state/view-state.js';
import { formatCount } from '../texts/format.js';
import { t } from '../texts/texts.js';
import type { Testing } from './ExperimentsView.js';

interface FoundProps extends Testing {
  readonly found: readonly FoundExperiment[];
}

/** The experiments that the events tell of; where there are none, what would bring one here. */
export function Found(props: FoundProps) {
  return props.found.length === 0 ? <None /> : <FoundTable {...props} />;
}

function None() {
  const texts = t().experiments;
  return (
    <section className="experiments-none" data-testid="no-experiments">
      <h2>{texts.noneTitle}</h2>
      <p className="explore-note">
        {texts.none
          .split('`')
          .map((part, at) => (at % 2 === 1 ? <code key={`${at} ${part}`}>{part}</code> : part))}
      </p>
      <p className="explore-note">{texts.example}</p>
      <pre tabIndex={0} role="group" aria-label={texts.example}>
        {EXAMPLE}
      </pre>
      <p className="explore-note">
        {texts.noneLinked}{' '}
        <Link
          to="/findings"
          search={(before: Record<string, unknown>) => writeViewState(readViewState(before))}
        >
          {texts.toFindings}
        </Link>
      </p>
    </section>
  );
}

/** As every SDK would send it; not a text to translate. */
const EXAMPLE = `{ "id": "e1", "time": "${new Date().toISOString().slice(0, 19)}Z", "activity": "Experiment Viewed",
  "objects": [{ "type": "customer", "id": "c-17" }],
  "text": { "experiment": "free-shipping", "variant": "treatment" } }`;

function FoundTable({ exploring, test, changeTest, found }: FoundProps) {
  const texts = t().experiments;
  const { data: cases = [] } = useCases(exploring.asked);
  const testedBy = new Map(
    cases.flatMap(({ change, seen }) =>
      change?.experiment == null ? [] : [[change.experiment, seen.title] as const],
    ),
  );
  return (
    <section aria-label={texts.found}>
      <h2>
        {texts.found} <span>{texts.foundNote}</span>
      </h2>
      <div className="split-scroll" tabIndex={0} role="group" aria-label={texts.found}>
        <table className="split figures" data-testid="experiments-found">
          <thead>
            <tr>
              <th scope="col">{texts.heads.name}</th>
              <th scope="col">{texts.heads.variants}</th>
              <th scope="col">{texts.heads.exposures}</th>
              <th scope="col">{texts.heads.carrier}</th>
            </tr>
          </thead>
          <tbody>
            {found.map(({ name, named, variants, exposures }) => (
              <tr key={name}>
                <th scope="row">
                  <button
                    type="button"
                    className="experiments-name"
                    aria-label={texts.open(name)}
                    aria-pressed={test.named === name}
                    onClick={() => changeTest({ named: name })}
                  >
                    {name}
                  </button>
                  {testedBy.has(name) ? <small>{texts.tests(testedBy.get(name) ?? '')}</small> : null}
                </th>
                <td>{variants.join(', ')}</td>
                <td>{formatCount(exposures)}</td>
                <td>{named.replace(/^text\./u, '')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
