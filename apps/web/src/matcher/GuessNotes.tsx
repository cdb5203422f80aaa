import { Marked } from '../texts/Marked.js';
import { IconCheck } from '@tabler/icons-react';
import type { GuessAnswer } from '@throughline/server/routes';
import { t } from '../texts/texts.js';

interface GuessNotesProps {
  readonly guess: GuessAnswer;
  readonly changed: boolean;
}

/** What was recognised, and what was guessed from what. */
export function GuessNotes({ guess, changed }: GuessNotesProps) {
  return (
    <div className="guess">
      {guess.preset === null ? (
        <p className="guess-lead">{guess.mapping === null ? t().matcher.sayIt : t().matcher.guess}</p>
      ) : (
        <p className="guess-lead">
          <IconCheck size={17} aria-hidden="true" />
          <span>
            <Marked text={t().matcher.recognised(guess.preset, changed)} />
          </span>
        </p>
      )}
      {guess.notes.length === 0 ? null : (
        <ul>
          {guess.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
