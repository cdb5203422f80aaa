import { createHash } from 'node:crypto';
import type { AlertDestination } from '@throughline/model';
import { createTransport } from 'nodemailer';
import { destinationOf } from '../audiences/address.js';
import { deliver, WAITS } from '../audiences/deliver.js';
import { post } from '../audiences/post.js';
import { keyOf } from '../audiences/sign.js';
import { Failure } from '../failure.js';
import type { PushRules } from '../services.js';
import type { Outgoing } from './message.js';

/** What whoever runs the server sets for alerts; what is not set cannot be sent by. */
export interface AlertSettings {
  /** `smtp://user:password@host:port`, or `smtps://`, and who mails are from. */
  readonly mail?: { readonly url: string; readonly from: string };
  /** `whsec_…`: what webhooks of alerts are signed with. */
  readonly secret?: string;
  /** Slack's incoming webhook. */
  readonly slack?: string;
}

interface Sending {
  readonly settings: AlertSettings;
  readonly push: PushRules;
  readonly signal: AbortSignal;
}

/** Sends a message to one place. @throws Failure where it is not taken, or that way is not set up. */
async function send(to: AlertDestination, message: Outgoing, sending: Sending): Promise<void> {
  switch (to.by) {
    case 'mail':
      return mail(to.address, message, sending);
    case 'webhook':
      return webhook(to.url, message, sending);
    case 'slack':
      return slack(message, sending);
  }
}

async function mail(address: string, { subject, text }: Outgoing, { settings }: Sending): Promise<void> {
  if (settings.mail === undefined) throw notSet('Mail', 'THROUGHLINE_SMTP_URL and THROUGHLINE_MAIL_FROM');
  const transport = createTransport({
    url: settings.mail.url,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
  });
  try {
    await transport.sendMail({ from: settings.mail.from, to: address, subject, text });
  } finally {
    transport.close();
  }
}

const PATIENCE_MS = 15_000;

async function webhook(url: string, message: Outgoing, { settings, push, signal }: Sending): Promise<void> {
  if (settings.secret === undefined) throw notSet('A webhook', 'THROUGHLINE_ALERT_SECRET');
  const { type, at: timestamp, data } = message;
  const body = JSON.stringify({ type, timestamp, data });
  const id = `msg_${createHash('sha256').update(body).digest('hex').slice(0, 32)}`;
  const destination = await destinationOf(url, push.allowed);
  await deliver(
    { id, body },
    { destination, key: keyOf(settings.secret), waits: push.waits ?? WAITS, signal },
  );
}

async function slack({ subject, text }: Outgoing, { settings, push, signal }: Sending): Promise<void> {
  if (settings.slack === undefined) throw notSet('Slack', 'THROUGHLINE_SLACK_URL');
  const destination = await destinationOf(settings.slack, push.allowed);
  const body = JSON.stringify({ text: `*${escaped(subject)}*\n${escaped(text)}` });
  const { status } = await post(
    destination,
    { headers: { 'content-type': 'application/json' }, body },
    signal,
  );
  if (status >= 200 && status < 300) return;
  throw new Failure({
    status: 502,
    message: `Slack answered ${status}.`,
    hint: 'Check its incoming webhook.',
  });
}

/** The three signs that Slack reads as its own. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function notSet(way: string, names: string): Failure {
  return new Failure({
    status: 409,
    message: `${way} is not set up on this server.`,
    hint: `Whoever runs it sets ${names}.`,
  });
}

/** One place that does not take it keeps the others from nothing; what became of each is said. */
export async function sendToAll(
  places: readonly AlertDestination[],
  message: Outgoing,
  sending: Sending,
): Promise<string> {
  const outcomes: string[] = [];
  for (const place of places) {
    const outcome = await send(place, message, sending).then(
      () => 'sent',
      (thrown: unknown) => (thrown instanceof Error ? thrown.message : String(thrown)),
    );
    outcomes.push(`${place.by}: ${outcome}`);
  }
  return outcomes.join('; ');
}
