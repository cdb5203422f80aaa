import {
  IconAdjustmentsHorizontal,
  IconArrowsSplit2,
  IconBookmarks,
  IconLayoutDashboard,
  IconShoppingCartX,
  IconHourglass,
  IconMessageStar,
  IconChartDots3,
  IconChecklist,
  IconCoins,
  IconAd2,
  IconFilter,
  IconFlask,
  IconGridDots,
  IconPackages,
  IconPlugConnected,
  IconRoute,
  IconSitemap,
  IconSunHigh,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';
import type { Texts } from '../texts/en/index.js';

/** A view as the rail shows it; its name is in the catalogue of texts. */
export interface ViewEntry {
  readonly to: keyof Texts['shell']['views'];
  readonly Icon: Icon;
}

export interface ViewGroup {
  readonly name: keyof Texts['shell']['groups'];
  readonly views: readonly ViewEntry[];
}

/** All views, in the order in which a day's work asks for them. */
export const VIEWS: readonly ViewGroup[] = [
  {
    name: 'shop',
    views: [
      { to: '/today', Icon: IconSunHigh },
      { to: '/blueprint', Icon: IconRoute },
      { to: '/map', Icon: IconSitemap },
      { to: '/findings', Icon: IconCoins },
      { to: '/customers', Icon: IconUsers },
    ],
  },
  {
    name: 'questions',
    views: [
      { to: '/funnel', Icon: IconFilter },
      { to: '/paths', Icon: IconArrowsSplit2 },
      { to: '/retention', Icon: IconGridDots },
      { to: '/abandonment', Icon: IconShoppingCartX },
      { to: '/throughput', Icon: IconHourglass },
      { to: '/correlation', Icon: IconChartDots3 },
      { to: '/conformance', Icon: IconChecklist },
      { to: '/channels', Icon: IconAd2 },
      { to: '/feedback', Icon: IconMessageStar },
      { to: '/saved', Icon: IconBookmarks },
      { to: '/dashboards', Icon: IconLayoutDashboard },
    ],
  },
  {
    name: 'act',
    views: [
      { to: '/what-if', Icon: IconAdjustmentsHorizontal },
      { to: '/experiments', Icon: IconFlask },
      { to: '/stock', Icon: IconPackages },
    ],
  },
  {
    name: 'data',
    views: [{ to: '/sources', Icon: IconPlugConnected }],
  },
];
