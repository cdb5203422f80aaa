import { describe, expect, it } from 'vitest';
import { type HandMadeLog, mapOf, SETTINGS, way } from '../../../../gallery/logs/log.js';
import { WHOLE_SHOP } from '../../../../gallery/logs/whole-shop.js';
import {
  generateBlueprint,
  renderBlueprintHtml,
  renderBlueprintSvg,
  renderMapHtml,
  renderMapSvg,
  type Comparison,
  DARK,
  LIGHT,
} from '../index.js';

const EVIL = '</script><img src=x onerror=alert(1)>';
const EVIL_TYPE = `"'><svg onload=alert(2)>`;
const evilLog: HandMadeLog = {
  ways: {
    [EVIL_TYPE]: [way(5, `${EVIL}\u0000 &amp; more > Order Completed`)],
    order: [way(5, `Order Completed > ${EVIL}`)],
  },
};

const files = (log: HandMadeLog, title: string) => {
  const map = mapOf(log);
  const blueprint = generateBlueprint(map, SETTINGS);
  return {
    blueprintHtml: renderBlueprintHtml(blueprint, { title }),
    mapHtml: renderMapHtml(map, { title }),
    blueprintSvg: renderBlueprintSvg(blueprint, { title }),
    mapSvg: renderMapSvg(map, { title }),
  };
};

describe('exports', () => {
  const evil = files(evilLog, EVIL);

  it.each(Object.entries(evil))('%s writes names as text, never as markup', (name, file) => {
    expect(file).not.toContain('<img');
    expect(file).not.toMatch(/<svg onload/u);
    expect(file).toContain('&lt;img');
    expect(file).not.toContain('\u0000');
    expect([...file.matchAll(/<\/script>/gu)]).toHaveLength(name.endsWith('Html') ? 1 : 0);
  });

  const plain = files(WHOLE_SHOP, 'Fern & Field');

  it.each(Object.entries(plain))('%s needs nothing from outside', (_, file) => {
    const addresses = [...file.matchAll(/(?:src|href)\s*=|url\((?!#)|@import|https?:\/\/(?!www\.w3\.org)/gu)];
    expect(addresses.map((match) => match[0])).toEqual([]);
  });

  it.each(Object.entries(plain))('%s says what was read', (_, file) => {
    expect(file).toContain('45.9\u202Fk sessions');
    expect(file).toContain('1 Oct 2026 – 31 Oct 2026');
    expect(file).toContain('Fern &amp; Field');
  });

  it('SVG opens and closes every element', () => {
    for (const svg of [plain.blueprintSvg, plain.mapSvg, evil.blueprintSvg, evil.mapSvg]) {
      const open: string[] = [];
      for (const [, close, name = '', selfClosed] of svg.matchAll(/<(\/?)([a-z]+)[^<>]*?(\/?)>/giu)) {
        if (close) expect(open.pop()).toBe(name);
        else if (!selfClosed) open.push(name);
      }
      expect(open).toEqual([]);
    }
  });

  it('takes a font only as a data address', () => {
    const blueprint = generateBlueprint(mapOf(WHOLE_SHOP), SETTINGS);
    expect(() => renderBlueprintHtml(blueprint, { font: 'https://example.org/inter.woff2' })).toThrow(
      /data:font/u,
    );
    expect(renderBlueprintHtml(blueprint, { font: 'data:font/woff2;base64,AAAA' })).toContain('@font-face');
  });
});

/** The first link is gone by more, the second by fewer, the third by the other side alone, and the first step passed by more. */
const compared: Comparison = {
  sides: [
    { name: 'e-mail', objects: { order: 90, session: 2521 } },
    { name: 'Verglichen mit: <Suche>', objects: { session: 9916 } },
  ],
  legend: {
    sides: '<Suche> → e-mail',
    beyond: 'mehr als Zufall: je länger der Balken, desto größer die Änderung',
    more: 'ein Weg, den mehr gehen: je breiter, desto größer die Änderung',
    fewer: 'ein Weg, den weniger gehen (gestrichelt)',
    other: 'ein Weg, den nur die andere Seite geht: <Suche> (gepunktet)',
    chance: 'vielleicht Zufall, in der Liste daneben steht mehr',
    uncompared: 'nicht verglichen',
  },
  compare: (scene) => ({
    scene: {
      ...scene,
      links: scene.links.map((link, at) => ({ ...link, label: at < 2 ? `${at + 3},5 PP` : '' })),
    },
    tones: new Map(
      (['more', 'fewer', 'other'] as const).map((tone, at) => [scene.links[at]?.id ?? '', tone]),
    ),
    marks: [
      {
        id: scene.nodes[0]?.id ?? '',
        text: '▲ 3,1 PP',
        level: 0.5,
        sure: true,
        x: 10,
        y: 20,
        width: 60,
        height: 15,
      },
    ],
  }),
};

describe('exports of a comparison', () => {
  const map = mapOf(WHOLE_SHOP);
  const blueprint = generateBlueprint(map, SETTINGS);
  const options = { title: 'Fern & Field', locale: 'de', compared } as const;
  const both = {
    blueprint: (theme: 'light' | 'dark') => renderBlueprintSvg(blueprint, { ...options, theme }),
    map: (theme: 'light' | 'dark') => renderMapSvg(map, { ...options, theme }),
  };

  it.each(Object.entries(both))('%s tells both sides, in the colours of its theme', (_, draw) => {
    for (const theme of [LIGHT, DARK]) {
      const svg = draw(theme.name);
      const [, more = ''] = /<path class="link more"([^>]*)>/u.exec(svg) ?? [];
      const [, fewer = ''] = /<path class="link fewer"([^>]*)>/u.exec(svg) ?? [];
      expect(more).toContain(`stroke="${theme.more}"`);
      expect(more).not.toContain('dasharray');
      expect(fewer).toContain(`stroke="${theme.fewer}" stroke-dasharray="9 6"`);
      const [, other = ''] = /<path class="link other"([^>]*)>/u.exec(svg) ?? [];
      expect(other).toContain(`stroke="${theme.fewer}" stroke-dasharray="0.1 8" stroke-linecap="round"`);
      expect(svg).not.toContain('class="drop"');
      for (const said of [
        '>3,5 PP<',
        '>4,5 PP<',
        '>▲ 3,1 PP<',
        'e-mail  ·  2.521 Sitzungen  ·  90 Bestellungen',
      ])
        expect(svg).toContain(said);
      expect(svg).toContain('>Verglichen mit: &lt;Suche&gt;  ·  9.916 Sitzungen<');
      for (const said of Object.values(compared.legend))
        expect(svg).toContain(`>${said.replace('<', '&lt;').replace('>', '&gt;')}</text>`);
    }
  });

  it('the legend takes as many rows as the picture is too narrow for', () => {
    const svg = both.blueprint('light');
    const [, width = 0, height = 0] = /width="([\d.]+)" height="([\d.]+)"/u.exec(svg)?.map(Number) ?? [];
    const [, x, y] = /x="([\d.]+)" y="([\d.]+)"[^>]*>Bestellungen<\/text>/u.exec(svg)?.map(Number) ?? [];
    expect(x).toBeLessThan(width - 60);
    expect(y).toBeLessThan(height);
  });

  it('a page tells them too, in either theme', () => {
    const pages = [renderBlueprintHtml(blueprint, options), renderMapHtml(map, options)];
    for (const page of pages) {
      for (const said of ['var(--tl-more)', 'var(--tl-fewer)', '&lt;Suche&gt; → e-mail', '9.916 Sitzungen'])
        expect(page).toContain(said);
      expect(page).toContain(`--tl-more:${DARK.more}`);
      expect(page).toContain('<html lang="de"');
    }
  });
});
