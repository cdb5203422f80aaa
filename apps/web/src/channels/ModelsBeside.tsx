import { useQueries } from '@tanstack/react-query';
import { type Asked, answerQuery, type QuestionOf } from '../api/queries.js';
import { Ghosts } from '../explore/Explore.js';
import { LoadFailed } from '../shell/LoadFailed.js';
import { formatCount, formatShare } from '../texts/format.js';
import { t } from '../texts/texts.js';
import { beside, type ChannelBeside, MODELS } from './models.js';

export interface ModelsBesideProps {
  readonly asked: Asked;
  /** Of whom and over how long; every model is asked the same. */
  readonly question: Omit<QuestionOf<'attribution'>, 'model'>;
}

/** The same orders credited by every model: where they agree a channel's worth is sure, where they do not it is a matter of view. */
export function ModelsBeside({ asked, question }: ModelsBesideProps) {
  const answers = useQueries({
    queries: MODELS.map((model) => answerQuery<'attribution'>(asked, { ...question, model })),
  });
  const failed = answers.find(({ error }) => error !== null);
  if (failed?.error != null) return <LoadFailed error={failed.error} onRetry={() => void failed.refetch()} />;
  const told = answers.flatMap(({ data }, at) => {
    const model = MODELS[at];
    return data === undefined || model === undefined ? [] : [{ model, channels: data.channels }];
  });
  return told.length < MODELS.length ? <Ghosts /> : <Table rows={beside(told)} />;
}

/** Pixels of the longest bar: columns are of different widths, bars are to be compared. */
const BAR = 64;

function Table({ rows }: { readonly rows: readonly ChannelBeside[] }) {
  const texts = t().channels;
  const most = Math.max(1, ...rows.map((row) => row.most));
  return (
    <div className="split-scroll" tabIndex={0} role="group" aria-label={texts.allModels}>
      <table className="split models-beside figures" data-testid="models-beside">
        <thead>
          <tr>
            <th scope="col">{texts.heads.channel}</th>
            {MODELS.map((model) => (
              <th key={model} scope="col">
                {texts.models[model]}
              </th>
            ))}
            <th scope="col">{texts.heads.apart}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ channel, credits, least, most: highest }) => (
            <tr key={channel}>
              <th scope="row">{channel}</th>
              {MODELS.map((model, at) => (
                <td key={model}>
                  {formatCount(Math.round(credits[at] ?? 0))}
                  <i aria-hidden style={{ width: ((credits[at] ?? 0) / most) * BAR }} />
                </td>
              ))}
              <td>{highest === 0 ? '–' : formatShare((highest - least) / highest)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
