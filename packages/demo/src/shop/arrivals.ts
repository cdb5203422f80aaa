import { HOUR } from '../clock/shopClock.js';
import { childKey, choicesOf, streamOf } from '../random/stream.js';
import { customerOf, type Place } from './customer.js';
import type { Mix } from './mix.js';
import type { Visit } from './visits.js';
import type { World } from './world.js';

/** Visitors by hour of the day: quiet nights, a hill at noon, most in the evening. */
const BY_HOUR = [
  1.1, 0.7, 0.4, 0.3, 0.4, 0.8, 1.7, 2.9, 3.9, 4.6, 5, 5.2, 5.6, 5.2, 4.8, 4.8, 5, 5.6, 6.4, 7.6, 8.6, 8.2,
  5.6, 2.8,
];
const HOURS = choicesOf(
  BY_HOUR.map((weight, hour) => ({ weight, hour })),
  ({ weight }) => weight,
);
/** Monday first. */
const BY_WEEKDAY = [1.06, 1, 0.97, 0.98, 0.9, 0.94, 1.15];
const NOISE = 0.06;

/** New visitors of a day: weekday, growth over the period, and a little weather.
 * @param perDay of a usual day with this mix.
 */
export function visitorsOn(world: World, day: number, perDay: number): number {
  const { clock, config } = world;
  const stream = streamOf(world.key, 'arrivals', day);
  const grown = 1 + config.growth * ((day + 0.5) / clock.days - 0.5);
  const expected = perDay * (BY_WEEKDAY[clock.weekday(day)] ?? 1) * grown * Math.exp(NOISE * stream.normal());
  return Math.floor(expected) + (stream.chance(expected % 1) ? 1 : 0);
}

/** The first visit of a new visitor. */
export function firstVisit(world: World, { channels }: Mix, place: Place): Visit {
  const customer = customerOf(world, place);
  const key = childKey(customer.key, 'visit');
  const stream = streamOf(key, 'visit');
  const wall = (stream.pick(HOURS).hour + stream.next()) * HOUR;
  const channel = stream.pick(channels);
  const campaigns = world.campaigns.get(channel);
  const campaign = campaigns && campaigns.items.length > 0 ? stream.pick(campaigns) : undefined;
  return {
    customer,
    key,
    at: world.clock.at(place.day, Math.floor(wall)),
    channel,
    campaign,
    eagerness: 1,
    screen: 0,
  };
}
