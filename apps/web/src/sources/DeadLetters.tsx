import { Button } from '@mantine/core';
import { formatCount } from '../texts/format.js';
import type { DeadLetterEntry, ReplayBody } from '@throughline/server/routes';
import { useReplay } from '../api/sources.js';
import { useSearchPart } from '../app/use-search-part.js';
import { useShop } from '../shell/use-shop.js';
import { t } from '../texts/texts.js';
import { clockText } from './clock.js';
import { Repair } from './Repair.js';
import { sourcesSearch } from './sources-search.js';

interface DeadLettersProps {
  readonly shop: string;
  /** The newest first. */
  readonly letters: readonly DeadLetterEntry[];
}

/** What came and could not be used: why, what it was, and the way to mend it and send it again. */
export function DeadLetters({ shop, letters }: DeadLettersProps) {
  const [{ letter: open }, change] = useSearchPart(sourcesSearch);
  const replay = useReplay(shop);
  return (
    <section aria-label={t().sources.couldNot} className="letters" data-testid="dead-letters">
      {letters.length === 0 ? (
        <div className="source-empty">
          <h2>{t().sources.noLetters}</h2>
          <p>{t().sources.noLettersWhy}</p>
        </div>
      ) : (
        <div className="letters-head">
          <p className="explore-note">{t().sources.letters(letters.length, formatCount(letters.length))}</p>
          <Button
            size="xs"
            variant="default"
            loading={replay.isPending}
            onClick={() => replay.mutate({ ids: letters.map(({ id }) => id) })}
          >
            {t().sources.readAll}
          </Button>
        </div>
      )}
      <p role="status" className="letters-told figures">
        {replay.data === undefined
          ? null
          : t().sources.replayed(formatCount(replay.data.taken), formatCount(replay.data.rejected))}
      </p>
      {replay.error === null ? null : (
        <p role="alert" className="pain">
          {replay.error.message}
        </p>
      )}
      <ul>
        {letters.map((letter) => (
          <Letter
            key={letter.id}
            letter={letter}
            alike={letters.filter(({ reason }) => reason === letter.reason).map(({ id }) => id)}
            open={open === letter.id}
            busy={replay.isPending}
            onOpen={() => change({ letter: open === letter.id ? null : letter.id })}
            onReplay={replay.mutate}
          />
        ))}
      </ul>
    </section>
  );
}

interface LetterProps {
  readonly letter: DeadLetterEntry;
  /** Those that could not be used for the same reason, itself among them. */
  readonly alike: readonly string[];
  readonly open: boolean;
  readonly busy: boolean;
  readonly onOpen: () => void;
  readonly onReplay: (body: ReplayBody) => void;
}

function Letter({ letter, alike, open, busy, onOpen, onReplay }: LetterProps) {
  const { shop } = useShop();
  const { at, source, protocol, reason, item } = letter;
  return (
    <li data-testid="dead-letter">
      <button type="button" className="letter figures" aria-expanded={open} onClick={onOpen}>
        <strong>{reason}</strong>
        <span>
          {source} · {protocol} · {clockText(at, shop?.settings.zone ?? 'UTC')}
        </span>
      </button>
      {open ? (
        <div className="letter-open">
          <pre tabIndex={0}>{pretty(item)}</pre>
          <Repair busy={busy} id={letter.id} alike={alike} onReplay={onReplay} />
        </div>
      ) : null}
    </li>
  );
}

/** What is cut off is no JSON any more, and shown as it is. */
function pretty(item: string): string {
  try {
    return JSON.stringify(JSON.parse(item), null, 2);
  } catch {
    return item;
  }
}
