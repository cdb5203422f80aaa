import { type Choices, choicesOf, hashText, mix, streamOf } from '../random/stream.js';
import type { Channel, World } from './world.js';

/** Where the visitors of a week come from, and how many they are beside a usual week's. */
export interface Mix {
  readonly channels: Choices<Channel>;
  readonly size: number;
}

const share = (channel: Channel): number => channel.share;

/** By how much more or less than usual is spent on a channel in a week; what costs nothing does not swing. */
function swingOf({ key, config }: World, channel: Channel, week: number): number {
  if (channel.campaigns.length === 0) return 1;
  const stream = streamOf(mix(key, hashText(channel.name)), 'swings', week);
  return Math.exp(config.swings * stream.normal());
}

/** The mix of the week, Monday to Sunday, that a day is in; the usual one where nothing swings. */
export function mixOf(world: World, day: number): Mix {
  const { clock, config } = world;
  if (config.swings === 0) return { channels: world.channels, size: 1 };
  const week = Math.floor((day + clock.weekday(0)) / 7);
  const swings = new Map(config.channels.map((channel) => [channel, swingOf(world, channel, week)]));
  const swung = (channel: Channel): number => share(channel) * (swings.get(channel) ?? 1);
  const sum = (weight: (channel: Channel) => number): number =>
    config.channels.reduce((total, channel) => total + weight(channel), 0);
  return { channels: choicesOf(config.channels, swung), size: sum(swung) / sum(share) };
}
