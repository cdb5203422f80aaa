import { type Answers, kindName } from '@throughline/model';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useScheme } from '../app/colours.js';
import { blueprintOptions } from '../blueprint/options.js';
import { Ghosts } from '../explore/Explore.js';
import { mapOptions } from '../map/options.js';
import type { Subject } from '../panel/pictures.js';
import { DEFAULT_VIEW } from '../state/view-state.js';
import { say, withTexts } from '../texts/texts.js';

/** A blueprint or a map on a tile: the picture that is taken along as a file. */
export function Pictured({ answer }: { readonly answer: Answers['blueprint'] | Answers['map'] }) {
  const theme = useScheme();
  const title = kindName(answer.kind, say().locale);
  const { data, error } = useQuery({
    queryKey: ['picture', answer, theme, say().locale],
    queryFn: async () =>
      (await withTexts(import('../panel/pictures.js'))).svgOf(subjectOf(answer), { theme, title: '' }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const address = useAddress(data);
  if (error !== null) return <p className="explore-note">{error.message}</p>;
  return address === null ? (
    <Ghosts />
  ) : (
    <div className={`tile-drawing tile-drawing-${answer.kind}`} tabIndex={0} role="group" aria-label={title}>
      <img className="tile-picture" src={address} alt={title} />
    </div>
  );
}

function subjectOf(answer: Answers['blueprint'] | Answers['map']): Subject {
  return answer.kind === 'map'
    ? { kind: 'map', answer, options: mapOptions(DEFAULT_VIEW, answer) }
    : { kind: 'blueprint', answer, options: blueprintOptions(DEFAULT_VIEW, answer) };
}

/** Where a picture is found while it is shown. */
function useAddress(svg: string | undefined): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (svg === undefined) return undefined;
    const made = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [svg]);
  return address;
}
