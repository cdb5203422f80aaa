import type { CustomerSegment, SegmentsAnswer } from '@throughline/model';
import { useMay } from '../api/access.js';
import type { ShopAsked } from '../shell/OfShop.js';
import { formatCount } from '../texts/format.js';
import { t } from '../texts/texts.js';
import { toldApart } from './apart.js';
import { AudienceButton } from './AudienceButton.js';
import { Moves } from './Moves.js';
import { segmentName } from './names.js';
import { ruleOf } from './rule.js';
import type { Way } from './search.js';
import { SegmentFigures } from './SegmentFigures.js';
import { SegmentSplit } from './SegmentSplit.js';
import { SegmentWares } from './SegmentWares.js';
import { SegmentWorth } from './SegmentWorth.js';

interface SegmentProfileProps extends ShopAsked {
  readonly way: Way;
  readonly answer: SegmentsAnswer;
  readonly chosen: CustomerSegment;
  readonly onPerson: (person: string) => void;
}

/** One segment: what sets it apart, its figures, worth and staying, where it comes from, what it buys, how it moves. */
export function SegmentProfile({ shop, asked, way, answer, chosen, onPerson }: SegmentProfileProps) {
  const texts = t().customers;
  const may = useMay('edit');
  const name = segmentName(way, chosen.segment, shop.settings.segments);
  const rule = ruleOf(way, chosen.segment, answer.segments.length);
  return (
    <section className="profile" aria-label={name} data-testid="segment-profile">
      <header className="profile-head">
        <h2>
          {name} <span>{texts.members(formatCount(chosen.customers))}</span>
        </h2>
        {rule === null ? null : <AudienceButton shop={asked.shop} rule={rule} name={chosen.segment} />}
      </header>
      {chosen.apart.length === 0 ? null : (
        <ul className="profile-apart">
          {chosen.apart.map((apart) => (
            <li key={`${apart.trait} ${apart.word ?? ''}`}>{toldApart(apart, answer.currency)}</li>
          ))}
        </ul>
      )}
      {chosen.stability !== null && chosen.stability < 0.6 ? (
        <p className="explore-note">{texts.unstable}</p>
      ) : null}
      {rule === null ? null : (
        <>
          <SegmentFigures asked={asked} rule={rule} />
          <SegmentWorth asked={asked} rule={rule} onPerson={onPerson} />
          <SegmentSplit asked={asked} rule={rule} />
          <SegmentWares asked={asked} rule={rule} />
        </>
      )}
      {way === 'rfm' && may ? <Moves asked={asked} answer={answer} segment={chosen.segment} /> : null}
    </section>
  );
}
