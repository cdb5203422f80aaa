import {
  canonicalName,
  placeActivities,
  type Lane,
  type OpenTurn,
  type ShopSettings,
} from '@throughline/model';

/** What carriers do, wherever customers see it; and what customers do meanwhile, which brings no parcel on. */
const BY_CARRIERS: ReadonlySet<string> = new Set([
  'Parcel In Transit',
  'Parcel Tracked',
  'Parcel Delayed',
  'Parcel Out for Delivery',
  'Delivery Failed',
  'Parcel Ready for Collection',
  'Parcel Delivered',
  'Parcel Lost',
  'Parcel Returned to Sender',
]);

const BY_LANE: Readonly<Record<Lane, OpenTurn>> = {
  evidence: 'customer',
  customer: 'customer',
  frontstage: 'shop',
  backstage: 'shop',
  support: 'provider',
};

/**
 * Who carries out an activity: a team of the shop where one is said to, else whoever the activity's name or its lane on
 * the blueprint says.
 */
export function turnOf(activity: string, ofTeam: boolean, settings: ShopSettings): OpenTurn {
  if (ofTeam) return 'shop';
  if (BY_CARRIERS.has(canonicalName(activity, settings) ?? '')) return 'carrier';
  const lane = placeActivities([{ activity }], settings).get(activity)?.lane;
  return lane === undefined ? 'shop' : BY_LANE[lane];
}
