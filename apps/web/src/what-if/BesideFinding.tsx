import './what-if.css';
import { Link } from '@tanstack/react-router';
import type { Finding } from '@throughline/model';
import { useState } from 'react';
import { useAnswer, type Asked } from '../api/queries.js';
import { Answered } from '../explore/Answered.js';
import { exploreState } from '../explore/search.js';
import { useShop } from '../shell/use-shop.js';
import { readViewState, writeViewState } from '../state/view-state.js';
import { t } from '../texts/texts.js';
import { FactorSlider } from './FactorSlider.js';
import { conditionsOf } from './segment.js';
import { leverFor, objectFor } from './finding-lever.js';
import { changeOf, leverSearch, type Lever } from './levers.js';
import { OnlyThese } from './OnlyThese.js';
import { Outcomes, USUAL_LEVEL } from './Outcomes.js';
import { Warnings } from './Warnings.js';

/** What would come of mending a finding by so much; worked out when it is asked for. */
export function BesideFinding({ finding }: { readonly finding: Finding }) {
  const { shop } = useShop();
  const [lever, setLever] = useState<Lever | null>(null);
  const first = leverFor(finding);
  if (first === null || shop === null) return null;
  const asked = { shop: shop.id, version: shop.version };
  return (
    <section aria-label={t().whatIf.title} className="beside" data-testid="beside">
      <h3>{t().whatIf.less}</h3>
      {lever === null ? (
        <button type="button" className="add-button" onClick={() => setLever(first)}>
          {t().whatIf.play}
        </button>
      ) : (
        <Played asked={asked} finding={finding} lever={lever} onChange={setLever} />
      )}
    </section>
  );
}

interface PlayedProps {
  readonly asked: Asked;
  readonly finding: Finding;
  readonly lever: Lever;
  readonly onChange: (lever: Lever) => void;
}

function Played({ asked, finding, lever, onChange }: PlayedProps) {
  const object = objectFor(finding);
  const { segment } = finding.where;
  const query = useAnswer(asked, {
    kind: 'simulation',
    level: USUAL_LEVEL,
    object,
    where: conditionsOf(segment),
    changes: [changeOf(lever)],
    journeys: 60_000,
  });
  if (!('factor' in lever)) return null;
  return (
    <>
      <p className="beside-lever">
        <FactorSlider
          label={t().whatIf.ofTodayLabel}
          factor={lever.factor}
          most={2}
          onChange={(factor) => onChange({ ...lever, factor })}
        />
        <span>{t().whatIf.ofToday}</span>
      </p>
      <OnlyThese segment={segment} object={object} />
      <Answered query={query}>
        {(answer) =>
          answer.cannotEstimate === null ? (
            <>
              <Warnings answer={answer} />
              <Outcomes answer={answer} level={USUAL_LEVEL} changed waiting={query.isPlaceholderData} />
            </>
          ) : (
            <p className="explore-note">
              {answer.cannotEstimate.reason} {answer.cannotEstimate.hint}
            </p>
          )
        }
      </Answered>
      <p>
        <Link
          to="/what-if"
          search={(before: Record<string, unknown>) => ({
            ...writeViewState({ ...readViewState(before), finding: null }),
            ...exploreState.write({
              object,
              activities: [],
              last: null,
              by: null,
              every: null,
              these: [],
              saved: null,
            }),
            ...leverSearch.write({ levers: [lever], only: segment }),
          })}
        >
          {t().whatIf.more}
        </Link>
      </p>
    </>
  );
}
