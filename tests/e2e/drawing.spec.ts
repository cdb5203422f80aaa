import { expect, type Locator, test, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { demoStored, serverUrl } from './server.js';

test.beforeAll(demoStored);

const grouped = (count: number): string => new Intl.NumberFormat('en-GB').format(count);

async function answerOf<Answer>(page: Page, question: object): Promise<Answer> {
  const response = await page.request.post(`${serverUrl()}/api/questions`, {
    data: { shop: 'demo', ...question },
    timeout: 120_000,
  });
  expect(response.status()).toBe(200);
  return (await response.json()) as Answer;
}

interface Counted {
  readonly objects: Readonly<Record<string, { readonly journeys: number }>>;
}

test('a filter on the drawings: counts as the API, nothing moves, and it stays from view to view', async ({
  page,
}) => {
  const where = [{ journey: 'device', value: 'phone' }];
  const phones = await answerOf<Counted>(page, { kind: 'map', where });
  await page.goto(`${serverUrl()}/blueprint?shop=demo`);
  const step = page.getByTestId('step-step:Product Viewed');
  await expect(step).toBeVisible({ timeout: 60_000 });
  const before = await step.boundingBox();
  await page.goto(`${serverUrl()}/blueprint?shop=demo&these=device~phone`);
  const left = page.getByTestId('drawing-left');
  await expect(left).toContainText(`${grouped(phones.objects['customer']?.journeys ?? -1)} of`, {
    timeout: 60_000,
  });
  expect(await step.boundingBox()).toEqual(before);

  await step.click();
  const listed = await answerOf<{ readonly count: number; readonly journeys: readonly { id: string }[] }>(
    page,
    { kind: 'journeys', object: 'session', where: [...where, { with: { activity: 'Product Viewed' } }] },
  );
  await expect(page.getByTestId('through-count')).toContainText(grouped(listed.count), { timeout: 60_000 });
  await expect(page).toHaveURL(/these=device(?:~|%7E)phone/u);
  await page.getByTestId('through-journey').first().click();
  await expect(page.getByTestId('journey')).toContainText(listed.journeys[0]?.id ?? '–', { timeout: 60_000 });
  await page.goBack();
  await expect(page.getByTestId('through-count')).toContainText(grouped(listed.count), { timeout: 60_000 });

  await page.getByRole('navigation').getByRole('link', { name: 'Map' }).click();
  await expect(page).toHaveURL(/\/map\?.*these=device(?:~|%7E)phone/u);
  await expect(left).toContainText(`${grouped(phones.objects['customer']?.journeys ?? -1)} of`, {
    timeout: 60_000,
  });
});

test('where a filter leaves nobody, no step has a price', async ({ page }) => {
  for (const view of ['blueprint', 'map']) {
    await page.goto(`${serverUrl()}/${view}?shop=demo`);
    await expect(page.locator('.pin').first()).toBeVisible({ timeout: 60_000 });
    await page.goto(`${serverUrl()}/${view}?shop=demo&these=device~fridge`);
    await expect(page.getByTestId('drawing-left')).toContainText('No journey is left', { timeout: 60_000 });
    // What costs most is known by then.
    await expect(page.getByText(/ costs, €/u).first()).toBeVisible({ timeout: 60_000 });
    await expect(page.locator('.pin')).toHaveCount(0);
  }
});

test('a line of the map leads to the journeys that go it; ways that are ticked are drawn alone', async ({
  page,
}) => {
  const followed = {
    first: { activity: 'Order Completed' },
    then: { activity: 'Order Confirmed' },
    directly: true,
  };
  const { count } = await answerOf<{ readonly count: number }>(page, {
    kind: 'journeys',
    object: 'order',
    where: [{ followed }],
  });
  await page.goto(`${serverUrl()}/map?shop=demo&line=order~Order%20Completed~Order%20Confirmed`);
  const panel = page.getByTestId('line-panel');
  await expect(panel).toContainText('Order Completed → Order Confirmed', { timeout: 60_000 });
  await expect(panel.getByTestId('through-count')).toContainText(`${grouped(count)} order`, {
    timeout: 60_000,
  });

  const ways = [['Page Viewed'], ['Product Viewed']];
  const { objects } = await answerOf<Counted>(page, {
    kind: 'map',
    where: [{ variants: { object: 'customer', ways } }],
  });
  await page.keyboard.press('Escape');
  for (const [name = ''] of ways) {
    await page
      .getByRole('checkbox', { name: `Draw this way: ${name}`, exact: true })
      .first()
      .focus();
    await page.keyboard.press('Space');
  }
  await expect(page.getByTestId('drawing-left')).toContainText(
    `${grouped(objects['customer']?.journeys ?? -1)} of`,
    { timeout: 60_000 },
  );
  await expect(page).toHaveURL(/way=customer/u);
});

interface Passing {
  readonly objects: Readonly<
    Record<
      string,
      {
        readonly journeys: number;
        readonly activities: readonly { readonly activity: string; readonly journeys: number }[];
      }
    >
  >;
}

/** The picture that becomes the pixels of what is taken along. */
async function picturedInPng(page: Page): Promise<string> {
  await page.evaluate(() => {
    const made = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (given: Blob) => {
      if (given.type === 'image/svg+xml')
        void given.text().then((text) => Object.assign(window, { pictured: text }));
      return made(given);
    };
  });
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download this view' }).click();
  await page.getByRole('menuitem', { name: 'PNG picture' }).click();
  await coming;
  return page.evaluate(() => (window as unknown as { pictured: string }).pictured);
}

/** What is taken along of what is on the screen. */
async function downloaded(page: Page, format: string): Promise<string> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download this view' }).click();
  await page.getByRole('menuitem', { name: format }).click();
  return readFile(await (await coming).path(), 'utf8');
}

test('a comparison of two groups: before and after as the API counts them, on one map', async ({ page }) => {
  const where = (value: string) => [{ journey: 'device', value }];
  const after = await answerOf<Passing & { readonly compared: Passing }>(page, {
    kind: 'map',
    where: where('phone'),
    compare: { where: where('desktop') },
  });
  await page.goto(`${serverUrl()}/map?shop=demo&these=device~phone&vs=device~desktop`);
  const change = page.getByTestId('change-Form Field Failed');
  await expect(change).toContainText('beyond chance', { timeout: 60_000 });
  for (const { objects } of [after.compared, after]) {
    const own = objects['customer'];
    const failed = own?.activities.find(({ activity }) => activity === 'Form Field Failed');
    await expect(change).toContainText(
      `${grouped(failed?.journeys ?? -1)} of ${grouped(own?.journeys ?? -1)}`,
    );
  }
  await expect(page.getByTestId('mark-Page Viewed')).toBeVisible();
  // Any other selection can stand on the other side: it begins as what is drawn.
  await page.getByRole('combobox', { name: 'Compare with' }).click();
  await page.getByRole('option', { name: 'Another selection …' }).click();
  await expect(page.getByTestId('other-side')).toContainText('phone');
  await expect(page).toHaveURL(/vs=selection/u);
  await page.goBack();
  await page.getByRole('button', { name: 'Show all journeys' }).click();
  await expect(page.getByTestId('compare-panel')).toHaveCount(0);
  await page.goBack();
  await expect(change).toBeVisible({ timeout: 60_000 });
});

test('two selections, and the ways between: on the drawing, in the table, and in what is opened of one', async ({
  page,
}) => {
  const of = 'shop=demo&these=channel~e-mail&vs=selection&vs-these=channel~paid%20search';
  const where = (value: string) => [{ journey: 'channel', value }];
  const answer = await answerOf<Going & { readonly compared: Going }>(page, {
    kind: 'map',
    where: where('e-mail'),
    compare: { period: 'all', where: where('paid search') },
  });
  await page.goto(`${serverUrl()}/map?${of}`);
  await expect(page.getByTestId('other-side')).toContainText('paid search', { timeout: 60_000 });
  const way = page
    .getByTestId('changed-ways')
    .getByRole('button', { name: 'Product Viewed → Product Added' });
  await expect(way.first()).toContainText('beyond chance', { timeout: 60_000 });
  await expect(page.locator('.link-more').first()).toBeAttached({ timeout: 60_000 });
  await expect(page.locator('.link-other').first()).toBeAttached();
  expectPictured(await downloaded(page, 'SVG picture'), answer);
  // What becomes pixels sees no font of the page, and a page that is sent finds none: their letters are in them.
  const letters = "<style>@font-face{font-family:'Inter Variable';src:url(data:font/woff2;base64,";
  expect(await picturedInPng(page)).toContain(letters);
  expect(await downloaded(page, 'HTML page, opens anywhere')).toContain(letters);
  await way.first().click();
  const sides = page.getByTestId('line-panel').getByTestId('side-by-side');
  await expect(sides).toContainText('beyond chance');
  const object = /line=(\w+)/u.exec(page.url())?.[1] ?? '';
  for (const { objects } of [answer.compared, answer]) {
    const edge = objects[object]?.edges.find(
      ({ from, to }) => from === 'Product Viewed' && to === 'Product Added',
    );
    await expect(sides).toContainText(grouped(edge?.journeys ?? -1));
  }
  await page.goto(`${serverUrl()}/blueprint?${of}&form=table`);
  await expect(page.getByTestId('ways-table')).toContainText('Product Viewed → Product Added', {
    timeout: 60_000,
  });
});

/** A picture tells both sides as the API counts them: by name, at the steps and on the ways. */
function expectPictured(svg: string, { objects, compared }: Going & { readonly compared: Going }): void {
  const sessions = ({ session }: Going['objects']): number => session?.journeys ?? -1;
  const [now, then] = [sessions(objects), sessions(compared.objects)];
  expect(svg).toContain(`>e-mail  ·  ${grouped(now)} sessions`);
  expect(svg).toContain(`>Compared with: paid search  ·  ${grouped(then)} sessions`);
  expect(svg).toContain('>Share of journeys that pass: paid search → e-mail</text>');
  const titleOf = (words: string): string =>
    new RegExp(`<title>${words}\\n([^<]*)`, 'u').exec(svg)?.[1] ?? '';
  const passed = ({ session }: Going['objects']): number =>
    session?.activities.find(({ activity }) => activity === 'Product Added')?.journeys ?? -1;
  expect(titleOf('Product Added')).toContain(`e-mail: ${grouped(passed(objects))} of ${grouped(now)}`);
  expect(titleOf('Product Added')).toContain(
    `paid search: ${grouped(passed(compared.objects))} of ${grouped(then)}`,
  );
  const going = ({ session }: Going['objects']): string =>
    grouped(
      session?.edges.find(({ from, to }) => from === 'Product Viewed' && to === 'Product Added')?.journeys ??
        -1,
    );
  expect(titleOf('Product Viewed → Product Added \\(session\\)')).toContain(
    `(${going(compared.objects)} → ${going(objects)})`,
  );
  expect(svg).toMatch(/class="link more"[^>]*data-from="Product Viewed" data-to="Product Added"/u);
  // Dotted is what only the other side goes, and nothing else.
  const others = [
    ...svg.matchAll(/class="link other"[^>]*data-from="([^"]*)" data-to="([^"]*)" data-type="(\w+)"/gu),
  ];
  expect(others.length).toBeGreaterThan(0);
  for (const [, from, to, type = ''] of others) {
    const goes = (side: Going): boolean =>
      side.objects[type]?.edges.some((edge) => edge.from === from && edge.to === to) ?? false;
    expect([goes(compared), goes({ objects })], `${from} → ${to}`).toEqual([true, false]);
  }
}

interface Going {
  readonly objects: Readonly<
    Record<
      string,
      {
        readonly journeys: number;
        readonly activities: readonly { readonly activity: string; readonly journeys: number }[];
        readonly edges: readonly {
          readonly from: string;
          readonly to: string;
          readonly journeys: number;
        }[];
      }
    >
  >;
}

interface Stepped {
  readonly steps: readonly {
    readonly id: string;
    readonly metrics: { readonly events: number; readonly journeys: number };
  }[];
  readonly tooYoung?: Readonly<
    Record<
      string,
      { readonly activities: readonly { readonly activity: string; readonly journeys: number }[] }
    >
  >;
}

test('a step of a comparison tells both sides beside one another, on a narrow screen too', async ({
  page,
}) => {
  const step = 'step:Product Viewed';
  const answer = await answerOf<Stepped & { readonly compared: Stepped }>(page, {
    kind: 'blueprint',
    steps: 200,
    period: { last: '30d' },
    compare: 'previous',
  });
  const sides = page.getByTestId('side-by-side');
  // Parcels of the last days are under way: that fewer of them have come says nothing.
  const parcels = answer.tooYoung?.['parcel']?.activities.find(
    ({ activity }) => activity === 'Parcel Delivered',
  );
  await page.goto(`${serverUrl()}/blueprint?shop=demo&last=30d&vs=before`);
  await expect(page.getByTestId('change-step:Parcel Delivered')).toContainText(
    `too early to say: ${grouped(parcels?.journeys ?? -1)} are younger than it takes`,
    { timeout: 60_000 },
  );
  const told = async (): Promise<void> => {
    for (const [at, { steps }] of [answer.compared, answer].entries()) {
      const metrics = steps.find(({ id }) => id === step)?.metrics;
      await expect(sides.getByRole('cell').nth(at)).toContainText(`${grouped(metrics?.events ?? -1)} event`);
    }
  };
  await page.goto(`${serverUrl()}/blueprint?shop=demo&last=30d&vs=before&step=${encodeURIComponent(step)}`);
  await told();
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.getByRole('dialog').getByTestId('side-by-side')).toBeVisible();
  await told();
});

test('the map as a table: both sides as the API counts them, for each object type', async ({ page }) => {
  const device = { journey: 'device', value: 'phone' };
  const answer = await answerOf<Passing & { readonly compared: Passing }>(page, {
    kind: 'map',
    where: [device],
    compare: { where: [{ not: device }] },
  });
  await page.goto(`${serverUrl()}/map?shop=demo&form=table&these=device~phone&vs=others`);
  const table = page.getByTestId('activity-table');
  const failed = table.getByRole('row', { name: /^Payment Failed/u }).first();
  await expect(failed).toContainText('pts');
  const written = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 2 });
  for (const [at, { objects }] of [answer.compared, answer].entries()) {
    const own = objects['customer'];
    const passed = own?.activities.find(({ activity }) => activity === 'Payment Failed')?.journeys ?? -1;
    const share = written.format((100 * passed) / (own?.journeys ?? 1));
    await expect(failed.getByRole('cell').nth(at)).toHaveText(new RegExp(`^${share}\\s?%`, 'u'));
  }
  const types = Object.values(answer.objects).filter(({ activities }) => activities.length > 0);
  // And one of the ways between.
  await expect(table.getByRole('table')).toHaveCount(types.length + 1);
});

test('the mood stands under the columns of its stages, wherever the eye is, and goes along in a picture', async ({
  page,
}) => {
  await page.goto(`${serverUrl()}/blueprint?shop=demo&look=mood`);
  const row = page.getByTestId('mood-curve');
  const middle = async (of: Locator): Promise<number> => {
    const { x, width } = (await of.boundingBox()) ?? { x: Number.NaN, width: 0 };
    return x + width / 2;
  };
  const point = row.locator('[data-stage=fulfilment] circle');
  await expect(point).toBeVisible({ timeout: 60_000 });
  const first = page.getByTestId('step-step:Order Confirmed');
  const next = page.getByTestId('step-step:Return Requested');
  const stands = async (): Promise<void> => {
    expect(await middle(point)).toBeGreaterThan(await middle(first));
    expect(await middle(point)).toBeLessThan(await middle(next));
  };
  await stands();
  const canvas = page.getByTestId('blueprint-canvas').locator('.canvas-surface');
  const { x, y } = (await canvas.boundingBox()) ?? { x: 0, y: 0 };
  const before = { point: await middle(point), step: await middle(first) };
  await page.mouse.move(x + 500, y + 60);
  await page.mouse.down();
  await page.mouse.move(x + 380, y + 60, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => Math.round(before.step - (await middle(first)))).toBe(120);
  expect(Math.round(before.point - (await middle(point)))).toBe(120);
  await stands();

  const said = page.getByTestId('mood-list').getByRole('listitem').filter({ hasText: 'Fulfilment' });
  await expect(said).toHaveText(/Fulfilment: (?:CSAT|NPS) \S+ \(.+ to .+\), [\d,]+ answers\./u);
  const figure = await row.locator('[data-stage=fulfilment] .mood-figure').textContent();
  await page.getByRole('button', { name: 'Download this view' }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: /SVG/u }).click(),
  ]);
  expect(await readFile(await file.path(), 'utf8')).toContain(figure?.split(' ')[0] ?? 'no figure');
  await page.goto(`${serverUrl()}/blueprint?shop=demo&look=mood&form=table`);
  await expect(said).toBeVisible({ timeout: 60_000 });
});
