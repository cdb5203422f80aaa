import './paths.css';
import { Marked } from '../texts/Marked.js';
import { useElementSize } from '@mantine/hooks';
import {
  formatCompact,
  formatCount,
  formatDuration,
  formatObjects,
  formatShare,
  plural,
} from '../texts/format.js';
import type { PathsAnswer } from '@throughline/model';
import { useState } from 'react';
import { cut, textWidth } from '../canvas/text-fit.js';
import { called, t } from '../texts/texts.js';
import { flowOf, NODE_WIDTH, type Flow, type FlowLink, type FlowNode } from './flow.js';

const TALL = 300;
/** As large as the style sheet sets them. */
const LETTERS = 12;
/** Narrower than this columns would stand on each other's names: the drawing scrolls instead. */
const COLUMN = 216;
/** Between a name and the one in the next column. */
const APART = 12;

interface PathsDrawingProps {
  readonly answer: PathsAnswer;
  readonly object: string;
}

/** Ribbons from step to step, as tall as what goes along them; red stubs where journeys end. */
export function PathsDrawing({ answer, object }: PathsDrawingProps) {
  const { ref, width } = useElementSize();
  const [over, setOver] = useState<Over | null>(null);
  if (answer.runs === 0) return <p className="explore-note">{t().paths.none}</p>;
  const depth = Math.max(1, ...answer.nodes.map(({ step }) => step));
  const wide = Math.max(width, depth * COLUMN);
  const flow = flowOf(answer, { width: wide, tall: TALL });
  return (
    <section aria-label={t().paths.drawn}>
      <p className="explore-said">
        <Marked text={saidOf(answer, object)} />
      </p>
      <p className="explore-note">{t().paths.legend}</p>
      <div ref={ref} className="paths-scroll" tabIndex={0} role="group" aria-label={t().paths.drawing}>
        {width === 0 ? null : (
          <svg
            className="chart"
            viewBox={`0 0 ${wide} ${flow.height}`}
            width={wide}
            height={flow.height}
            aria-hidden
          >
            <Ribbons flow={flow} object={object} over={over?.key ?? null} onOver={setOver} />
            {flow.ends.map(({ key, x, y, height }) => (
              <rect key={key} className="path-end" x={x} y={y} width={14} height={Math.max(1, height)} />
            ))}
            {flow.nodes.map((node) => (
              <NodeMark
                key={node.key}
                node={node}
                object={object}
                runs={answer.runs}
                room={wide / depth - APART}
                onOver={setOver}
              />
            ))}
          </svg>
        )}
      </div>
      <Reading over={over} />
    </section>
  );
}

function saidOf({ runs, nodes }: PathsAnswer, object: string): string {
  const ended = nodes.filter(({ step }) => step === 1).reduce((sum, { dropped }) => sum + dropped, 0);
  return t().paths.said(`${formatCount(runs)} ${plural(object)}`, formatShare(ended / runs));
}

/** What the pointer is on: a ribbon or a step, and its figures. */
interface Over {
  readonly key: string;
  readonly name: string;
  readonly figures: string;
}

type OnOver = (over: Over | null) => void;

/** What the pointer is on, in words. */
function Reading({ over }: { readonly over: Over | null }) {
  return (
    <p className="path-reading figures" aria-hidden>
      {over === null ? (
        '\u00a0'
      ) : (
        <>
          <strong>{over.name}</strong>: {over.figures}
        </>
      )}
    </p>
  );
}

interface RibbonsProps {
  readonly flow: Flow;
  readonly object: string;
  readonly over: string | null;
  readonly onOver: OnOver;
}

function Ribbons({ flow, object, over, onOver }: RibbonsProps) {
  return (
    <g>
      {flow.links.map((link) => (
        <path
          key={link.key}
          className={`path-link${over === link.key ? ' is-over' : ''}`}
          d={link.path}
          onPointerEnter={() => onOver(overLink(link, object))}
          onPointerLeave={() => onOver(null)}
        />
      ))}
    </g>
  );
}

function overLink({ key, link: { from, to, journeys, seconds } }: FlowLink, object: string): Over {
  return {
    key,
    name: t().paths.link(nameOf(from), nameOf(to)),
    figures: t().paths.halfWithin(formatObjects(journeys, object), formatDuration(seconds.p50)),
  };
}

function NodeMark({
  node: { key, node, x, y, height },
  object,
  runs,
  room,
  onOver,
}: {
  readonly node: FlowNode;
  readonly object: string;
  readonly runs: number;
  readonly room: number;
  readonly onOver: OnOver;
}) {
  const name = nameOf(node.node);
  const figures = [formatCompact(node.entered), formatShare(node.entered / runs)];
  const told = ` ${figures.join(' · ')}`;
  const left = room - textWidth(told, LETTERS, 450);
  const over = {
    key,
    name,
    figures: t().paths.node(formatObjects(node.entered, object), formatCount(node.dropped)),
  };
  return (
    <g onPointerEnter={() => onOver(over)} onPointerLeave={() => onOver(null)}>
      <rect
        className={node.node === null ? 'path-node path-node-other' : 'path-node'}
        x={x}
        y={y}
        width={NODE_WIDTH}
        height={height}
      />
      <text className="path-name" x={x} y={y - 6}>
        {cut(name, left, (text) => textWidth(text, LETTERS, 560))}
        <tspan className="path-figure">{told}</tspan>
      </text>
    </g>
  );
}

function nameOf(node: string | null): string {
  return node === null ? t().paths.others : called(node);
}
