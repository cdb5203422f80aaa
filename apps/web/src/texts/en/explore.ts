export const explore = {
  periods: { '7d': 'Last 7 days', '30d': 'Last 30 days', '90d': 'Last 90 days' },
  splits: {
    device: 'by device',
    channel: 'by channel',
    'text.browser': 'by browser',
    'text.product': 'by product',
    rfm: 'by recency and money',
    segment: 'by segment',
  },
  period: 'Period',
  allTime: 'All the time',
  split: 'Split',
  notSplit: 'Not split',
  whose: 'Whose journeys',
  choose: 'Choose an activity',
  none: 'No activity of that name',
};
