import { Locale } from '@throughline/model';
import type { FastifyRequest } from 'fastify';

/** Routes whose body says the language of the answer; elsewhere, as in an alert, `locale` is that of what is kept. */
const ASKING = /^\/api\/(?:questions|decide)(?:[/?]|$)/u;

/**
 * The language that a request wants to be told in: what its question says, else the best of `Accept-Language` (RFC 9110, 12.5.4)
 * that is spoken here. English where neither says anything of use.
 */
export function languageOf({ url, body, headers }: Pick<FastifyRequest, 'url' | 'body' | 'headers'>): Locale {
  return (ASKING.test(url) ? saidIn(body) : null) ?? preferred(headers['accept-language'] ?? '');
}

function saidIn(body: unknown): Locale | null {
  if (typeof body !== 'object' || body === null || !('locale' in body)) return null;
  return Locale.safeParse(body.locale).data ?? null;
}

function preferred(header: string): Locale {
  const [first] = header
    .split(',')
    .map(wanted)
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .flatMap(({ language }) => Locale.safeParse(language).data ?? []);
  return first ?? 'en';
}

/** One wish: `de-CH;q=0.8` is for German, and less than one without a weight. */
function wanted(range: string): { language: string; weight: number } {
  const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
  const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  return { language: tag.split('-')[0] ?? '', weight: weight === undefined ? 1 : Number(weight) || 0 };
}
