import { Button } from '@mantine/core';
import {
  type ExperimentPlan,
  type ExperimentStep,
  type FoundExperiment,
  seenTitle,
} from '@throughline/model';
import { Link } from '@tanstack/react-router';
import { useMay } from '../api/access.js';
import { useExperimentStep } from '../api/experiments.js';
import { useCases } from '../api/lives.js';
import { readViewState, writeViewState } from '../state/view-state.js';
import { Coded } from '../texts/Coded.js';
import { formatCount } from '../texts/format.js';
import { say, t } from '../texts/texts.js';
import type { Testing } from './ExperimentsView.js';
import { ExposureExample } from './ExposureExample.js';
import { dayIn } from './figures.js';
import { UNPLANNED } from './planned.js';
import { READ_ANEW } from './state.js';
import { useName } from './use-name.js';

/** Where events tell of no experiment and none is registered: what would bring one here. */
export function NoneFound() {
  const texts = t().experiments;
  return (
    <section className="experiments-none" data-testid="no-experiments">
      <h2>{texts.noneTitle}</h2>
      <p className="explore-note">
        <Coded text={texts.none} />
      </p>
      <p className="explore-note">{texts.example}</p>
      <ExposureExample
        object={UNPLANNED.object}
        named={UNPLANNED.named}
        varied={UNPLANNED.varied}
        experiment="free-shipping"
        variant="treatment"
        label={texts.example}
      />
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

interface FoundProps extends Testing {
  readonly found: readonly FoundExperiment[];
}

/** Experiments that only events tell of: each can be read, and registered by one press. */
export function Found({ exploring, test, changeTest, found }: FoundProps) {
  const texts = t().experiments;
  const { shop } = exploring.asked;
  const { zone } = exploring.shop.settings;
  const may = useMay('edit');
  const { data: cases = [] } = useCases(exploring.asked);
  const [by] = useName();
  const { mutateAsync, isPending, error } = useExperimentStep(shop);
  const testedBy = new Map(
    cases.flatMap(({ change, finding, seen }) =>
      change?.experiment == null
        ? []
        : [[change.experiment, { finding, title: seenTitle(seen, say().locale) }] as const],
    ),
  );
  const adopt = (each: FoundExperiment): void => {
    const step = adoption(each, exploring.object, testedBy.get(each.name)?.finding ?? test.finding);
    // Of those that are registered it is none: revision 0. It is opened although this list may be gone by then, with
    // the last that was in it; a failure is shown as `error`.
    void mutateAsync({ experiment: each.name, revision: 0, by, step }).then(
      () => changeTest({ named: each.name, finding: null, ...READ_ANEW }),
      () => undefined,
    );
  };
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
              <th scope="col" className="split-words">
                {texts.heads.variants}
              </th>
              <th scope="col">{texts.heads.exposures}</th>
              <th scope="col" className="split-words">
                {texts.heads.seen}
              </th>
              <th scope="col" className="split-words">
                {texts.heads.carrier}
              </th>
              <td aria-hidden />
            </tr>
          </thead>
          <tbody>
            {found.map((each) => (
              <tr key={each.name}>
                <th scope="row">
                  <button
                    type="button"
                    className="experiments-name"
                    aria-label={texts.open(each.name)}
                    aria-pressed={test.named === each.name}
                    onClick={() => changeTest({ named: each.name, ...READ_ANEW })}
                  >
                    {each.name}
                  </button>
                  {testedBy.has(each.name) ? (
                    <small>{texts.tests(testedBy.get(each.name)?.title ?? '')}</small>
                  ) : null}
                </th>
                <td className="split-words">{each.variants.join(', ')}</td>
                <td>{formatCount(each.exposures)}</td>
                <td className="split-words">{`${dayIn(each.from, zone)} – ${dayIn(each.to, zone)}`}</td>
                <td className="split-words">{each.named.replace(/^text\./u, '')}</td>
                <td>
                  {!may || each.variants.length < 2 ? null : (
                    <Button
                      size="compact-xs"
                      variant="default"
                      disabled={isPending}
                      aria-label={texts.adoptNamed(each.name)}
                      onClick={() => adopt(each)}
                    >
                      {texts.adopt}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {error === null ? null : (
        <p role="alert" className="pain">
          {error.message}
        </p>
      )}
    </section>
  );
}

const USUAL_CONTROLS = ['control', '0'];
/** As many as a plan may have. */
const MOST_VARIANTS = 10;

/** One that only events tell of, as if it had been planned: alike shares, and running since it was first seen. */
function adoption(
  { variants, named, varied, from }: FoundExperiment,
  object: string,
  finding: string | null,
): ExperimentStep {
  const control = USUAL_CONTROLS.find((name) => variants.includes(name)) ?? variants[0];
  const ordered = [control, ...variants.filter((name) => name !== control)].slice(0, MOST_VARIANTS);
  const plan: ExperimentPlan = {
    ...UNPLANNED,
    variants: ordered.flatMap((name) => (name === undefined ? [] : [{ name, share: 1 }])),
    object,
    named,
    varied,
    // Nobody said when it would be over.
    method: 'sequential',
    finding,
  };
  return { do: 'plan', plan, started: from };
}
