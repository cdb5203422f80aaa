/** How orders can be credited to channels; the first where nothing is chosen. */
export const MODELS = [
  'markov',
  'shapley',
  'last',
  'last-non-direct',
  'first',
  'linear',
  'position',
  'time-decay',
] as const;

export type CreditModel = (typeof MODELS)[number];

export function modelOf(said: string | null): CreditModel {
  return MODELS.find((each) => each === said) ?? 'markov';
}

/** What one model credits one channel with. */
export interface ModelCredits {
  readonly model: CreditModel;
  readonly channels: readonly { readonly channel: string; readonly conversions: number }[];
}

/** A channel as each model sees it. */
export interface ChannelBeside {
  readonly channel: string;
  /** Orders, in the order of the models; 0 where a model does not list it. */
  readonly credits: readonly number[];
  readonly least: number;
  readonly most: number;
}

/** Every channel that a model knows, beside what all of them say of it; the most credited by the first model first. */
export function beside(models: readonly ModelCredits[]): readonly ChannelBeside[] {
  const names = new Set(models.flatMap(({ channels }) => channels.map(({ channel }) => channel)));
  return [...names].map((channel) => {
    const credits = models.map(
      ({ channels }) => channels.find((each) => each.channel === channel)?.conversions ?? 0,
    );
    return { channel, credits, least: Math.min(...credits), most: Math.max(...credits) };
  });
}
