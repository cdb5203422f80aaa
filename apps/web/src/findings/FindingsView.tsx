import './findings.css';
import { Drawer } from '@mantine/core';
import type { BlueprintAnswer, Finding, FindingsAnswer } from '@throughline/model';
import { useBlueprint, useFindings } from '../api/queries.js';
import { useTitle } from '../app/use-title.js';
import { useView } from '../app/use-view.js';
import { LoadFailed } from '../shell/LoadFailed.js';
import { NoShop } from '../shell/NoShop.js';
import { useNarrow } from '../shell/use-narrow.js';
import { useShop } from '../shell/use-shop.js';
import { FindingDetail } from './FindingDetail.js';
import { FindingRow } from './FindingRow.js';
import { FindingsHead } from './FindingsHead.js';
import { FindingsSkeleton } from './FindingsSkeleton.js';
import { Missing } from './Missing.js';
import { stepOf } from './step-of.js';

/** Where the shop loses, what it costs, and what to try: ranked by the money surely at stake. */
export function FindingsView() {
  const current = useShop();
  const { view } = useView();
  const { shop } = current;
  useTitle('Findings', shop?.settings.name);
  const asked = shop === null || shop.events === 0 ? null : { shop: shop.id, version: shop.version };
  const { data, error, refetch } = useFindings(asked);
  const { data: blueprint } = useBlueprint(data === undefined ? null : asked, view.steps);
  if (asked === null) return <NoShop current={current} skeleton={<FindingsSkeleton />} />;
  if (data === undefined)
    return error === null ? (
      <FindingsSkeleton />
    ) : (
      <LoadFailed error={error} onRetry={() => void refetch()} />
    );
  return (
    <div className="view findings" data-testid="findings">
      <h1 className="unseen">Findings of {shop?.settings.name}</h1>
      <FindingsHead answer={data} />
      {data.findings.length === 0 ? (
        <Nothing answer={data} />
      ) : (
        <Ranked answer={data} blueprint={blueprint} />
      )}
    </div>
  );
}

interface RankedProps {
  readonly answer: FindingsAnswer;
  readonly blueprint: BlueprintAnswer | undefined;
}

function Ranked({ answer, blueprint }: RankedProps) {
  const { view, change } = useView();
  const narrow = useNarrow();
  const { findings } = answer;
  const named = findings.find(({ id }) => id === view.finding);
  const chosen = named ?? (narrow ? undefined : findings[0]);
  const most = Math.max(...findings.map(({ price }) => Math.max(Math.abs(price.low), Math.abs(price.high))));
  const worst = Math.max(
    ...findings.filter(({ strength }) => !strength).map(({ price }) => price.perMonth),
    0,
  );
  const detail =
    chosen === undefined ? null : <Detail finding={chosen} answer={answer} blueprint={blueprint} />;
  return (
    <div className="findings-body">
      <div className="findings-scroll">
        <ol className="findings-list">
          {findings.map((finding) => (
            <FindingRow
              key={finding.id}
              finding={finding}
              most={most}
              worst={worst}
              chosen={finding.id === chosen?.id}
              onChoose={(id) => change({ finding: id })}
            />
          ))}
        </ol>
        <Missing missing={answer.missing} />
      </div>
      {narrow ? (
        <Drawer
          opened={detail !== null}
          onClose={() => change({ finding: null })}
          position="bottom"
          size="86%"
        >
          {detail}
        </Drawer>
      ) : (
        <aside className="findings-detail" aria-label="The finding">
          {detail}
        </aside>
      )}
    </div>
  );
}

function Detail({ finding, answer, blueprint }: RankedProps & { readonly finding: Finding }) {
  const step = blueprint === undefined ? null : stepOf(finding, blueprint);
  return <FindingDetail finding={finding} meta={answer.meta} step={step?.id ?? null} />;
}

function Nothing({ answer }: { readonly answer: FindingsAnswer }) {
  return (
    <div className="findings-scroll">
      <p className="findings-wait">
        Nothing is out of line beyond what chance would do. The more journeys there are, the finer the
        differences that can be told from it.
      </p>
      <Missing missing={answer.missing} />
    </div>
  );
}
