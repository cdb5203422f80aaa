import { DARK, FONT_STACK, LIGHT, objectTypeColours, type Theme, themeVariables } from '../theme.js';

/** The name of the custom property that holds an object type's colour. */
export const typeVariable = (at: number): string => `--tl-type-${at}`;

function variables(theme: Theme, types: readonly string[]): string {
  const colours = objectTypeColours(types, theme.name);
  const own = types.map((type, at) => `${typeVariable(at)}:${colours.get(type) ?? theme.link}`);
  return [themeVariables(theme), ...own, `color-scheme:${theme.name}`].join(';');
}

/** The page's style: both themes, the bar, the drawing, tooltip and figures, and how it prints. */
export function pageStyle(types: readonly string[], fontFace: string): string {
  return `${fontFace}
:root{${variables(LIGHT, types)}}
@media (prefers-color-scheme:dark){:root:not([data-theme=light]){${variables(DARK, types)}}}
:root[data-theme=dark]{${variables(DARK, types)}}
*{box-sizing:border-box}
html,body{height:100%;margin:0}
body{display:flex;flex-direction:column;background:var(--tl-paper);color:var(--tl-ink);font:13px/1.45 ${FONT_STACK};font-feature-settings:'tnum','cv11'}
header{display:flex;flex-wrap:wrap;align-items:center;gap:6px 18px;padding:12px 16px 10px;border-bottom:1px solid var(--tl-hairline)}
h1{font-size:15px;font-weight:650;margin:0}
header p{margin:0;color:var(--tl-ink-faint);flex:1 1 240px}
.tools{display:flex;gap:4px}
button{font:inherit;color:var(--tl-ink-soft);background:none;border:1px solid var(--tl-surface-border);border-radius:7px;min-width:32px;height:30px;padding:0 9px;cursor:pointer}
button:hover{color:var(--tl-ink);background:var(--tl-surface)}
:focus-visible{outline:2px solid var(--tl-focus);outline-offset:2px}
main{flex:1;min-height:0;position:relative;overflow:hidden}
#drawing{display:block;width:100%;height:100%;touch-action:none;cursor:grab;user-select:none;-webkit-user-select:none}
#drawing.moving{cursor:grabbing}
.node text,.link,.drop,.through{transition:opacity .12s}
.node{cursor:pointer;outline:none}
.node:hover>.box,.node:focus-visible>.box,.node.chosen>.box{stroke:var(--tl-focus);stroke-width:2}
.focused .node:not(.lit) :is(text,circle),.focused .link:not(.lit),.focused .drop,.focused .figure{opacity:.3}
.focused .node:not(.lit) rect{stroke-opacity:.45}
.focused .through,.focused .tie{opacity:.35}
.off{display:none}
footer{display:flex;flex-wrap:wrap;gap:5px 18px;align-items:center;padding:9px 16px;border-top:1px solid var(--tl-hairline);color:var(--tl-ink-soft);font-size:12px}
footer span,footer button{display:inline-flex;gap:7px;align-items:center}
footer button{border-color:transparent;height:26px;padding:0 6px;font-size:12px}
footer button[aria-pressed=false]{opacity:.45;text-decoration:line-through}
.dot{width:8px;height:8px;border-radius:50%;flex:none}
#tip{position:fixed;z-index:3;max-width:300px;pointer-events:none;background:var(--tl-surface);border:1px solid var(--tl-surface-border);border-radius:9px;box-shadow:0 6px 24px rgb(0 0 0/.14);padding:9px 12px;font-size:12px}
#tip[hidden],#figures[hidden]{display:none}
#tip b,#figures h2{display:block;font-size:13px;font-weight:600;margin:0 0 5px;overflow-wrap:anywhere}
dl{display:grid;grid-template-columns:auto auto;gap:3px 14px;margin:0}
dt{color:var(--tl-ink-faint)}
dd{margin:0;text-align:right;overflow-wrap:anywhere}
#figures{position:absolute;z-index:2;right:12px;top:12px;width:300px;max-width:calc(100% - 24px);max-height:calc(100% - 24px);overflow:auto;background:var(--tl-surface);border:1px solid var(--tl-surface-border);border-radius:11px;box-shadow:0 6px 24px rgb(0 0 0/.14);padding:14px 16px}
#figures button{position:absolute;right:9px;top:9px}
#figures h2{padding-right:34px}
@media (max-width:600px){#figures{top:auto;bottom:12px;max-height:60%}header{padding-top:9px}header p{flex-basis:100%;order:3;font-size:12px}.tools{margin-left:auto}footer{gap:3px 14px;font-size:11px}}
@media (prefers-reduced-motion:reduce){*{transition:none!important}}
@media print{@page{size:A3 landscape;margin:10mm}html,body{height:auto}.tools,#tip,#figures{display:none!important}main{overflow:visible}#drawing{height:auto}}`;
}
