import { type QuestionOf, useAnswer } from '../api/queries.js';
import { Answered } from '../explore/Answered.js';
import type { ShopAsked } from '../shell/OfShop.js';
import { t } from '../texts/texts.js';
import type { CustomersState } from './search.js';
import { SegmentProfile } from './SegmentProfile.js';
import { SegmentTable } from './SegmentTable.js';

/** Customers whose segment is compared with that of a month before; of more, those who spent most. */
export const LISTED = 5000;

interface SegmentsProps extends ShopAsked {
  readonly state: CustomersState;
  readonly change: (part: Partial<CustomersState>) => void;
}

/** All segments side by side, and the one that is looked at. */
export function Segments({ shop, asked, state: { way, segment }, change }: SegmentsProps) {
  const question: QuestionOf<'segments'> = { kind: 'segments', by: way, limit: LISTED };
  const query = useAnswer(asked, question);
  return (
    <Answered query={query} here={{ shop: asked.shop, question }}>
      {(answer) => {
        if (answer.segments.length === 0) return <NoSegments way={way} why={answer.cannotEstimate} />;
        const chosen = answer.segments.find((each) => each.segment === segment) ?? answer.segments[0];
        return (
          <>
            <SegmentTable
              answer={answer}
              way={way}
              saved={shop.settings.segments}
              chosen={chosen?.segment ?? null}
              onChoose={(next) => change({ segment: next })}
            />
            {chosen === undefined ? null : (
              <SegmentProfile
                key={`${way} ${chosen.segment}`}
                {...{ shop, asked, way, answer, chosen }}
                onPerson={(person) => change({ person })}
              />
            )}
          </>
        );
      }}
    </Answered>
  );
}

interface NoSegmentsProps {
  readonly way: CustomersState['way'];
  readonly why: { readonly reason: string; readonly hint: string } | null;
}

function NoSegments({ way, why }: NoSegmentsProps) {
  const texts = t().customers;
  if (why !== null)
    return (
      <p className="explore-note">
        {why.reason} {why.hint}
      </p>
    );
  return <p className="explore-note">{way === 'shop' ? texts.noneSaved : texts.none}</p>;
}
