import type { OpenApi, PathOperation } from './document.js';
import type { JsonSchema } from './schemas.js';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/gu, (sign) => ESCAPES[sign] ?? sign);
}

const STYLE = `:root{color-scheme:light dark;--ink:light-dark(#1f2328,#e6e8eb);--soft:light-dark(#5c636e,#9aa1ad);
--line:light-dark(#e4e1da,#343842);--paper:light-dark(#fdfcfa,#131417);--code:light-dark(#f4f2ed,#1d2026);--link:light-dark(#2e45d6,#a3b0ff)}
body{display:grid;grid-template-columns:220px minmax(0,860px);gap:40px;margin:0;padding:32px;background:var(--paper);color:var(--ink);font:14px/1.5 system-ui,sans-serif}
nav{position:sticky;top:32px;align-self:start;max-height:calc(100vh - 64px);overflow:auto}nav ul{margin:0;padding:0;list-style:none}
a{color:var(--link);text-decoration:none}a:hover{text-decoration:underline}h1{margin:0 0 4px;font-size:24px}h2{margin:36px 0 8px;font-size:17px}
details{border-top:1px solid var(--line);padding:9px 0}summary{cursor:pointer}summary code{font-weight:600}summary span{color:var(--soft)}
.method{display:inline-block;width:58px;font:600 12px ui-monospace,monospace}pre{overflow:auto;max-height:420px;padding:12px;border-radius:8px;background:var(--code);font-size:12.5px}
h3{margin:14px 0 4px;font-size:13px}p{margin:4px 0}.soft{color:var(--soft)}
@media(max-width:760px){body{display:block;padding:16px}nav{position:static;max-height:none;margin-bottom:24px}nav ul{columns:3;font-size:13px;line-height:1.85}}@media print{nav{display:none}}`;

/** The description as one page of HTML: no script, nothing from elsewhere, so that any browser shows it anywhere. */
export function referencePage(api: OpenApi): string {
  const tags = api.tags.map(({ name }) => name);
  const operations = Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const sections = tags.map((tag) => {
    const own = operations.filter(({ operation }) => operation.tags.includes(tag));
    return `<h2 id="tag-${escaped(tag)}">${escaped(tag)}</h2>${own.map(operationHtml).join('')}`;
  });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(api.info.title)} API</title><style>${STYLE}</style></head><body><nav aria-label="Parts"><ul>${tags
    .map((tag) => `<li><a href="#tag-${escaped(tag)}">${escaped(tag)}</a></li>`)
    .join('')}<li><a href="#schemas">Schemas</a></li></ul></nav><main>
<h1>${escaped(api.info.title)} API ${escaped(api.info.version)}</h1>
<p>For programs: <a href="/api/openapi.json">OpenAPI ${escaped(api.openapi)}</a></p>${sections.join('')}
<h2 id="schemas">Schemas</h2>${Object.entries(api.components.schemas).map(schemaHtml).join('')}</main></body></html>`;
}

interface Told {
  readonly path: string;
  readonly method: string;
  readonly operation: PathOperation;
}

function operationHtml({ path, method, operation }: Told): string {
  const { summary, parameters, requestBody, responses } = operation;
  const parts = [
    parameters.length === 0 ? '' : part('Parameters', parameters),
    requestBody === undefined ? '' : part('Body', requestBody),
    part('Answers', responses),
  ];
  return `<details id="${operation.operationId}"><summary><span class="method">${method.toUpperCase()}</span>
<code>${escaped(path)}</code> <span>${escaped(summary)}</span></summary>
<p class="soft">Asks for: ${operation['x-permission']}</p>${parts.join('')}</details>`;
}

function part(name: string, told: unknown): string {
  return `<h3>${name}</h3><pre tabindex="0">${linked(told)}</pre>`;
}

function schemaHtml([name, schema]: readonly [string, JsonSchema]): string {
  return `<details id="schema-${escaped(name)}"><summary><code>${escaped(name)}</code></summary><pre tabindex="0">${linked(schema)}</pre></details>`;
}

/** JSON in which what refers to a schema is a link to it. */
function linked(told: unknown): string {
  return escaped(JSON.stringify(told, null, 2)).replaceAll(
    /#\/components\/schemas\/(\w+)/gu,
    (_all, name: string) => `<a href="#schema-${name}">${name}</a>`,
  );
}
