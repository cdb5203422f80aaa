import './findings.css';
import './life/life.css';
import { formatCount } from '../texts/format.js';
import type { BlueprintAnswer, FindingCase, FindingsAnswer } from '@throughline/model';
import { useCases, useLedger } from '../api/lives.js';
import { type Asked, useBlueprint, useFindings } from '../api/queries.js';
import { useView } from '../app/use-view.js';
import { LoadFailed } from '../shell/LoadFailed.js';
import { OfShop, type ShopAsked } from '../shell/OfShop.js';
import { t } from '../texts/texts.js';
import { FindingsHead } from './FindingsHead.js';
import { FindingsSkeleton } from './FindingsSkeleton.js';
import { listedOf } from './listed.js';
import { InTheWay, Missing } from './Missing.js';
import { Ranked } from './Ranked.js';
import { Week } from './Week.js';

/** Where the shop loses, what it costs, what to try, and what came of what was tried: ranked by the money surely at stake. */
export function FindingsView() {
  return (
    <OfShop title={t().findings.title} skeleton={<FindingsSkeleton title={t().findings.title} />}>
      {(current) => <Findings {...current} />}
    </OfShop>
  );
}

function Findings({ shop, asked }: ShopAsked) {
  const { view } = useView();
  const { data, error, refetch } = useFindings(asked);
  const cases = useCases(asked);
  const { data: blueprint } = useBlueprint(data === undefined ? null : asked, view.steps);
  const { data: ledger } = useLedger(data === undefined ? null : asked);
  const failed = error ?? cases.error;
  if (failed !== null) {
    const again = (): void => void Promise.all([refetch(), cases.refetch()]);
    return <LoadFailed error={failed} onRetry={again} />;
  }
  if (data === undefined || cases.data === undefined)
    return <FindingsSkeleton title={t().findings.of(shop.settings.name)} />;
  return (
    <div className="view findings" data-testid="findings">
      <h1 className="unseen">{t().findings.of(shop.settings.name)}</h1>
      <FindingsHead answer={data} ledger={ledger} />
      <Body answer={data} cases={cases.data} blueprint={blueprint} asked={asked} />
    </div>
  );
}

interface BodyProps {
  readonly answer: FindingsAnswer;
  readonly cases: readonly FindingCase[];
  readonly blueprint: BlueprintAnswer | undefined;
  readonly asked: Asked;
}

function Body({ answer, cases, blueprint, asked }: BodyProps) {
  const listed = listedOf(answer.findings, cases);
  if (listed.length === 0) return <Nothing answer={answer} />;
  return (
    <Ranked listed={listed} meta={answer.meta} blueprint={blueprint} asked={asked}>
      <InTheWay missing={answer.missing} />
      <p className="findings-note figures">
        {t().findings.counted(formatCount(answer.count), formatCount(answer.lookedAt))}
      </p>
      <Week asked={asked} cases={cases} />
      <Missing missing={answer.missing} />
    </Ranked>
  );
}

function Nothing({ answer }: { readonly answer: FindingsAnswer }) {
  return (
    <div className="findings-scroll">
      <InTheWay missing={answer.missing} />
      {answer.missing.some(({ detector }) => detector === 'all') ? null : (
        <p className="findings-wait">{t().findings.nothing}</p>
      )}
      <Missing missing={answer.missing} />
    </div>
  );
}
