import type { AlertDestination, Locale, SentMessage } from '@throughline/model';
import type { Posting, Tried } from '@throughline/stores';
import { createTransport } from 'nodemailer';
import { destinationOf } from '../audiences/address.js';
import { deliver } from '../audiences/deliver.js';
import { post } from '../audiences/post.js';
import { keyOf } from '../audiences/sign.js';
import { explain } from '../explain.js';
import { Failure } from '../failure.js';
import type { PushRules } from '../services.js';

/** What whoever runs the server sets for alerts; what is not set cannot be sent by. */
export interface AlertSettings {
  /** `smtp://user:password@host:port`, or `smtps://`, and who mails are from. */
  readonly mail?: { readonly url: string; readonly from: string };
  /** `whsec_…`: what webhooks of alerts are signed with. */
  readonly secret?: string;
  /** Slack's incoming webhook. */
  readonly slack?: string;
}

export interface Sending {
  readonly settings: AlertSettings;
  readonly push: PushRules;
  readonly signal: AbortSignal;
}

/**
 * Sends a message to its place, once: whoever sends it decides when it is tried again.
 * @throws Failure where it is not taken, or that way is not set up; the signal's reason where it is given up.
 */
export async function send(posting: Posting, sending: Sending): Promise<void> {
  sending.signal.throwIfAborted();
  const { place } = posting;
  switch (place.by) {
    case 'mail':
      return mail(place.address, posting, sending);
    case 'webhook':
      return webhook(place.url, posting, sending);
    case 'slack':
      return slack(posting.message, sending);
  }
}

async function mail(address: string, { id, message }: Posting, { settings, signal }: Sending): Promise<void> {
  if (settings.mail === undefined) throw notSet('mail', 'THROUGHLINE_SMTP_URL and THROUGHLINE_MAIL_FROM');
  const { url, from } = settings.mail;
  const transport = createTransport({
    url,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
  });
  const { subject, text, html, files = [] } = message;
  const attachments = files.map(({ name: filename, type: contentType, content }) => ({
    filename,
    contentType,
    content,
  }));
  try {
    const messageId = `<${id}@throughline>`;
    const whole = { from, to: address, subject, text, html, attachments, messageId };
    await orLeave(transport.sendMail(whole), signal);
  } catch (thrown) {
    throw signal.aborted ? thrown : mailFailure(thrown);
  } finally {
    transport.close();
  }
}

/** What nodemailer calls it when a mail server is not reached, or does not let us in; anything else is about the mail. */
const MAIL_ERRORS: ReadonlyMap<unknown, 'unreached' | 'refused'> = new Map(
  Object.entries({
    ECONNECTION: 'unreached',
    ECONNREFUSED: 'unreached',
    ETIMEDOUT: 'unreached',
    ESOCKET: 'unreached',
    EDNS: 'unreached',
    ETLS: 'unreached',
    EAUTH: 'refused',
    ENOAUTH: 'refused',
    EOAUTH2: 'refused',
  } as const),
);

/** Which server it is and what that answered is for whoever runs this one: it stays the cause, which is not shown. */
function mailFailure(cause: unknown): Failure {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return Failure.because(
    { status: 502, cause },
    ({ alerts }) => alerts.mail[MAIL_ERRORS.get(code) ?? 'notTaken'],
  );
}

/** Waits for something that cannot be given up, no longer than until the signal. */
function orLeave(work: Promise<unknown>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const leave = (): void => reject(signal.reason);
    signal.addEventListener('abort', leave, { once: true });
    const ended = (): void => signal.removeEventListener('abort', leave);
    void work.then(() => resolve(), reject).finally(ended);
  });
}

const PATIENCE_MS = 15_000;

async function webhook(
  url: string,
  { id, message: { type, at: timestamp, data } }: Posting,
  { settings, push, signal }: Sending,
): Promise<void> {
  if (settings.secret === undefined) throw notSet('webhook', 'THROUGHLINE_ALERT_SECRET');
  const destination = await destinationOf(url, push.allowed);
  const body = JSON.stringify({ type, timestamp, data });
  await deliver({ id, body }, { destination, key: keyOf(settings.secret), waits: [], signal });
}

async function slack({ subject, text }: SentMessage, { settings, push, signal }: Sending): Promise<void> {
  if (settings.slack === undefined) throw notSet('slack', 'THROUGHLINE_SLACK_URL');
  const destination = await destinationOf(settings.slack, push.allowed);
  const body = JSON.stringify({ text: `*${escaped(subject)}*\n${escaped(text)}` });
  const { status } = await post(
    destination,
    { headers: { 'content-type': 'application/json' }, body },
    signal,
  ).catch((cause: unknown) => {
    if (signal.aborted) throw cause;
    throw Failure.because({ status: 502, cause }, ({ alerts }) => alerts.slackUnreached);
  });
  if (status >= 200 && status < 300) return;
  throw Failure.because({ status: 502 }, ({ alerts }) => alerts.slackAnswered(status));
}

/** The three signs that Slack reads as its own. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function notSet(way: AlertDestination['by'], names: string): Failure {
  return Failure.because({ status: 409 }, ({ alerts }) => alerts.notSet(way, names));
}

/**
 * Tries each place once, all at the same time: one that is slow or does not take it keeps no other from its message.
 * @param failed told of each place that did not take it, and why
 */
export function sendToAll(
  postings: readonly Posting[],
  sending: Sending,
  failed: (posting: Posting, thrown: unknown) => void,
): Promise<Tried[]> {
  return Promise.all(
    postings.map(async (posting) => ({
      posting,
      error: await send(posting, sending).then(
        () => null,
        (thrown: unknown) => {
          failed(posting, thrown);
          return saidOf(thrown, posting.message.locale);
        },
      ),
    })),
  );
}

/** What went wrong, as it is shown in a language; in English where it is told in no other. */
export function saidOf(thrown: unknown, locale: Locale): string {
  return explain(thrown).body(locale).error.message;
}

/** The same for whoever runs the server, with what it came from and what to do. */
export function loggedOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown);
  const cause = thrown.cause instanceof Error ? ` (${thrown.cause.message})` : '';
  const hint = thrown instanceof Failure && thrown.hint !== undefined ? ` ${thrown.hint}` : '';
  return `${thrown.message}${cause}${hint}`;
}
