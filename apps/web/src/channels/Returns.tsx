import { Link } from '@tanstack/react-router';
import type { BudgetAnswer, SpentTouchpoint } from '@throughline/model';
import { BarTable } from '../explore/BarTable.js';
import { formatCount, formatMoney, formatMoneyCompact, formatShare } from '../texts/format.js';
import { say, t } from '../texts/texts.js';

/** What was spent on each channel, what came back, and why nothing is said of what more spend would bring. */
export function Returns({ answer }: { readonly answer: BudgetAnswer }) {
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
          heads.perOrder,
          heads.newCustomers,
          heads.perCustomer,
          heads.lifetime,
        ]}
        rows={rowsOf(answer)}
      />
      {otherCurrencies === 0 ? null : (
        <p className="explore-note">{texts.otherCurrencies(formatCount(otherCurrencies))}</p>
      )}
      {cannotEstimate.response === null ? null : (
        <p className="explore-note">
          {texts.response}: {cannotEstimate.response.reason} {cannotEstimate.response.hint}
        </p>
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

function rowsOf({ touchpoints, total, currency }: BudgetAnswer) {
  const spent = touchpoints.filter(({ spend }) => Number(spend) > 0);
  const most = Math.max(1, ...spent.map(({ spend }) => Number(spend)));
  const all = total === null ? [] : [{ ...total, channel: t().channels.total }];
  return [...spent, ...all].map((point, at) => ({
    key: point.channel,
    name: point.channel,
    share: at < spent.length ? Number(point.spend) / most : null,
    cells: cellsOf(point, currency),
  }));
}

function cellsOf(point: SpentTouchpoint, currency: string): readonly string[] {
  const { spend, revenue, returnOnSpend, newCustomers, lifetimeValue } = point;
  const cost = ({ estimate, low, high }: SpentTouchpoint['costPerOrder']): string => {
    if (estimate === null) return '–';
    const said = formatMoney(estimate, currency);
    if (low === null || high === null) return said;
    return t().channels.interval(said, formatMoney(low, currency), formatMoney(high, currency));
  };
  return [
    formatMoneyCompact(Number(spend), currency),
    formatMoneyCompact(revenue, currency),
    returnOnSpend === null ? '–' : t().channels.times(ratio(returnOnSpend)),
    cost(point.costPerOrder),
    formatCount(Math.round(newCustomers)),
    cost(point.acquisitionCost),
    lifetimeValue === null ? '–' : formatMoney(lifetimeValue, currency),
  ];
}

function ratio(value: number): string {
  return new Intl.NumberFormat(say().region, { maximumSignificantDigits: 3 }).format(value);
}
