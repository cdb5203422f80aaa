import { resolve } from 'node:path';
import { z } from 'zod';
import type { AlertSettings } from './alerts/send.js';
import { parse } from './http/validate.js';
import { givenSources } from './hooks/given.js';
import type { StartOptions } from './start.js';

const AlertEnvironment = z.object({
  /** Mails of alerts: `smtp://user:password@host:port` (or smtps), and who they are from. */
  THROUGHLINE_SMTP_URL: z.url({ protocol: /^smtps?$/u }).optional(),
  THROUGHLINE_MAIL_FROM: z.string().min(3).max(320).optional(),
  /** What webhooks of alerts are signed with: `whsec_` and base64. */
  THROUGHLINE_ALERT_SECRET: z.string().startsWith('whsec_').optional(),
  /** Slack's incoming webhook for alerts. */
  THROUGHLINE_SLACK_URL: z.url({ protocol: /^https$/u }).optional(),
});

const Settings = z.object({
  /** Hosts, parted by commas, that may be pushed to and read from though they are private or not encrypted. */
  THROUGHLINE_ALLOW_PUSH: z.string().default(''),
  /** Secrets of webhooks, `shop/vendor=secret`, parted by spaces; one source may stand there twice while it changes its own. */
  THROUGHLINE_HOOK_SECRETS: z.string().default(''),
  /** Proxies whose headers are believed, parted by commas: addresses, networks, `loopback`. */
  THROUGHLINE_TRUST_PROXY: z.string().default(''),
  /** The header in which the proxy says the visitor's country; the usual ones where left out. */
  THROUGHLINE_COUNTRY_HEADER: z.string().min(1).optional(),
  /** A file of ranges of addresses and their countries, MMDB or CSV. */
  THROUGHLINE_COUNTRY_FILE: z.string().min(1).optional(),
});

const Environment = z.object({
  THROUGHLINE_DATA: z.string().min(1).default('.throughline'),
  THROUGHLINE_HOST: z.string().min(1).default('127.0.0.1'),
  THROUGHLINE_PORT: z.coerce.number().int().min(0).max(65_535).default(4400),
  /** Names, parted by commas, that browsers may call the server by. */
  THROUGHLINE_ALLOW_HOSTS: z.string().default(''),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/u }).optional(),
  CLICKHOUSE_URL: z.url().optional(),
  CLICKHOUSE_DATABASE: z.string().min(1).default('throughline'),
  CLICKHOUSE_CLUSTER: z.string().min(1).optional(),
});

/** The one place where this app reads the environment. */
export function readEnvironment(): StartOptions {
  const read = parse(Environment, process.env, 'environment');
  const { CLICKHOUSE_URL: url, CLICKHOUSE_DATABASE: database, CLICKHOUSE_CLUSTER: name } = read;
  const cluster = name === undefined ? {} : { cluster: { name } };
  return {
    data: resolve(read.THROUGHLINE_DATA),
    host: read.THROUGHLINE_HOST,
    port: read.THROUGHLINE_PORT,
    ...readSettings(),
    allowedHosts: namesIn(read.THROUGHLINE_ALLOW_HOSTS),
    ...(read.DATABASE_URL === undefined ? {} : { postgres: read.DATABASE_URL }),
    ...(url === undefined ? {} : { clickhouse: { url, database, ...cluster } }),
  };
}

/** What holds for a server however it is started, as the environment says it. */
export function readSettings(): Pick<StartOptions, 'push' | 'alerts' | 'hooks' | 'proxies' | 'country'> {
  const read = parse(Settings, process.env, 'environment');
  const { THROUGHLINE_COUNTRY_HEADER: header, THROUGHLINE_COUNTRY_FILE: file } = read;
  return {
    proxies: namesIn(read.THROUGHLINE_TRUST_PROXY),
    country: {
      ...(header === undefined ? {} : { headers: [header.toLowerCase()] }),
      ...(file === undefined ? {} : { file: resolve(file) }),
    },
    push: { allowed: namesIn(read.THROUGHLINE_ALLOW_PUSH) },
    alerts: readAlertSettings(),
    hooks: givenSources(read.THROUGHLINE_HOOK_SECRETS),
  };
}

function namesIn(list: string): string[] {
  return list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** By what alerts can be sent, as the environment says it. */
function readAlertSettings(): AlertSettings {
  const read = parse(AlertEnvironment, process.env, 'environment');
  const { THROUGHLINE_SMTP_URL: url, THROUGHLINE_MAIL_FROM: from } = read;
  const { THROUGHLINE_ALERT_SECRET: secret, THROUGHLINE_SLACK_URL: slack } = read;
  return {
    ...(url === undefined || from === undefined ? {} : { mail: { url, from } }),
    ...(secret === undefined ? {} : { secret }),
    ...(slack === undefined ? {} : { slack }),
  };
}

/** The value of a variable that somebody named on the command line; '' where it is not set. */
export function readVariable(name: string): string {
  return process.env[name] ?? '';
}
