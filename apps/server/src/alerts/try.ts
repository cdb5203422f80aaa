import type { AlertDestination, SentMessage } from '@throughline/model';
import type { AlertPost } from '@throughline/stores';
import type { SentAlert } from '../routes.js';
import { postingsOf } from './postings.js';
import { loggedOf, sendToAll, type Sending } from './send.js';

interface Trial {
  readonly shop: string;
  /** Of the alert, or of the digest. */
  readonly id: string;
  readonly message: SentMessage;
  readonly places: readonly AlertDestination[];
  readonly why: string;
  readonly value: number | null;
}

interface LoggedSending extends Sending {
  /** Takes a line for whoever runs the server: what mail servers and receivers say is for nobody else. */
  readonly log: (line: string) => void;
}

/** Sends a test to every place at once, and keeps what became of it; what is not taken is not tried again. */
export async function sendTest(post: AlertPost, trial: Trial, sending: LoggedSending): Promise<SentAlert> {
  const { shop, id, message, places, why, value } = trial;
  const { at } = message;
  const tried = await sendToAll(postingsOf({ shop, id, at }, message, places), sending, ({ place }, thrown) =>
    sending.log(`The test of ${id} in shop ${shop} was not taken by ${place.by}: ${loggedOf(thrown)}`),
  );
  await post.logTried({ shop, alert: id }, { at, why, value, tried });
  const sent = tried.map(({ posting: { place }, error }) => ({
    place,
    sent: error === null ? at : null,
    next: null,
    tries: 1,
    error,
  }));
  return { at, why, value, outcome: '', places: sent };
}
