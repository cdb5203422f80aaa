import { Pin } from '../pin/Pin.js';
import type { Pinned } from '../pin/pinned.js';
import { PopoverButton } from '../shell/PopoverButton.js';
import { t } from '../texts/texts.js';
import type { AskedHere } from './asked.js';
import { useSaver } from './use-saver.js';

interface PinMenuProps {
  readonly here: AskedHere;
  readonly onPinned: (pinned: Pinned) => void;
}

/** Pins the question that is on screen to a dashboard: one that is not saved is saved first, under the name that is proposed. */
export function PinMenu({ here, onPinned }: PinMenuProps) {
  const { current, keep, save, propose } = useSaver(here);
  return (
    <PopoverButton label={t().dashboards.pin.open} position="bottom-end">
      {(close) => (
        <Pin
          shop={here.shop}
          entry={current}
          first={{
            proposed: propose(),
            save: (name, onSaved) => save({ name, over: false }, onSaved),
            busy: keep.isPending,
            error: keep.error,
          }}
          onPinned={(pinned) => {
            close();
            onPinned(pinned);
          }}
        />
      )}
    </PopoverButton>
  );
}
