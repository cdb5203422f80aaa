import type { SimulatedMeasure, SimulationAnswer, Team } from '@throughline/model';
import { formatShare } from '../texts/format.js';
import { t } from '../texts/texts.js';
import { BETTER, differenceWords, figureWords, isUnpriced } from './words.js';

/** Of the intervals that this view asks for. */
export const USUAL_LEVEL = 0.9;

interface OutcomesProps {
  readonly answer: SimulationAnswer;
  /** Of the intervals that were asked for. */
  readonly level: number;
  /** Whether something is changed at all. */
  readonly changed: boolean;
  /** Those of the shop, by whose names work that waits is told. */
  readonly teams?: readonly Team[];
  /** An older answer stands until the new one is there. */
  readonly waiting: boolean;
}

/** Today and then, figure by figure, with the difference and how far it can be trusted. */
export function Outcomes({ answer, level, changed, teams = [], waiting }: OutcomesProps) {
  const told = answer.measures.filter(
    ({ baseline, measure }) => baseline !== null && (measure !== 'cost' || hasCost(answer)),
  );
  return (
    <section aria-label={t().whatIf.outcome} className={waiting ? 'waiting' : undefined}>
      <h2>
        {changed ? t().whatIf.outcome : t().whatIf.todayPlayed}{' '}
        <span>{t().whatIf.intervals(formatShare(level))}</span>
      </h2>
      <div className="split-scroll">
        <table className="split outcomes" data-testid="outcomes">
          <thead>
            <tr>
              <th scope="col">{t().whatIf.figure}</th>
              <th scope="col">{changed ? t().whatIf.todayThen : t().whatIf.today}</th>
              <th scope="col">
                {changed ? (
                  <span className="outcome">
                    <span>{t().whatIf.difference}</span>
                    <span />
                    <span>{t().whatIf.fromTo}</span>
                  </span>
                ) : (
                  t().whatIf.fromTo
                )}
              </th>
            </tr>
          </thead>
          <tbody>
            {told.map((each) =>
              each.measure === 'revenue' && isUnpriced(answer.measures) ? (
                <Untold key={each.measure} measure={each.measure} />
              ) : (
                <Outcome key={each.measure} measured={each} currency={answer.currency} changed={changed} />
              ),
            )}
          </tbody>
        </table>
      </div>
      {answer.queues.map(({ resource, utilisation, wait }) => (
        <p key={resource} className="explore-note figures">
          {t().whatIf.queue({
            team: teams.find(({ id }) => id === resource)?.name ?? resource,
            worksToday: figureWords('late', utilisation.baseline, ''),
            worksThen: figureWords('late', utilisation.scenario, ''),
            waitsToday: figureWords('median', wait.baseline, ''),
            waitsThen: figureWords('median', wait.scenario, ''),
          })}
        </p>
      ))}
    </section>
  );
}

function hasCost({ measures }: SimulationAnswer): boolean {
  const cost = measures.find(({ measure }) => measure === 'cost');
  return (cost?.baseline?.value ?? 0) !== 0 || (cost?.scenario?.value ?? 0) !== 0;
}

/** A figure of which nothing is known. */
function Untold({ measure }: Pick<SimulatedMeasure, 'measure'>) {
  return (
    <tr data-testid={`outcome-${measure}`}>
      <th scope="row">{t().whatIf.measures[measure]}</th>
      <td>–</td>
      <td>–</td>
    </tr>
  );
}

interface OutcomeProps {
  readonly measured: SimulatedMeasure;
  readonly currency: string;
  readonly changed: boolean;
}

function Outcome({ measured: { measure, baseline, scenario, difference }, currency, changed }: OutcomeProps) {
  if (baseline === null || scenario === null || difference === null) return null;
  const said = (value: number) => figureWords(measure, value, currency);
  const tone = toneOf(difference, BETTER[measure]);
  return (
    <tr data-testid={`outcome-${measure}`}>
      <th scope="row">{t().whatIf.measures[measure]}</th>
      <td className="figures">
        {said(baseline.value)}
        {changed ? (
          <>
            {' → '}
            <strong>{said(scenario.value)}</strong>
          </>
        ) : null}
      </td>
      {changed ? (
        <td className="figures">
          <div className="outcome">
            <span className={tone}>
              <strong>{differenceWords(measure, difference.value, currency)}</strong>
              {tone === '' ? '' : ` ${tone === 'gain' ? t().whatIf.better : t().whatIf.worse}`}
            </span>
            <Whisker interval={difference} />
            <span className="outcome-interval">{rangeWords(measure, difference, currency)}</span>
          </div>
        </td>
      ) : (
        <td className="figures">
          {said(baseline.low)} … {said(baseline.high)}
        </td>
      )}
    </tr>
  );
}

type Interval = NonNullable<SimulatedMeasure['difference']>;

/** What is sure has no bounds to be told. */
function rangeWords(measure: SimulatedMeasure['measure'], { low, high }: Interval, currency: string): string {
  const [from, to] = [low, high].map((end) => differenceWords(measure, end, currency));
  return from === to ? '' : `${from} … ${to}`;
}

/** Better or worse where the whole interval says so; else nothing is said. */
function toneOf({ low, high }: Interval, better: 1 | -1): 'gain' | 'pain' | '' {
  if (low > 0) return better > 0 ? 'gain' : 'pain';
  if (high < 0) return better > 0 ? 'pain' : 'gain';
  return '';
}

/** The interval on a line through nothing: does it lie on one side? */
function Whisker({ interval: { low, value, high } }: { readonly interval: Interval }) {
  const reach = Math.max(Math.abs(low), Math.abs(high));
  const place = (at: number) => (reach === 0 ? 50 : 50 + (46 * at) / reach);
  return (
    <svg className="whisker" viewBox="0 0 100 14" aria-hidden>
      <line x1={50} x2={50} y1={0} y2={14} className="whisker-zero" />
      <line x1={place(low)} x2={place(high)} y1={7} y2={7} className="whisker-line" />
      <circle cx={place(value)} cy={7} r={3.5} className="whisker-dot" />
    </svg>
  );
}
