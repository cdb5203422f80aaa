import type { Answers, TextAnswer } from '@throughline/model';
import { BarTable } from '../explore/BarTable.js';
import { formatCount, formatDecimal, formatShare } from '../texts/format.js';
import { called, t } from '../texts/texts.js';
import { Quotes } from './Quotes.js';
import { distinctTexts, topicsOf, type Topic } from './topics.js';
import { meanWords } from './words.js';

/** Topics shown of each kind of text. */
const SHOWN = 8;
const QUOTED = 8;

interface ToldProps {
  readonly answer: Answers['text'];
  /** Whose journeys the quotes are from. */
  readonly object: string;
  readonly zone: string;
  /** Over how long, in words. */
  readonly over: string;
}

/** What customers write in reviews and tickets: how it feels, what it is about, and some of it as it was written. */
export function Told({ answer, over, ...of }: ToldProps) {
  const texts = t().feedback;
  if (answer.cannotEstimate !== null)
    return (
      <section aria-label={texts.topics} data-testid="told">
        <h2>{texts.topics}</h2>
        <p className="explore-note">{texts.nobodyWrote}</p>
      </section>
    );
  return (
    <>
      <section aria-label={texts.topics} data-testid="told">
        <h2>
          {texts.topics} <span>{texts.topicsNote(over)}</span>
        </h2>
        <div className="explore-pair">
          {answer.groups.map((group) => (
            <TextGroup
              key={group.value}
              group={group}
              before={answer.compared?.groups.find(({ value }) => value === group.value)}
            />
          ))}
        </div>
        <TrustIn answer={answer} />
      </section>
      <Quotes listed={distinctTexts(answer.listed, QUOTED)} {...of} />
    </>
  );
}

type Group = TextAnswer['groups'][number];

function TextGroup({ group, before }: { readonly group: Group; readonly before: Group | undefined }) {
  const texts = t().feedback;
  const name = group.value === null ? '–' : called(group.value);
  const topics = topicsOf(group, before, SHOWN);
  const most = Math.max(0.01, ...topics.map(({ share }) => share));
  return (
    <div data-testid="text-group">
      <h3 className="feedback-kind">
        {name}{' '}
        <span className="figures">
          {texts.written(group.texts, formatCount(group.texts))}
          {group.stars === null ? '' : ` · ${texts.meanStars(meanWords(group.stars))}`}
        </span>
      </h3>
      <Mood group={group} />
      <BarTable
        label={texts.topicsOf(name)}
        heads={[texts.heads.topic, texts.heads.texts, texts.heads.share, texts.heads.change]}
        rows={topics.map((topic) => ({
          key: topic.term,
          name: topic.term,
          share: topic.share / most,
          cells: [formatCount(topic.texts), formatShare(topic.share), changeWords(topic)],
        }))}
      />
    </div>
  );
}

/** How the texts feel, as shares of a bar; the words below say the same. */
function Mood({ group: { negative, neutral, positive } }: { readonly group: Group }) {
  const texts = t().feedback;
  return (
    <div className="mood">
      <div className="mood-bar" aria-hidden>
        <span className="mood-negative" style={{ flexGrow: negative }} />
        <span className="mood-neutral" style={{ flexGrow: neutral }} />
        <span className="mood-positive" style={{ flexGrow: positive }} />
      </div>
      <p className="explore-note figures">
        {texts.mood(formatShare(negative), formatShare(neutral), formatShare(positive))}
      </p>
    </div>
  );
}

function changeWords({ change }: Topic): string {
  if (change === null) return '–';
  return t().feedback.points(
    formatDecimal(change * 100, { signDisplay: 'exceptZero', maximumFractionDigits: 1 }),
  );
}

function TrustIn({ answer: { accuracy, cut } }: { readonly answer: TextAnswer }) {
  const texts = t().feedback;
  return (
    <p className="explore-note feedback-trust">
      {accuracy === null
        ? texts.notHeld
        : texts.held(formatShare(accuracy.accuracy), formatCount(accuracy.texts))}
      {cut > 0 ? ` ${texts.older(formatCount(cut))}` : ''}
    </p>
  );
}
