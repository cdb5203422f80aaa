import { IconCheck } from '@tabler/icons-react';
import type { GuessAnswer } from '@throughline/server/routes';

interface GuessNotesProps {
  readonly guess: GuessAnswer;
  readonly changed: boolean;
}

/** What was recognised, and what was guessed from what. */
export function GuessNotes({ guess, changed }: GuessNotesProps) {
  return (
    <div className="guess">
      {guess.preset === null ? (
        <p className="guess-lead">
          {guess.mapping === null
            ? 'These columns do not tell by themselves what they are. Say it with the drop-downs.'
            : 'This is a guess. Look it over and put right what is wrong.'}
        </p>
      ) : (
        <p className="guess-lead">
          <IconCheck size={17} aria-hidden="true" />
          <span>
            Recognised as <strong>{guess.preset}</strong>
            {changed ? ', with your changes.' : '. It can be imported as it is.'}
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
