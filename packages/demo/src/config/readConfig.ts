import { checkInGerman, inGerman, type Locale, type Said } from '@throughline/model';
import { DemoConfig } from './config.js';
import { TRIED_KINDS } from './experiments.js';

/** A configuration that cannot be used: each line says where, and what was wrong. */
export class DemoConfigError extends Error {
  override readonly name = 'DemoConfigError';

  readonly #said: readonly Said[];

  constructor(said: readonly Said[]) {
    super(allOf(said, 'en'));
    this.#said = said;
  }

  get faults(): readonly string[] {
    return this.#said.map(({ en }) => en);
  }

  /** All that is wrong, in a language. */
  in(locale: Locale): string {
    return allOf(this.#said, locale);
  }
}

const BEFORE: Said = {
  en: "The demo shop's configuration cannot be used:",
  de: 'Die Konfiguration des Demo-Shops lässt sich nicht verwenden:',
};

function allOf(said: readonly Said[], locale: Locale): string {
  return `${BEFORE[locale]}\n${said.map((each) => `  ${each[locale]}`).join('\n')}`;
}

function pathText(path: readonly PropertyKey[]): string {
  const text = path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./u, '');
  return text;
}

/**
 * Reads a configuration from the outside.
 * @throws DemoConfigError naming each field that is wrong, and names that point at nothing
 */
export function readDemoConfig(input: unknown): DemoConfig {
  const read = DemoConfig.safeParse(input);
  if (!read.success) {
    const german = inGerman(DemoConfig, input).issues;
    throw new DemoConfigError(
      read.error.issues.map(({ path, message }, at) => ({
        en: `${pathText(path) || 'configuration'}: ${message}`,
        de: `${pathText(path) || 'Konfiguration'}: ${checkInGerman(german[at]?.message ?? message)}`,
      })),
    );
  }
  const faults = [...unknownNames(read.data)];
  if (faults.length > 0) throw new DemoConfigError(faults);
  return read.data;
}

function namesOf(things: readonly { readonly name: string }[]): Set<string> {
  return new Set(things.map((thing) => thing.name));
}

/** A problem on a browser that no visitor has would do nothing, silently. */
function* unknownNames(config: DemoConfig): Generator<Said> {
  const carriers = namesOf(config.carriers);
  for (const [index, region] of config.regions.entries()) {
    yield* missing(`regions[${index}].carrier`, region.carrier, carriers);
  }
  const known: Readonly<Record<string, Set<string>>> = {
    device: namesOf(config.devices),
    browser: namesOf(config.devices.flatMap((device) => device.browsers)),
    region: namesOf(config.regions),
    carrier: carriers,
    category: namesOf(config.catalogue.categories),
  };
  for (const [index, problem] of config.problems.entries()) {
    for (const [field, value] of Object.entries(problem)) {
      const names = known[field];
      if (names && typeof value === 'string') yield* missing(`problems[${index}].${field}`, value, names);
    }
  }
  yield* repeatedIds(config);
  const tried = new Set(
    config.problems.flatMap(({ id, kind }) =>
      id !== undefined && TRIED_KINDS.some((each) => each === kind) ? [id] : [],
    ),
  );
  for (const [index, { problem }] of config.experiments.entries())
    yield* missing(`experiments[${index}].problem`, problem, tried);
}

function* missing(where: string, value: string, names: ReadonlySet<string>): Generator<Said> {
  if (names.has(value)) return;
  const known = [...names].join(', ');
  yield {
    en: `${where}: there is no "${value}"; ${known === '' ? 'this shop has none' : `use one of ${known}`}`,
    de: `${where}: „${value}“ gibt es nicht; ${known === '' ? 'dieser Shop hat keine' : `es gibt ${known}`}`,
  };
}

function* repeatedIds(config: DemoConfig): Generator<Said> {
  const seen = new Set<string>();
  for (const [index, { id }] of config.problems.entries()) {
    if (id !== undefined && seen.has(id))
      yield {
        en: `problems[${index}].id: "${id}" stands twice`,
        de: `problems[${index}].id: „${id}“ steht zweimal da`,
      };
    if (id !== undefined) seen.add(id);
  }
}
