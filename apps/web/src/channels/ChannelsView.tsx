import { Select } from '../app/lists.js';
import { type QuestionOf, useAnswer } from '../api/queries.js';
import { Answered } from '../explore/Answered.js';
import { Explore, type Exploring } from '../explore/Explore.js';
import { narrowed } from '../explore/narrowed.js';
import { t } from '../texts/texts.js';
import { AllModels } from './AllModels.js';
import { Credited } from './Credited.js';
import { modelOf, MODELS } from './models.js';
import { Planning } from './Planner.js';
import { Returns } from './Returns.js';

/** Which channels brought the orders, by a model that is chosen, and what the money spent on them came back as. */
export function ChannelsView() {
  return (
    <Explore title={t().channels.title} testId="channels" suits="customer" controls={ModelPicker}>
      {(exploring) => <Channels {...exploring} />}
    </Explore>
  );
}

function ModelPicker({ state, change }: Exploring) {
  const texts = t().channels;
  return (
    <Select
      size="xs"
      w={272}
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
  // Where it is about a time, what was as long before stands beside it.
  const compared = state.last === null ? shared : { ...shared, compare: 'previous' as const };
  const question: QuestionOf<'attribution'> = {
    kind: 'attribution',
    model: modelOf(state.every),
    level: 0.9,
    ...compared,
  };
  const query = useAnswer(asked, question);
  const last = useAnswer(asked, { kind: 'attribution', model: 'last', ...shared });
  const returns: QuestionOf<'budget'> = { kind: 'budget', ...compared };
  const budget = useAnswer(asked, returns);
  // Curves are learnt from all weeks there are: a month says nothing of them.
  const planning: QuestionOf<'budget'> = { kind: 'budget', ...narrowed({ ...state, last: null }), object };
  return (
    <>
      <Answered query={query} here={{ shop: asked.shop, question }}>
        {(answer) => (
          <>
            <Credited answer={answer} last={last.data ?? null} before={answer.compared} />
            {answer.cannotEstimate === null ? (
              <AllModels asked={asked} question={{ kind: 'attribution', ...shared }} />
            ) : null}
          </>
        )}
      </Answered>
      <Answered query={budget} here={{ shop: asked.shop, question: returns }} chart="returns">
        {(answer) => <Returns answer={answer} before={answer.compared} />}
      </Answered>
      <Planning asked={asked} question={planning} />
    </>
  );
}
