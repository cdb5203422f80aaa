import type { DecisionModel } from '@throughline/decide';
import { nearest } from '@throughline/model';
import { Failure } from '../failure.js';
import type { ModelEntry } from '../routes.js';

/** Loaded only when a model is asked for: the mathematics is large, and most commands and requests need none of it. */
const mathematics = () => import('@throughline/decide');

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

function noSuchModel(name: string, names: readonly string[]): Failure {
  const near = nearest(name, names);
  return new Failure({
    status: 404,
    message: `There is no model "${name}".`,
    field: 'model',
    hint: near.length === 0 ? `There are: ${names.join(', ')}.` : `Did you mean ${quoted(near)}?`,
  });
}

async function chooseModel(name: string): Promise<DecisionModel> {
  const { MODELS } = await mathematics();
  const model = MODELS.find((each) => each.name === name);
  if (model !== undefined) return model;
  throw noSuchModel(
    name,
    MODELS.map((each) => each.name),
  );
}

async function entryOf(model: DecisionModel): Promise<ModelEntry> {
  const { schemasOf } = await mathematics();
  return { name: model.name, title: model.title, ...schemasOf(model) };
}

export async function listModels(): Promise<ModelEntry[]> {
  const { MODELS } = await mathematics();
  return Promise.all(MODELS.map(entryOf));
}

/** @throws Failure 404 with the nearest names where there is no such model. */
export async function describeModel(name: string): Promise<ModelEntry> {
  return entryOf(await chooseModel(name));
}

/**
 * Runs a model on input as it came.
 * @throws Failure 404 where there is no such model, 400 where the input has a field that is wrong.
 */
export async function runModel(name: string, input: unknown): Promise<unknown> {
  const { decide, InputError } = await mathematics();
  const model = await chooseModel(name);
  try {
    return decide(model, input);
  } catch (thrown) {
    if (!(thrown instanceof InputError)) throw thrown;
    throw new Failure({
      status: 400,
      message: thrown.message,
      field: ['body', ...(thrown.field === '' ? [] : [thrown.field])].join('.'),
      hint: `What it takes: \`throughline decide ${name} --schema\`, and docs/models.md.`,
      cause: thrown,
    });
  }
}

/** The reason in an output that holds one in place of figures; null where it holds figures. */
export async function reasonIn(output: unknown): Promise<{ reason: string; hint: string } | null> {
  const { CannotEstimateOutput } = await mathematics();
  const told = CannotEstimateOutput.safeParse(output);
  return told.success ? told.data.cannotEstimate : null;
}
