import { Alerts } from '../alerts/Alerts.js';
import { t } from '../texts/texts.js';
import type { AskedHere } from './asked.js';
import { OnSaved } from './OnSaved.js';

/** Alerts on the question that is on screen. */
export function TellMe({ here }: { readonly here: AskedHere }) {
  return (
    <OnSaved here={here} label={t().alerts.tell} why={t().alerts.saveFirst}>
      {(entry, close) => <Alerts entry={entry} shop={here.shop} onClose={close} />}
    </OnSaved>
  );
}
