import { describe, expect, it } from 'vitest';
import { type HandMadeLog, mapOf, SETTINGS, way } from '../../../../gallery/logs/log.js';
import { WHOLE_SHOP } from '../../../../gallery/logs/whole-shop.js';
import {
  generateBlueprint,
  renderBlueprintHtml,
  renderBlueprintSvg,
  renderMapHtml,
  renderMapSvg,
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
