import { ShopClock } from '../clock/shopClock.js';
import type { DemoConfig } from '../config/config.js';
import { flat, membersText, quoted, remembered } from '../output/jsonText.js';
import { type NamedProblem, nameProblems } from '../problems/planted.js';
import { Drawer } from '../random/drawer.js';
import { childKey, type Choices, choicesOf, hashText, mix } from '../random/stream.js';
import { type Product, productsOf } from './products.js';

export type Channel = DemoConfig['channels'][number];
export type Campaign = Channel['campaigns'][number];
export type Device = DemoConfig['devices'][number];
export type Browser = Device['browsers'][number];
export type Region = DemoConfig['regions'][number];
export type Carrier = DemoConfig['carriers'][number];

/** Everything about the shop that no run changes: the base run and its twins share it. */
export interface World {
  readonly config: DemoConfig;
  readonly key: number;
  readonly clock: ShopClock;
  readonly products: readonly Product[];
  readonly shelf: Drawer<Product>;
  readonly channels: Choices<Channel>;
  readonly campaigns: ReadonlyMap<Channel, Choices<Campaign>>;
  readonly devices: Choices<Device>;
  readonly browsers: ReadonlyMap<Device, Choices<Browser>>;
  readonly regions: Choices<Region>;
  readonly carriers: ReadonlyMap<string, Carrier>;
  readonly problems: readonly NamedProblem[];
  /** `,"channel":…,"device":…` */
  readonly placeText: (channel: Channel, device: Device) => string;
  /** `"browser":…,"region":…` */
  readonly visitorText: (browser: Browser, region: Region) => string;
  /** `"region":…,"country":…,"first device":…` */
  readonly customerText: (region: Region, device: Device) => string;
  readonly campaignRefs: ReadonlyMap<Campaign, string>;
}

const share = (thing: { readonly share: number }): number => thing.share;

function campaignRefs(channels: readonly Channel[]): Map<Campaign, string> {
  return new Map(
    channels.flatMap((channel) =>
      channel.campaigns.map((campaign) => [
        campaign,
        flat(`{"type":"campaign","id":${quoted(`${channel.name} / ${campaign.name}`)}}`),
      ]),
    ),
  );
}

export function worldOf(config: DemoConfig): World {
  const key = childKey(mix(hashText('demo'), config.seed), 'shop');
  const products = productsOf(config, key);
  return {
    config,
    key,
    clock: new ShopClock(config.zone, config.from, config.days),
    products,
    shelf: new Drawer(products, ({ weight }) => weight),
    channels: choicesOf(config.channels, share),
    campaigns: new Map(config.channels.map((channel) => [channel, choicesOf(channel.campaigns, share)])),
    devices: choicesOf(config.devices, share),
    browsers: new Map(config.devices.map((device) => [device, choicesOf(device.browsers, share)])),
    regions: choicesOf(config.regions, share),
    carriers: new Map(config.carriers.map((carrier) => [carrier.name, carrier])),
    problems: nameProblems(config.problems),
    placeText: remembered(
      (channel, device) => `,"channel":${quoted(channel.name)},"device":${quoted(device.name)}`,
    ),
    customerText: remembered((region, device) =>
      membersText({ region: region.name, country: region.country, 'first device': device.name }),
    ),
    campaignRefs: campaignRefs(config.channels),
    visitorText: remembered(
      (browser, region) => `"browser":${quoted(browser.name)},"region":${quoted(region.name)}`,
    ),
  };
}
