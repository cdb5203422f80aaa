import type { Alert, Digest } from '@throughline/model';
import type { AlertWatch } from '@throughline/stores';
import type { Services } from '../services.js';
import { nextLook } from './times.js';

type Stores = Pick<Services, 'store' | 'app'>;

interface Kept<Body> {
  readonly id: string;
  readonly body: Body;
}

/** When and how a shop's alerts and digests are watched. */
interface Scheduling {
  readonly shop: string;
  readonly zone: string;
  readonly now: number;
  /** Whether it was saved just now: who looks at it then looks at what it was before. */
  readonly saved: boolean;
}

/** Has an alert look at its next time. What waits for a place that it does not speak to any more is not sent. */
export async function scheduleAlert(
  watch: AlertWatch,
  { id, body }: Kept<Alert>,
  { shop, zone, now, saved }: Scheduling,
): Promise<void> {
  const { answer, figure, rule, on, to } = body;
  await watch.set(shop, id, {
    due: instant(nextLook(body, now, zone)),
    now: instant(now),
    saved,
    about: JSON.stringify({ answer, figure, rule }),
    places: on ? to : [],
  });
}

/** Has a digest go out at its next time. */
export async function scheduleDigest(
  watch: AlertWatch,
  { id, body }: Kept<Digest>,
  { shop, zone, now, saved }: Scheduling,
): Promise<void> {
  await watch.set(shop, id, {
    due: instant(nextDigest(body, now, zone)),
    now: instant(now),
    saved,
    about: body.answer === null ? (body.dashboard ?? '') : `answer ${body.answer}`,
    places: body.on ? body.to : [],
  });
}

/** When a digest goes out next after an instant. */
export function nextDigest(digest: Digest, after: number, zone: string): number {
  return nextLook({ ...digest, quiet: null }, after, zone);
}

/** All that a shop watches, by the clocks that it goes by now. What is due already stays due. */
export async function scheduleShop(
  { app }: Pick<Stores, 'app'>,
  clocks: Omit<Scheduling, 'saved'>,
): Promise<void> {
  const scheduling = { ...clocks, saved: false };
  for (const alert of await app.alerts.list(scheduling.shop))
    await scheduleAlert(app.watch, alert, scheduling);
  for (const digest of await app.digests.list(scheduling.shop))
    await scheduleDigest(app.digestWatch, digest, scheduling);
}

/** The same of every shop: settings may have been changed while no server ran, or one may have been cut off while it saved. */
export async function scheduleAll({ store, app }: Stores, now: number): Promise<void> {
  for (const { id: shop, settings } of await store.shops())
    await scheduleShop({ app }, { shop, zone: settings.zone, now });
}

function instant(at: number): string {
  return new Date(at).toISOString();
}
