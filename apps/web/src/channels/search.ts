import type { SearchPart } from '../app/use-search-part.js';
import { exploreState, type ExploreState } from '../explore/search.js';
import type { SpendPlan } from './plan.js';

/** What the view keeps in the address beside whose orders and over how long. */
interface ChannelsState {
  /** A week's spend as planned, such as `spend=paid+search~250,social~90`. */
  readonly spend: SpendPlan;
  /** Whether all models stand side by side. */
  readonly models: boolean;
}

export const channelsSearch: SearchPart<ExploreState & ChannelsState> = {
  read: (search) => ({
    ...exploreState.read(search),
    spend: planIn(search['spend']),
    models: search['models'] === 'all',
  }),
  write: ({ spend, models, ...explored }) => {
    const pairs = Object.entries(spend).map(([channel, amount]) => `${escaped(channel)}~${amount}`);
    return {
      ...exploreState.write(explored),
      ...(pairs.length === 0 ? {} : { spend: pairs.join(',') }),
      ...(models ? { models: 'all' } : {}),
    };
  },
};

function planIn(value: unknown): SpendPlan {
  if (typeof value !== 'string' || value === '') return {};
  const pairs = value.split(',').map((pair) => pair.split('~'));
  return Object.fromEntries(
    pairs.flatMap(([channel = '', said = '']) => {
      const amount = Number(said);
      const usable = channel !== '' && said !== '' && Number.isFinite(amount) && amount >= 0;
      return usable ? [[unescaped(channel), amount]] : [];
    }),
  );
}

function escaped(channel: string): string {
  return channel.replace(/[%,~]/gu, (mark) => (mark === '~' ? '%7E' : encodeURIComponent(mark)));
}

function unescaped(field: string): string {
  try {
    return decodeURIComponent(field);
  } catch {
    return field;
  }
}
