import type { ErrorBody } from '@throughline/server/routes';
import { say, t } from '../texts/texts.js';
import { takeEarly } from './early.js';

/** An answer of the server that is not what was asked for, in words that can be shown. */
export class RequestError extends Error {
  readonly status: number;
  readonly field: string | null;
  readonly hint: string | null;

  constructor(status: number, body: ErrorBody['error']) {
    super(body.message);
    this.name = 'RequestError';
    this.status = status;
    this.field = body.field ?? null;
    this.hint = body.hint ?? null;
  }
}

/** What the server said without the name of a field in front: where no field is filled in, nobody knows it by that name. */
export function plainly(error: Error): string {
  if (!(error instanceof RequestError) || error.field === null) return error.message;
  const before = `${error.field}: `;
  const said = error.message.startsWith(before) ? error.message.slice(before.length) : error.message;
  // What is advised may follow it as a sentence of its own.
  const end = /[.!?]$/u.test(said) ? '' : '.';
  return `${said.charAt(0).toLocaleUpperCase()}${said.slice(1)}${end}`;
}

/** The object that was asked for by its id is not stored. */
export function isNotThere(error: Error | null): boolean {
  return error instanceof RequestError && error.field === 'id';
}

export async function getJson<Body>(path: string, signal?: AbortSignal): Promise<Body> {
  return send<Body>(path, { method: 'GET', ...(signal === undefined ? {} : { signal }) });
}

/** A state of something, and the name under which the server knows that we have it. */
export interface Known<Body> {
  readonly etag: string | null;
  readonly body: Body;
}

/** Asks for something that is known already: null where it is still the same. */
export async function getChanged<Body>(
  path: string,
  etag: string | null,
  signal: AbortSignal,
): Promise<Known<Body> | null> {
  const response = await reach(path, {
    method: 'GET',
    signal,
    headers: etag === null ? {} : { 'if-none-match': etag },
  });
  if (response.status === 304) return null;
  return { etag: response.headers.get('etag'), body: await readJson<Body>(response) };
}

export async function postJson<Body>(path: string, body: unknown, signal?: AbortSignal): Promise<Body> {
  return send<Body>(path, { ...asJson('POST', body), ...(signal === undefined ? {} : { signal }) });
}

/** What comes as text, such as CSV. */
export async function postText(path: string, body: unknown): Promise<string> {
  const response = await reach(path, asJson('POST', body));
  const text = await response.text();
  if (!response.ok) throw new RequestError(response.status, errorIn(text, response.status));
  return text;
}

/** A request of this file's: its headers are plain names and values. */
interface Sent extends RequestInit {
  readonly headers?: Readonly<Record<string, string>>;
}

function asJson(method: string, body: unknown): Sent {
  return { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

/** Sends a change; what comes without a body is undefined. */
export async function sendJson<Body>(
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  body: unknown,
): Promise<Body> {
  return send<Body>(path, asJson(method, body));
}

async function send<Body>(path: string, init: Sent): Promise<Body> {
  return readJson<Body>(await reach(path, init));
}

async function readJson<Body>(response: Response): Promise<Body> {
  const text = await response.text();
  if (!response.ok) throw new RequestError(response.status, errorIn(text, response.status));
  return (text === '' ? undefined : JSON.parse(text)) as Body;
}

/** What the server refuses, it says in the language of the app. */
async function reach(path: string, init: Sent): Promise<Response> {
  try {
    const headers = { ...init.headers, 'accept-language': say().locale };
    return await (takeEarly(path, init) ?? fetch(path, { ...init, headers }));
  } catch (error) {
    if (init.signal?.aborted === true) throw error;
    throw new RequestError(0, t().shell.request.unreachable);
  }
}

/** The error that a response carries; an answer that is not ours (a proxy's page, say) is told by its status. */
export function errorIn(text: string, status: number): ErrorBody['error'] {
  const error = parsed(text)?.error;
  if (error !== undefined && typeof error.message === 'string') return error;
  return t().shell.request.status(status);
}

function parsed(text: string): Partial<ErrorBody> | null {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null ? body : null;
  } catch {
    return null;
  }
}
