import './asking.css';
import { type RefObject, useState } from 'react';
import { useMay } from '../api/access.js';
import { useKept } from '../api/kept.js';
import { useSearchPart } from '../app/use-search-part.js';
import { exploreState } from '../explore/search.js';
import type { Pinned } from '../pin/pinned.js';
import { PinnedSaid } from '../pin/PinnedSaid.js';
import { t } from '../texts/texts.js';
import type { AskedHere } from './asked.js';
import { PinMenu } from './PinMenu.js';
import { SaveMenu } from './SaveMenu.js';
import { SendMenu } from './SendMenu.js';
import { TakeAlong } from './TakeAlong.js';
import { TellMe } from './TellMe.js';
import { useCopied } from './use-copied.js';

export interface AnswerBarProps {
  readonly here: AskedHere;
  /** Null where its view has a way of its own to take it along. */
  readonly taken: { readonly answer: object; readonly figure: RefObject<HTMLElement | null> } | null;
}

/** What can be done with an answer: keep it, put it onto a dashboard, send it, take it along. */
export function AnswerBar({ here, taken }: AnswerBarProps) {
  const texts = t().asking.bar;
  const [edits, owns] = [useMay('edit'), useMay('manage')];
  const { copied, copy } = useCopied();
  const [{ saved }, change] = useSearchPart(exploreState);
  // Until it is known what is saved, a question that is would be saved once more.
  const isKnown = !useKept(here.shop, 'answers').isPending || saved === null;
  const [pinned, setPinned] = useState<Pinned | null>(null);
  const undone = (answerGone: boolean): void => {
    setPinned(null);
    if (answerGone && pinned?.answer.id === saved) change({ saved: null });
  };
  return (
    <>
      {pinned === null ? null : <PinnedSaid shop={here.shop} pinned={pinned} onUndone={undone} />}
      <div className="answer-bar" role="group" aria-label={texts.label}>
        {edits && isKnown ? <SaveMenu here={here} /> : null}
        {edits && isKnown ? <PinMenu here={here} onPinned={setPinned} /> : null}
        {/* Owners alone set what sends figures away. */}
        {owns && isKnown ? <TellMe here={here} /> : null}
        {owns && isKnown ? <SendMenu here={here} /> : null}
        <button type="button" className="text-button" onClick={() => copy(window.location.href)}>
          {copied ? texts.copied : texts.link}
        </button>
        {taken === null ? null : <TakeAlong here={here} {...taken} />}
      </div>
    </>
  );
}
