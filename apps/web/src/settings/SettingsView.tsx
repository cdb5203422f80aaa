import '../explore/explore.css';
import './settings.css';
import { useAccess } from '../api/access.js';
import { useTitle } from '../app/use-title.js';
import { t } from '../texts/texts.js';
import { CardDesk } from './CardDesk.js';
import { FirstAccount } from './FirstAccount.js';
import { Keys } from './Keys.js';
import { People } from './People.js';
import { Rules } from './rules/Rules.js';
import { ShopPart } from './ShopPart.js';
import { You } from './You.js';

/** What the shop says of itself, who may look at this server, and what may send to it and ask it. */
export function SettingsView() {
  useTitle(t().settings.title, undefined);
  const { data } = useAccess();
  if (data === undefined) return null;
  const owns = data.scopes.includes('manage');
  return (
    <div className="settings-view" data-testid="settings">
      <header className="explore-head">
        <h1>{t().settings.title}</h1>
      </header>
      <div className="settings">
        {data.caller === 'person' ? <You access={data} /> : null}
        {data.scopes.includes('edit') ? <ShopPart /> : <p className="settings-says">{t().settings.looks}</p>}
        {data.scopes.includes('edit') ? <Rules /> : null}
        {owns ? <CardDesk /> : null}
        {data.door === 'open' ? <FirstAccount /> : null}
        {owns && data.door === 'closed' ? <People me={data.email} /> : null}
        {owns ? <Keys isOpen={data.door === 'open'} /> : null}
      </div>
    </div>
  );
}
