import './what-if.css';
import { plural } from '../texts/format.js';
import { type QuestionOf, useAnswer } from '../api/queries.js';
import { useSearchPart, type SearchPart } from '../app/use-search-part.js';
import { Answered } from '../explore/Answered.js';
import { Explore, type Exploring } from '../explore/Explore.js';
import { knownOf } from '../explore/known.js';
import { periodOf } from '../explore/periods.js';
import { exploreState, type ExploreState } from '../explore/search.js';
import { t } from '../texts/texts.js';
import { FitReport } from './FitReport.js';
import { LeverEditor } from './LeverEditor.js';
import { changeOf, isSet, leverSearch, type Levers } from './levers.js';
import { OnlyThese } from './OnlyThese.js';
import { Outcomes, USUAL_LEVEL } from './Outcomes.js';
import { conditionsOf } from './segment.js';
import { Warnings } from './Warnings.js';

/** The levers beside whose journeys they are about and over how long. */
const whatIfSearch: SearchPart<ExploreState & Levers> = {
  read: (search) => ({ ...exploreState.read(search), ...leverSearch.read(search) }),
  write: (state) => ({ ...exploreState.write(state), ...leverSearch.write(state) }),
};

/** What would come of a change: levers, how far to trust the model, and what it says, against today. */
export function WhatIfView() {
  return (
    <Explore title={t().whatIf.title} testId="what-if" suits="session" narrows={false}>
      {(exploring) => <WhatIf {...exploring} />}
    </Explore>
  );
}

function WhatIf({ asked, map, object, shop }: Exploring) {
  const [{ levers, only, last }, change] = useSearchPart(whatIfSearch);
  const question: QuestionOf<'simulation'> = {
    kind: 'simulation',
    level: USUAL_LEVEL,
    object,
    where: conditionsOf(only),
    changes: levers.filter(isSet).map(changeOf),
    journeys: 120_000,
    ...(last === null ? {} : { period: periodOf(last) }),
  };
  const query = useAnswer(asked, question);
  return (
    <>
      <LeverEditor
        levers={levers}
        known={knownOf(map, object)}
        teams={shop.settings.teams}
        onChange={(next) => change({ levers: next })}
      />
      <OnlyThese segment={only} object={object} onAll={() => change({ only: {} })} />
      <Answered query={query} here={{ shop: asked.shop, question }}>
        {(answer) => (
          <div className="what-if" aria-busy={query.isPlaceholderData}>
            {answer.cannotEstimate === null ? (
              <>
                <Warnings answer={answer} />
                <Outcomes
                  answer={answer}
                  level={USUAL_LEVEL}
                  changed={levers.some(isSet)}
                  teams={shop.settings.teams}
                  waiting={query.isPlaceholderData}
                />
                <FitReport answer={answer} object={object} />
              </>
            ) : (
              <p className="explore-note">
                {answer.cannotEstimate.reason} {answer.cannotEstimate.hint}
              </p>
            )}
            <p className="explore-note">{t().whatIf.modelOf(plural(object))}</p>
          </div>
        )}
      </Answered>
    </>
  );
}
