import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importFiles } from '@throughline/ingest';
import { ask } from '@throughline/journey';
import { STAGES, type BlueprintAnswer, type BlueprintStep } from '@throughline/model';
import { openEmbedded } from '@throughline/stores';
import { describe, expect, it } from 'vitest';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const EXAMPLES = join(ROOT, 'examples');
const DATA = join(ROOT, '..', 'shared', 'data');

interface Expected {
  readonly about: string;
  /** A folder of the shared data; the example's own where left out. */
  readonly import: { readonly folder?: string; readonly mapping?: string };
  readonly pairs: readonly { before: string; lane: string; after: string; afterLane: string }[];
}

const named = readdirSync(EXAMPLES).filter((name) => existsSync(join(EXAMPLES, name, 'expected-order.json')));

function expectedOf(name: string): Expected {
  return JSON.parse(readFileSync(join(EXAMPLES, name, 'expected-order.json'), 'utf8')) as Expected;
}

async function blueprintOf(name: string, expected: Expected): Promise<BlueprintAnswer> {
  const store = await openEmbedded({});
  try {
    const { folder, mapping } = expected.import;
    await importFiles(store, {
      shop: 'example',
      inputs: [folder === undefined ? join(EXAMPLES, name) : join(DATA, folder)],
      ...(mapping === undefined ? {} : { mapping: join(EXAMPLES, name, mapping) }),
    });
    const answer = await ask(store, 'example', { kind: 'blueprint', steps: 200 });
    if (answer.kind !== 'blueprint') throw new Error('A blueprint was asked for.');
    return answer;
  } finally {
    await store.close();
  }
}

function stepNamed(blueprint: BlueprintAnswer, name: string): BlueprintStep {
  const step = blueprint.steps.find((each) => each.name === name || each.activities.includes(name));
  const cell = blueprint.steps.find((each) => each.name === name);
  const found = cell ?? step;
  if (!found)
    throw new Error(`No step “${name}” among ${blueprint.steps.map((each) => each.name).join(', ')}.`);
  return found;
}

/** What is written down and not so on the blueprint, in words. */
function contradictions(blueprint: BlueprintAnswer, expected: Expected): string[] {
  return expected.pairs.flatMap(({ before, lane, after, afterLane }) => {
    const first = stepNamed(blueprint, before);
    const second = stepNamed(blueprint, after);
    return [
      ...(first.lane === lane ? [] : [`${before} is in ${first.lane}, not ${lane}`]),
      ...(second.lane === afterLane ? [] : [`${after} is in ${second.lane}, not ${afterLane}`]),
      ...(first.column < second.column ? [] : [`${before} does not come before ${after}`]),
    ];
  });
}

describe.skipIf(!existsSync(DATA))('public data sets, where ../shared/data is beside the repo', () => {
  it.each(named)('%s: each step stands where a shop person would put it', async (name) => {
    const expected = expectedOf(name);
    const blueprint = await blueprintOf(name, expected);
    expect(expected.pairs.length).toBeGreaterThanOrEqual(8);
    expect(contradictions(blueprint, expected)).toEqual([]);
    const stages = blueprint.steps.map((step) => ({
      column: step.column,
      stage: STAGES.indexOf(step.stage),
    }));
    const sorted = stages
      .toSorted((a, b) => a.column - b.column || a.stage - b.stage)
      .map(({ stage }) => stage);
    expect(sorted).toEqual(sorted.toSorted((a, b) => a - b));
  });
});
