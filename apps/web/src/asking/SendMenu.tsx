import { useAccess } from '../api/access.js';
import { SendAnswer } from '../dashboards/SendAnswer.js';
import { t } from '../texts/texts.js';
import type { AskedHere } from './asked.js';
import { OnSaved } from './OnSaved.js';

/** Has the question that is on screen sent again and again. For owners, as with dashboards: it sends figures away. */
export function SendMenu({ here }: { readonly here: AskedHere }) {
  const owns = useAccess().data?.scopes.includes('manage') ?? false;
  if (!owns) return null;
  const { open, saveFirst } = t().dashboards.digest;
  return (
    <OnSaved here={here} label={open} why={saveFirst}>
      {(entry, close) => <SendAnswer entry={entry} shop={here.shop} onClose={close} />}
    </OnSaved>
  );
}
