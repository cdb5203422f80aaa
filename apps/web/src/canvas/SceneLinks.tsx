import type { SceneLink } from '@throughline/blueprint';
import { memo, type CSSProperties } from 'react';

interface SceneLinksProps {
  readonly links: readonly SceneLink[];
  /** Colour by object type; where it is null, all are of the quiet grey of what is not the main way. */
  readonly colours: ReadonlyMap<string, string> | null;
  /** Ends that stand out; null where nothing is picked. */
  readonly lit: ReadonlySet<string> | null;
  readonly picked: string | null;
  /** Of a comparison, by the link’s id: colours of object types step back. */
  readonly tones: ReadonlyMap<string, string> | null;
}

/** The ways between the steps. Each has a wide unseen stroke beside the seen one, so that it is easily hit. */
export const SceneLinks = memo(function SceneLinks({ links, colours, lit, picked, tones }: SceneLinksProps) {
  return (
    <g className="links" aria-hidden="true">
      {links.map((link) => (
        <g
          key={link.id}
          className={`link${link.main ? ' link-main' : ''}${link.back ? ' link-back' : ''}${toneOf(link, tones)}${stateOf(link, lit, picked)}`}
          data-link={link.id}
        >
          <path className="link-reach" d={link.path} />
          <path
            className="link-line"
            d={link.path}
            style={
              {
                '--width': link.width,
                stroke: tones === null ? colours?.get(link.objectType) : undefined,
              } as CSSProperties
            }
          />
        </g>
      ))}
    </g>
  );
});

function toneOf({ id }: SceneLink, tones: SceneLinksProps['tones']): string {
  return tones === null ? '' : ` link-${tones.get(id) ?? 'chance'}`;
}

function stateOf(link: SceneLink, lit: ReadonlySet<string> | null, picked: string | null): string {
  if (picked === link.id) return ' is-lit';
  if (lit === null) return '';
  return lit.has(link.id) ? ' is-lit' : ' is-faded';
}
