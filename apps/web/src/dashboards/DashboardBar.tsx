import { useMay } from '../api/access.js';
import { t } from '../texts/texts.js';
import { DigestMenu } from './DigestMenu.js';
import { ShareMenu } from './ShareMenu.js';

interface DashboardBarProps {
  readonly shop: string;
  readonly zone: string;
  readonly dashboard: string;
  readonly onArrange: () => void;
  readonly onFull: () => void;
  readonly onRemove: () => void;
}

/** What can be done with a dashboard that is looked at. */
export function DashboardBar({ shop, zone, dashboard, onArrange, onFull, onRemove }: DashboardBarProps) {
  const texts = t().dashboards;
  const may = useMay('edit');
  return (
    <div className="dashboard-bar">
      {may ? (
        <button type="button" className="text-button" onClick={onArrange}>
          {texts.arrange}
        </button>
      ) : null}
      <button type="button" className="text-button" onClick={onFull}>
        {texts.full}
      </button>
      <ShareMenu shop={shop} zone={zone} dashboard={dashboard} />
      <DigestMenu key={dashboard} shop={shop} zone={zone} dashboard={dashboard} />
      {may ? (
        <button type="button" className="text-button" onClick={onRemove}>
          {texts.remove}
        </button>
      ) : null}
    </div>
  );
}
