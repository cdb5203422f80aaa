import { Select } from '@mantine/core';
import { type QuestionOf, useAnswer } from '../api/queries.js';
import { Answered } from '../explore/Answered.js';
import { Explore, type Exploring } from '../explore/Explore.js';
import { narrowed } from '../explore/narrowed.js';
import { t } from '../texts/texts.js';
import { Credited } from './Credited.js';
import { Planner } from './Planner.js';
import { Returns } from './Returns.js';

const MODELS = [
  'markov',
  'shapley',
  'last',
  'last-non-direct',
  'first',
  'linear',
  'position',
  'time-decay',
] as const;

/** Which channels brought the orders, by a model that is chosen, and what the money spent on them came back as. */
export function ChannelsView() {
  return (
    <Explore title={t().channels.title} testId="channels" suits="customer" controls={ModelPicker}>
      {(exploring) => <Channels {...exploring} />}
    </Explore>
  );
}

function modelOf(said: string | null): (typeof MODELS)[number] {
  return MODELS.find((each) => each === said) ?? 'markov';
}

function ModelPicker({ state, change }: Exploring) {
  const texts = t().channels;
  return (
    <Select
      size="xs"
      w={236}
      aria-label={texts.model}
      allowDeselect={false}
      value={modelOf(state.every)}
      onChange={(every) => change({ every })}
      data={MODELS.map((value) => ({ value, label: texts.models[value] }))}
    />
  );
}

function Channels({ asked, object, state }: Exploring) {
  const shared = { object, ...narrowed(state) };
  const question: QuestionOf<'attribution'> = {
    kind: 'attribution',
    model: modelOf(state.every),
    level: 0.9,
    ...shared,
  };
  const spending: QuestionOf<'budget'> = { kind: 'budget', ...shared };
  const query = useAnswer(asked, question);
  const last = useAnswer(asked, { kind: 'attribution', model: 'last', ...shared });
  const budget = useAnswer(asked, spending);
  return (
    <>
      <Answered query={query} here={{ shop: asked.shop, question }}>
        {(answer) => <Credited answer={answer} last={last.data ?? null} />}
      </Answered>
      <Answered query={budget} here={{ shop: asked.shop, question: spending }}>
        {(answer) => (
          <>
            <Returns answer={answer} />
            {answer.response === null ? null : (
              <Planner asked={asked} question={spending} answer={{ ...answer, response: answer.response }} />
            )}
          </>
        )}
      </Answered>
    </>
  );
}
