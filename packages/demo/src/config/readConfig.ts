import { DemoConfig } from './config.js';
import { TRIED_KINDS } from './experiments.js';

/** A configuration that cannot be used: each line says where, and what was wrong. */
export class DemoConfigError extends Error {
  override readonly name = 'DemoConfigError';

  constructor(readonly faults: readonly string[]) {
    super(`The demo shop's configuration cannot be used:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  }
}

function pathText(path: readonly PropertyKey[]): string {
  const text = path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./u, '');
  return text === '' ? 'configuration' : text;
}

/**
 * Reads a configuration from the outside.
 * @throws DemoConfigError naming each field that is wrong, and names that point at nothing
 */
export function readDemoConfig(input: unknown): DemoConfig {
  const read = DemoConfig.safeParse(input);
  if (!read.success) {
    throw new DemoConfigError(read.error.issues.map((issue) => `${pathText(issue.path)}: ${issue.message}`));
  }
  const faults = [...unknownNames(read.data)];
  if (faults.length > 0) throw new DemoConfigError(faults);
  return read.data;
}

function namesOf(things: readonly { readonly name: string }[]): Set<string> {
  return new Set(things.map((thing) => thing.name));
}

/** A problem on a browser that no visitor has would do nothing, silently. */
function* unknownNames(config: DemoConfig): Generator<string> {
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

function* missing(where: string, value: string, names: ReadonlySet<string>): Generator<string> {
  if (names.has(value)) return;
  const choice = names.size === 0 ? 'this shop has none' : `use one of ${[...names].join(', ')}`;
  yield `${where}: there is no "${value}"; ${choice}`;
}

function* repeatedIds(config: DemoConfig): Generator<string> {
  const seen = new Set<string>();
  for (const [index, { id }] of config.problems.entries()) {
    if (id !== undefined && seen.has(id)) yield `problems[${index}].id: "${id}" stands twice`;
    if (id !== undefined) seen.add(id);
  }
}
