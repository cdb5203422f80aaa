import { Link } from '@tanstack/react-router';
import type { OpenAnswer } from '@throughline/model';
import type { ShopEntry } from '@throughline/server/routes';
import { useMay } from '../api/access.js';
import { formatCount, plural } from '../texts/format.js';
import { called, t } from '../texts/texts.js';
import { neverDone } from './open-list.js';

interface NeverReachedProps {
  readonly answer: OpenAnswer;
  readonly type: string | null;
  readonly shop: ShopEntry;
}

/** Where nothing of a type ever came to its goal, nothing is open in earnest: the goal is another one, or not in the events. */
export function NeverReached({ answer, type, shop }: NeverReachedProps) {
  const may = useMay('edit');
  const { today } = t();
  return neverDone(answer, type).map(([each, open]) => (
    <p key={each} className="open-never" role="note">
      {today.neverReached(
        `${formatCount(open)} ${plural(each)}`,
        (shop.settings.goals[each]?.reach ?? []).map(called).join(', '),
      )}{' '}
      {may ? (
        <Link to="/settings" search={{ shop: shop.id }}>
          {today.toGoals}
        </Link>
      ) : null}
    </p>
  ));
}
