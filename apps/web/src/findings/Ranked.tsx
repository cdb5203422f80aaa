import { Drawer } from '@mantine/core';
import { type AnswerMeta, type BlueprintAnswer, isIdOf } from '@throughline/model';
import type { ReactNode } from 'react';
import type { Asked } from '../api/queries.js';
import { useSearchPart } from '../app/use-search-part.js';
import { useView } from '../app/use-view.js';
import { useNarrow } from '../shell/use-narrow.js';
import { t } from '../texts/texts.js';
import { FindingDetail } from './FindingDetail.js';
import { FindingRow, type Scale } from './FindingRow.js';
import { findingsSearch } from './findings-search.js';
import { type Listed, showOf } from './listed.js';
import { ShowBar } from './ShowBar.js';
import { stepOf } from './step-of.js';
import { usePick } from './use-pick.js';

interface RankedProps {
  readonly listed: readonly Listed[];
  readonly meta: AnswerMeta;
  readonly blueprint: BlueprintAnswer | undefined;
  readonly asked: Asked;
  /** What stands below the list. */
  readonly children: ReactNode;
}

/** The list, and beside it (on a narrow screen over it) the finding that is chosen. */
export function Ranked({ listed, meta, blueprint, asked, children }: RankedProps) {
  const { view } = useView();
  const [{ show }, change] = useSearchPart(findingsSearch);
  const pick = usePick();
  const narrow = useNarrow();
  const shown = show === 'all' ? listed : listed.filter((each) => showOf(each) === show);
  // The one that is named is told even where a step that was just taken has moved it out of this part of the list.
  const { finding: id } = view;
  const named = id === null ? undefined : listed.find(({ finding }) => isIdOf(id, finding));
  const chosen = named ?? (narrow || id !== null ? undefined : shown[0]);
  const scale = scaleOf(listed);
  const step =
    chosen === undefined || blueprint === undefined ? null : (stepOf(chosen.finding, blueprint)?.id ?? null);
  // No other one is opened in its place.
  const isGone = id !== null && named === undefined;
  const gone = isGone ? (
    <p className="findings-wait" role="status">
      {t().findings.noLonger}
    </p>
  ) : null;
  const detail =
    chosen === undefined ? null : <FindingDetail listed={chosen} meta={meta} asked={asked} step={step} />;
  return (
    <div className="findings-body">
      <div className="findings-scroll">
        <div className="findings-bar">
          <ShowBar listed={listed} show={show} onShow={(next) => change({ show: next })} />
          {shown.length < 2 ? null : <p>{t().findings.order}</p>}
        </div>
        {narrow ? gone : null}
        <ol className="findings-list">
          {shown.map((each) => (
            <FindingRow
              key={each.finding.id}
              listed={each}
              scale={scale}
              chosen={each.finding.id === chosen?.finding.id}
              onChoose={pick}
            />
          ))}
        </ol>
        {shown.length === 0 ? <p className="findings-wait">{t().findings.noneThere}</p> : null}
        {children}
      </div>
      {narrow ? (
        <Drawer opened={detail !== null} onClose={() => pick(null)} position="bottom" size="86%">
          {detail}
        </Drawer>
      ) : (
        <aside className="findings-detail" aria-label={t().findings.theFinding}>
          {detail ?? gone}
        </aside>
      )}
    </div>
  );
}

function scaleOf(listed: readonly Listed[]): Scale {
  const prices = listed.map(({ finding }) => finding.price);
  const losses = listed
    .filter(({ finding }) => !finding.strength)
    .map(({ finding }) => finding.price.perMonth);
  return {
    most: Math.max(0, ...prices.map(({ low, high }) => Math.max(Math.abs(low), Math.abs(high)))),
    worst: Math.max(0, ...losses),
    rank: new Map(listed.map(({ finding }, at) => [finding.id, at])),
  };
}
