import type { Locale } from '@throughline/model';
import { ErrorBody } from '@throughline/server';
import { CommandError, EXIT, wrongUse } from '../exit.js';
import { commandWordsIn } from '../words/words.js';

/** A running server, and what it lets the user of its machine do. */
export interface ServerAddress {
  readonly url: string;
  readonly token: string;
}

interface Request {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  /** In which language it answers; English where left out. */
  readonly locale?: Locale;
}

/**
 * Sends a request to the server that owns the data folder. An answer without a body is null.
 * @throws CommandError with what the server says was wrong.
 */
export async function askServer<Body>(
  server: ServerAddress,
  request: Request,
  signal: AbortSignal,
): Promise<Body> {
  const response = await reachServer(server, request, signal);
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) throw refusal(response.status, answer);
  return answer as Body;
}

/** @throws CommandError where it does not answer. */
export async function reachServer(
  { url, token }: ServerAddress,
  request: Request,
  signal: AbortSignal,
): Promise<Response> {
  const { method, path, body, locale = 'en' } = request;
  const headers: Record<string, string> = {
    authorization: `Bearer ${token}`,
    'accept-language': locale,
  };
  if (body !== undefined) headers['content-type'] = 'application/json';
  const content = body === undefined ? {} : { body: JSON.stringify(body) };
  try {
    return await fetch(`${url}${path}`, { method, headers, ...content, signal });
  } catch (thrown) {
    if (signal.aborted) throw thrown;
    throw new CommandError(EXIT.failed, (spoken) => commandWordsIn(spoken).noServer(url), thrown);
  }
}

/** What the server says was wrong with the request is wrong use; the rest is a failure. */
export function refusal(status: number, answer: unknown): CommandError {
  const body = ErrorBody.safeParse(answer);
  if (!body.success)
    return new CommandError(EXIT.failed, (locale) => commandWordsIn(locale).serverStatus(status));
  const { message, hint } = body.data.error;
  return status === 400 || status === 404
    ? wrongUse(message, hint)
    : new CommandError(EXIT.failed, { message, hint });
}
