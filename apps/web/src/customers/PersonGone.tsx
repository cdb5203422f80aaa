import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { ErasedPerson } from '@throughline/server/routes';
import { formatCount } from '../texts/format.js';
import { t } from '../texts/texts.js';

interface PersonGoneProps {
  readonly gone: ErasedPerson;
  readonly onClose: () => void;
}

/** What went with a person who was deleted for good. */
export function PersonGone({ gone: { events, objects, deadLetters, rejects }, onClose }: PersonGoneProps) {
  const client = useQueryClient();
  const close = (): void => {
    onClose();
    void client.invalidateQueries();
  };
  return (
    <section aria-label={t().customers.kept.title} data-testid="person-kept">
      <p className="person-erase" role="status">
        {t().customers.kept.gone(
          formatCount(events),
          formatCount(objects),
          formatCount(deadLetters + rejects),
        )}
        <Button size="xs" variant="default" onClick={close}>
          {t().customers.allSegments}
        </Button>
      </p>
    </section>
  );
}
