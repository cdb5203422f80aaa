import { Select } from '../app/lists.js';
import { formatDuration } from '../texts/format.js';
import { t } from '../texts/texts.js';
import { type FunnelTerms, type FunnelWindow, ORDERS, STARTS, WINDOWS } from './terms.js';

interface TermsEditorProps {
  readonly terms: FunnelTerms;
  readonly onChange: (terms: Partial<FunnelTerms>) => void;
}

/** Within how long the steps have to be made, and in what order. */
export function TermsEditor({ terms, onChange }: TermsEditorProps) {
  const texts = t().funnel.terms;
  return (
    <div className="explore-ask">
      <span>{texts.within[terms.windowFrom]}</span>
      <Select
        size="xs"
        w={100}
        aria-label={texts.window}
        allowDeselect={false}
        data={Object.entries(WINDOWS).map(([value, seconds]) => ({ value, label: formatDuration(seconds) }))}
        value={terms.window}
        onChange={(window) => onChange({ window: window as FunnelWindow })}
      />
      <Select
        size="xs"
        w={180}
        aria-label={texts.starts}
        allowDeselect={false}
        data={STARTS.map((value) => ({ value, label: texts.from[value] }))}
        value={terms.windowFrom}
        onChange={(windowFrom) => onChange({ windowFrom: windowFrom as FunnelTerms['windowFrom'] })}
      />
      <Select
        size="xs"
        w={190}
        aria-label={texts.order}
        allowDeselect={false}
        data={ORDERS.map((value) => ({ value, label: texts.orders[value] }))}
        value={terms.order}
        onChange={(order) => onChange({ order: order as FunnelTerms['order'] })}
      />
    </div>
  );
}
