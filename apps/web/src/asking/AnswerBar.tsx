import './asking.css';
import type { RefObject } from 'react';
import { t } from '../texts/texts.js';
import type { AskedHere } from './asked.js';
import { SaveMenu } from './SaveMenu.js';
import { TakeAlong } from './TakeAlong.js';
import { TellMe } from './TellMe.js';
import { useCopied } from './use-copied.js';

interface AnswerBarProps {
  readonly here: AskedHere;
  readonly answer: object;
  readonly figure: RefObject<HTMLElement | null>;
}

/** What can be done with an answer: keep it, send it, take it along. */
export function AnswerBar({ here, answer, figure }: AnswerBarProps) {
  const texts = t().asking.bar;
  const { copied, copy } = useCopied();
  return (
    <div className="answer-bar" role="group" aria-label={texts.label}>
      <SaveMenu here={here} />
      <TellMe here={here} />
      <button type="button" className="text-button" onClick={() => copy(window.location.href)}>
        {copied ? texts.copied : texts.link}
      </button>
      <TakeAlong here={here} answer={answer} figure={figure} />
    </div>
  );
}
