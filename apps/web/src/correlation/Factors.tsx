import './correlation.css';
import type { CorrelationAnswer, Factor } from '@throughline/model';
import { behindKey } from '../explore/behind.js';
import { FigureButton } from '../explore/FigureButton.js';
import { formatCount, formatDecimal, formatShare } from '../texts/format.js';
import { called, t } from '../texts/texts.js';
import { factorWords } from './factor-words.js';
import { Needed } from './Needed.js';
import { partedFactors } from './parted-factors.js';
import { type OddsScale, oddsScale } from './odds-scale.js';

/** Beyond this a factor may be chance, after all comparisons that were made. */
const SURE = 0.05;

interface FactorsProps {
  readonly answer: CorrelationAnswer;
  /** Opens the journeys behind a figure, told as the address tells it; undefined where they cannot be opened. */
  readonly onBehind?: (key: string) => void;
}

/** What goes with the goal and what goes against it, and apart from these the steps that nobody gets there without. */
export function Factors({ answer, onBehind }: FactorsProps) {
  const [needed, told] = partedFactors(answer.factors);
  return (
    <div className="factors" data-testid="factors">
      {told.length === 0 ? null : <Odds answer={answer} factors={told} onBehind={onBehind} />}
      {needed.length === 0 ? null : <Needed factors={needed} onBehind={onBehind} />}
    </div>
  );
}

interface OddsProps extends Pick<FactorsProps, 'answer'> {
  readonly onBehind: FactorsProps['onBehind'];
  readonly factors: readonly Factor[];
}

/** Each factor with its odds ratio, on one scale. */
function Odds({ answer, factors, onBehind }: OddsProps) {
  const { tested, cut, journeys, converted } = answer;
  const texts = t().correlation;
  const scale = oddsScale(factors.flatMap(({ low, high }) => [low, high]));
  return (
    <section aria-label={texts.odds}>
      <h2>
        {texts.odds} <span>{texts.oddsNote(formatCount(tested))}</span>
      </h2>
      <div className="split-scroll" tabIndex={0} role="group" aria-label={texts.odds}>
        <table className="split bar-table figures">
          <FactorHeads scale={scale} />
          <tbody>
            {factors.map((factor) => (
              <FactorRow
                key={`${factor.by} ${factor.value}`}
                {...{ factor, scale, onBehind }}
                all={{ journeys, converted }}
              />
            ))}
          </tbody>
        </table>
        {cut > 0 ? <p className="explore-note">{t().asking.cut(formatCount(cut))}</p> : null}
      </div>
    </section>
  );
}

function FactorHeads({ scale }: { readonly scale: OddsScale }) {
  const { heads } = t().correlation;
  return (
    <thead>
      <tr>
        <th scope="col">{heads.factor}</th>
        <td className="bar-cell" aria-hidden>
          <div className="odds-axis">
            {scale.ticks.map((tick) => (
              <span key={tick} style={{ left: `${scale.at(tick) * 100}%` }}>
                {ratio(tick)}
              </span>
            ))}
          </div>
        </td>
        <th scope="col">{heads.odds}</th>
        <th scope="col">{heads.n}</th>
        <th scope="col">{heads.rate}</th>
        <th scope="col">{heads.without}</th>
        <th scope="col">{heads.discovery}</th>
      </tr>
    </thead>
  );
}

interface FactorRowProps {
  readonly factor: Factor;
  readonly scale: OddsScale;
  readonly all: Pick<CorrelationAnswer, 'journeys' | 'converted'>;
  readonly onBehind: FactorsProps['onBehind'];
}

function FactorRow({ factor, scale, all, onBehind }: FactorRowProps) {
  const { by, value, n, converted, rate, rateWithout, oddsRatio, low, high, falseDiscovery } = factor;
  const opens = (figure: 'has' | 'rate' | 'without') =>
    onBehind && (() => onBehind(behindKey(figure, by, value)));
  const of = (count: number, among: number) => t().retention.ofAll(formatCount(count), formatCount(among));
  const texts = t().correlation;
  const isUnsure = falseDiscovery > SURE;
  return (
    <tr>
      <th scope="row">
        {by === 'activity' ? called(value) : value}
        <small>
          {by === 'activity' ? texts.did : factorWords(by)}
          {isUnsure ? ` · ${texts.unsure}` : ''}
        </small>
      </th>
      <td className="bar-cell" aria-hidden>
        <OddsMark {...{ oddsRatio, low, high, scale }} isUnsure={isUnsure} />
      </td>
      <td>{low > TOLD ? ratio(low) : texts.interval(ratio(oddsRatio), ratio(low), ratio(high))}</td>
      <td>
        <FigureButton onOpen={opens('has')}>{formatCount(n)}</FigureButton>
      </td>
      <td>
        <FigureButton onOpen={opens('rate')} of={of(converted, n)}>
          {formatShare(rate)}
        </FigureButton>
      </td>
      <td>
        <FigureButton onOpen={opens('without')} of={of(all.converted - converted, all.journeys - n)}>
          {formatShare(rateWithout)}
        </FigureButton>
      </td>
      <td>{chance(falseDiscovery)}</td>
    </tr>
  );
}

interface OddsMarkProps extends Pick<Factor, 'oddsRatio' | 'low' | 'high'> {
  readonly scale: OddsScale;
  readonly isUnsure: boolean;
}

function OddsMark({ oddsRatio, low, high, scale, isUnsure }: OddsMarkProps) {
  const side = oddsRatio >= 1 ? 'good' : 'pain';
  const left = scale.at(low);
  return (
    <div className={`odds ${isUnsure ? 'odds-unsure' : `odds-${side}`}`}>
      <span className="odds-one" />
      <span
        className="odds-range"
        style={{ left: `${left * 100}%`, width: `${(scale.at(high) - left) * 100}%` }}
      />
      <span
        className={scale.isBeyond(oddsRatio) ? `odds-beyond odds-beyond-${side}` : 'odds-dot'}
        style={{ left: `${scale.at(oddsRatio) * 100}%` }}
      />
    </div>
  );
}

/** Beyond this the figure says no more than “nearly always” or “nearly never”. */
const TOLD = 1000;

function ratio(value: number): string {
  if (value > TOLD) return `> ${formatCount(TOLD)}`;
  return formatDecimal(value, { maximumSignificantDigits: 2 });
}

function chance(value: number): string {
  if (value < 0.001) return `< ${formatDecimal(0.001)}`;
  return formatDecimal(value, { maximumFractionDigits: 3 });
}
