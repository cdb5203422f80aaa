import { Select } from '../app/lists.js';
import { type QuestionOf, useAnswer } from '../api/queries.js';
import { useSearchPart } from '../app/use-search-part.js';
import { Answered } from '../explore/Answered.js';
import { behindState } from '../explore/behind.js';
import { BehindDialog } from '../explore/BehindDialog.js';
import { Explore, type Exploring } from '../explore/Explore.js';
import { knownOf } from '../explore/known.js';
import { narrowed } from '../explore/narrowed.js';
import { StepsEditor } from '../funnel/StepsEditor.js';
import { formatDuration } from '../texts/format.js';
import { t } from '../texts/texts.js';
import { behindCarts } from './behind-carts.js';
import { Causes } from './Causes.js';
import { LeftBy } from './LeftBy.js';
import type { LeftProps } from './left-props.js';
import { LeftSaid } from './LeftSaid.js';
import { LeftSteps } from './LeftSteps.js';

const WITHINS = { '1d': 86_400, '3d': 259_200, '7d': 604_800, '14d': 1_209_600, '30d': 2_592_000 } as const;
type Within = keyof typeof WITHINS;

/** Carts and checkouts that were left: where, with what, after what was seen, and who came back. */
export function AbandonmentView() {
  return (
    <Explore title={t().abandonment.title} testId="abandonment" suits="session">
      {(exploring) => <Abandonment {...exploring} />}
    </Explore>
  );
}

function Abandonment(exploring: Exploring) {
  const { asked, object, state } = exploring;
  const question: QuestionOf<'abandonment'> & { readonly object: string } = {
    kind: 'abandonment',
    object,
    within: withinOf(state.every),
    limit: 12,
    ...(state.activities.length === 0 ? {} : { steps: state.activities.map((activity) => ({ activity })) }),
    ...narrowed(state),
  };
  const query = useAnswer(asked, question);
  const [{ behind }, open] = useSearchPart(behindState);
  return (
    <>
      <AbandonmentEditor {...exploring} />
      <Answered query={query} here={{ shop: asked.shop, question }}>
        {(answer) => (
          <>
            <Left answer={answer} onBehind={(key) => open({ behind: key })} />
            <BehindDialog
              figure={behindCarts(behind, question, answer)}
              onClose={() => open({ behind: null }, { replace: true })}
            />
          </>
        )}
      </Answered>
    </>
  );
}

function withinOf(said: string | null): Within {
  return said !== null && said in WITHINS ? (said as Within) : '7d';
}

function AbandonmentEditor({ map, object, state, change }: Exploring) {
  const texts = t().abandonment;
  return (
    <div className="explore-editor">
      <StepsEditor
        steps={state.activities}
        known={knownOf(map, object)}
        least={0}
        onChange={(activities) => change({ activities })}
      />
      {state.activities.length > 0 ? null : <p className="explore-note">{texts.stepsHint}</p>}
      <div className="explore-ask">
        <span>{texts.recoveredWithin}</span>
        <Select
          size="xs"
          w={110}
          aria-label={texts.recoveredWithin}
          allowDeselect={false}
          data={Object.entries(WITHINS).map(([value, seconds]) => ({
            value,
            label: formatDuration(seconds),
          }))}
          value={withinOf(state.every)}
          onChange={(every) => change({ every })}
        />
      </div>
    </div>
  );
}

function Left({ answer, onBehind }: Required<LeftProps>) {
  if (answer.entered === 0) return <p className="explore-note">{t().abandonment.none}</p>;
  return (
    <>
      <LeftSaid {...{ answer, onBehind }} />
      <LeftSteps {...{ answer, onBehind }} />
      <Causes {...{ answer, onBehind }} />
      <LeftBy {...{ answer, onBehind }} />
    </>
  );
}
