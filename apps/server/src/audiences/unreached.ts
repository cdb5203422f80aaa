/** Why a receiver is not reached, as far as that can be told. */
export type Unreached = 'nobody' | 'late' | 'cut' | 'unknown' | 'untrusted' | 'other';

const CODES: ReadonlyMap<unknown, Unreached> = new Map([
  ['ECONNREFUSED', 'nobody'],
  ['EHOSTUNREACH', 'nobody'],
  ['ENETUNREACH', 'nobody'],
  ['ETIMEDOUT', 'late'],
  ['ECONNRESET', 'cut'],
  ['EPIPE', 'cut'],
  ['ENOTFOUND', 'unknown'],
  ['EAI_AGAIN', 'unknown'],
]);

/** What node says of certificates: expired, of another name, signed by nobody who is trusted. */
const CERTIFICATE = /^(?:CERT_|ERR_TLS_CERT|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/u;

/** What kept a request from its receiver, by the code that the network or the certificate gave. */
export function unreachedBy(thrown: unknown): Unreached {
  const code = typeof thrown === 'object' && thrown !== null && 'code' in thrown ? thrown.code : undefined;
  if (typeof code === 'string' && CERTIFICATE.test(code)) return 'untrusted';
  return CODES.get(code) ?? 'other';
}
