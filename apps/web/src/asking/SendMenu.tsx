import { SendAnswer } from '../dashboards/SendAnswer.js';
import { t } from '../texts/texts.js';
import type { AskedHere } from './asked.js';
import { OnSaved } from './OnSaved.js';

/** Has the question that is on screen sent again and again. */
export function SendMenu({ here }: { readonly here: AskedHere }) {
  const { open, saveFirst } = t().dashboards.digest;
  return (
    <OnSaved here={here} label={open} why={saveFirst}>
      {(entry, close) => <SendAnswer entry={entry} shop={here.shop} onClose={close} />}
    </OnSaved>
  );
}
