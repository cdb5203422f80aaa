import { decisionModel } from '../model.js';
import { costOf } from './cost.js';
import { type Ratio, type Row, SpendInput, SpendOutput, type Touchpoint } from './schema.js';

const inverse = (value: number | null): number | null => (value !== null && value > 0 ? 1 / value : null);

/** Value for each unit of cost: low cost is high value for it. */
function valueFor(value: number, { estimate, low, high }: Ratio): Ratio {
  const times = (one: number | null) => (one === null ? null : value * one);
  return { estimate: times(inverse(estimate)), low: times(inverse(high)) ?? 0, high: times(inverse(low)) };
}

function verdictOf({ low, high }: Ratio): NonNullable<Row['verdict']> {
  if (low !== null && low > 1) return 'pays';
  return high !== null && high < 1 ? 'loses' : 'unclear';
}

function valueOf(name: string, { lifetimeValue }: SpendInput): number | undefined {
  return typeof lifetimeValue === 'object' ? lifetimeValue[name] : lifetimeValue;
}

function rowOf(touchpoint: Touchpoint, value: number | undefined, input: SpendInput): Row {
  const { name, spend, orders, newCustomers, revenue } = touchpoint;
  const acquisitionCost = costOf(spend, newCustomers, input.level);
  const valueToCost = value === undefined ? undefined : valueFor(value, acquisitionCost);
  return {
    name,
    spend,
    returnOnSpend: spend > 0 ? revenue / spend : null,
    contribution: revenue * input.margin - spend,
    costPerOrder: costOf(spend, orders, input.level),
    acquisitionCost,
    ...(value !== undefined && { lifetimeValue: value }),
    ...(valueToCost && { valueToCost, verdict: verdictOf(valueToCost) }),
  };
}

function totalOf({ touchpoints }: SpendInput): Touchpoint {
  const sum = (figure: 'spend' | 'orders' | 'newCustomers' | 'revenue') =>
    touchpoints.reduce((total, each) => total + each[figure], 0);
  return {
    name: 'total',
    spend: sum('spend'),
    orders: sum('orders'),
    newCustomers: sum('newCustomers'),
    revenue: sum('revenue'),
  };
}

/** Of several lifetime values, the mean over new customers; of customers without one nothing is said. */
function meanValue(input: SpendInput): number | undefined {
  const { lifetimeValue, touchpoints } = input;
  if (typeof lifetimeValue !== 'object') return lifetimeValue;
  const known = touchpoints.map(({ name, newCustomers }) => ({ newCustomers, value: lifetimeValue[name] }));
  const customers = known.reduce((sum, { newCustomers }) => sum + newCustomers, 0);
  if (customers === 0 || known.some(({ newCustomers, value }) => newCustomers > 0 && value === undefined))
    return undefined;
  return known.reduce((sum, { newCustomers, value = 0 }) => sum + newCustomers * value, 0) / customers;
}

/** What spend brought and what a new customer cost, touchpoint by touchpoint: see docs/models.md. */
export const returnOnSpend = decisionModel({
  name: 'return-on-spend',
  title: 'What each touchpoint returned, and what its orders and new customers cost beside their value',
  input: SpendInput,
  output: SpendOutput,
  run: (input): SpendOutput => ({
    touchpoints: input.touchpoints.map((touchpoint) =>
      rowOf(touchpoint, valueOf(touchpoint.name, input), input),
    ),
    total: rowOf(totalOf(input), meanValue(input), input),
  }),
});
