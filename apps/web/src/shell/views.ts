import {
  IconAdjustmentsHorizontal,
  IconArrowsSplit2,
  IconCoins,
  IconFilter,
  IconGridDots,
  IconPlugConnected,
  IconRoute,
  IconSitemap,
  IconSunHigh,
  type Icon,
} from '@tabler/icons-react';

/** A view as the rail shows it. */
export interface ViewEntry {
  readonly to:
    | '/today'
    | '/blueprint'
    | '/map'
    | '/findings'
    | '/funnel'
    | '/paths'
    | '/retention'
    | '/what-if'
    | '/sources';
  readonly name: string;
  readonly Icon: Icon;
}

interface ViewGroup {
  readonly name: string;
  readonly views: readonly ViewEntry[];
}

/** All views, in the order in which a day's work asks for them. */
export const VIEWS: readonly ViewGroup[] = [
  {
    name: 'The shop',
    views: [
      { to: '/today', name: 'Today', Icon: IconSunHigh },
      { to: '/blueprint', name: 'Blueprint', Icon: IconRoute },
      { to: '/map', name: 'Map', Icon: IconSitemap },
      { to: '/findings', name: 'Findings', Icon: IconCoins },
    ],
  },
  {
    name: 'Questions',
    views: [
      { to: '/funnel', name: 'Funnel', Icon: IconFilter },
      { to: '/paths', name: 'Paths', Icon: IconArrowsSplit2 },
      { to: '/retention', name: 'Retention', Icon: IconGridDots },
      { to: '/what-if', name: 'What if', Icon: IconAdjustmentsHorizontal },
    ],
  },
  {
    name: 'Data',
    views: [{ to: '/sources', name: 'Sources', Icon: IconPlugConnected }],
  },
];
