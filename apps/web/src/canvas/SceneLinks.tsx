import type { SceneLink } from '@throughline/blueprint';
import { memo, type CSSProperties } from 'react';

interface SceneLinksProps {
  readonly links: readonly SceneLink[];
  /** Colour by object type; where it is null, all are of the quiet grey of what is not the main way. */
  readonly colours: ReadonlyMap<string, string> | null;
  /** Ends that stand out; null where nothing is picked. */
  readonly lit: ReadonlySet<string> | null;
  readonly picked: string | null;
}

/** The ways between the steps. Each has a wide unseen stroke beside the seen one, so that it is easily hit. */
export const SceneLinks = memo(function SceneLinks({ links, colours, lit, picked }: SceneLinksProps) {
  return (
    <g className="links" aria-hidden="true">
      {links.map((link) => (
        <g
          key={link.id}
          className={`link${link.main ? ' link-main' : ''}${link.back ? ' link-back' : ''}${stateOf(link, lit, picked)}`}
          data-link={link.id}
        >
          <path className="link-reach" d={link.path} />
          <path
            className="link-line"
            d={link.path}
            style={{ '--width': link.width, stroke: colours?.get(link.objectType) } as CSSProperties}
          />
        </g>
      ))}
    </g>
  );
});

function stateOf(link: SceneLink, lit: ReadonlySet<string> | null, picked: string | null): string {
  if (picked === link.id) return ' is-lit';
  if (lit === null) return '';
  return lit.has(link.id) ? ' is-lit' : ' is-faded';
}
