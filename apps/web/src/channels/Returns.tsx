import { Link } from '@tanstack/react-router';
import type { BudgetAnswer, SpentTouchpoint } from '@throughline/model';
import { BarTable } from '../explore/BarTable.js';
import { formatCount, formatDecimal, formatMoney, formatMoneyCompact, formatShare } from '../texts/format.js';
import { t } from '../texts/texts.js';

/** Stands for all channels together: no channel is called so. */
const ALL = '';

interface ReturnsProps {
  readonly answer: BudgetAnswer;
  /** The same as long before; undefined where it is about all the time there is. */
  readonly before: Pick<BudgetAnswer, 'touchpoints' | 'total'> | undefined;
}

/** What was spent on each channel, what came back, and why nothing is said of what more spend would bring. */
export function Returns({ answer, before }: ReturnsProps) {
  const texts = t().channels;
  const { cannotEstimate, otherCurrencies, margin } = answer;
  if (cannotEstimate.touchpoints !== null) return <NoSpend {...cannotEstimate.touchpoints} />;
  if (Number(answer.total?.spend ?? 0) === 0) return <NoSpend reason={texts.noSpend} hint="" />;
  const { heads } = texts;
  return (
    <section aria-label={texts.returns} data-testid="returns">
      <h2>
        {texts.returns} <span>{texts.returnsNote(formatShare(margin))}</span>
      </h2>
      <BarTable
        label={texts.returns}
        heads={[
          heads.channel,
          heads.spend,
          heads.revenue,
          heads.back,
          ...(before === undefined ? [] : [heads.backBefore]),
          heads.perOrder,
          heads.newCustomers,
          heads.perCustomer,
          heads.lifetime,
        ]}
        rows={rowsOf(answer, before)}
      />
      {cannotEstimate.revenue === null ? null : (
        <p className="explore-note">
          {cannotEstimate.revenue.reason} {cannotEstimate.revenue.hint}
        </p>
      )}
      {otherCurrencies === 0 ? null : (
        <p className="explore-note">{texts.otherCurrencies(formatCount(otherCurrencies))}</p>
      )}
    </section>
  );
}

function NoSpend({ reason, hint }: { readonly reason: string; readonly hint: string }) {
  const texts = t().channels;
  return (
    <section aria-label={texts.returns} data-testid="returns">
      <h2>{texts.returns}</h2>
      <p className="explore-note">
        {reason} {hint}{' '}
        <Link to="/sources" search={true}>
          {texts.addSpend}
        </Link>
      </p>
    </section>
  );
}

function rowsOf(answer: BudgetAnswer, before: ReturnsProps['before']) {
  const { touchpoints, total, currency } = answer;
  const spent = touchpoints.filter(({ spend }) => Number(spend) > 0);
  const most = Math.max(1, ...spent.map(({ spend }) => Number(spend)));
  const all = total === null ? [] : [{ ...total, channel: ALL }];
  return [...spent, ...all].map((point, at) => ({
    key: point.channel,
    name: point.channel === ALL ? t().channels.total : point.channel,
    share: at < spent.length ? Number(point.spend) / most : null,
    cells: cellsOf(point, { currency, before }),
  }));
}

interface Telling extends Pick<ReturnsProps, 'before'> {
  readonly currency: string;
}

function cellsOf(point: SpentTouchpoint, { currency, before }: Telling): readonly string[] {
  const { spend, revenue, returnOnSpend, newCustomers, lifetimeValue } = point;
  const cost = ({ estimate, low, high }: SpentTouchpoint['costPerOrder']): string => {
    if (estimate === null) return '–';
    const said = formatMoney(estimate, currency);
    if (low === null || high === null) return said;
    return t().channels.interval(said, formatMoney(low, currency), formatMoney(high, currency));
  };
  return [
    formatMoneyCompact(Number(spend), currency),
    revenue === null ? '–' : formatMoneyCompact(revenue, currency),
    timesOf(returnOnSpend),
    ...(before === undefined ? [] : [timesOf(returnBefore(point, before))]),
    cost(point.costPerOrder),
    formatCount(Math.round(newCustomers)),
    cost(point.acquisitionCost),
    lifetimeValue === null ? '–' : formatMoney(lifetimeValue, currency),
  ];
}

function returnBefore(
  { channel }: SpentTouchpoint,
  { touchpoints, total }: NonNullable<ReturnsProps['before']>,
): number | null {
  const point = channel === ALL ? total : touchpoints.find((each) => each.channel === channel);
  return point?.returnOnSpend ?? null;
}

function timesOf(back: number | null): string {
  return back === null ? '–' : t().channels.times(ratio(back));
}

function ratio(value: number): string {
  return formatDecimal(value, { maximumSignificantDigits: 3 });
}
