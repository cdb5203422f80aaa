import { expect, type Locator, type Page, test } from '@playwright/test';
import { axeFinds } from './axe.js';
import { demoStored, serverUrl } from './server.js';

test.beforeAll(demoStored);

interface Segments {
  readonly segments: readonly { readonly segment: string; readonly customers: number }[];
}

test('customers: segments count as the API does, and one leads to a person', async ({ page }) => {
  const response = await page.request.post(`${serverUrl()}/api/questions`, {
    data: { kind: 'segments', shop: 'demo' },
    timeout: 60_000,
  });
  const { segments } = (await response.json()) as Segments;
  const hibernating = segments.find(({ segment }) => segment === 'hibernating')?.customers ?? -1;
  await page.goto(`${serverUrl()}/customers?shop=demo`);
  const row = page.getByRole('row', { name: /^Hibernating/u });
  await expect(row).toContainText(new Intl.NumberFormat('en-GB').format(hibernating), { timeout: 60_000 });
  await row.getByRole('button').click();
  await expect(page).toHaveURL(/segment=hibernating/u);
  await expect(page.getByTestId('segment-profile')).toContainText('Worth and churn', { timeout: 60_000 });
  await page.getByRole('search').getByRole('textbox').fill('C0080-0184');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page.getByTestId('person')).toContainText('Next best product', { timeout: 60_000 });
  await expect(page.getByRole('button', { name: 'Delete for good' })).toBeDisabled();
  await page.goBack();
  await expect(page.getByTestId('segment-profile')).toBeVisible();
});

/** How many customers the API says that conditions leave, as the screen writes it. */
async function countedBy(page: Page, where: readonly unknown[]): Promise<string> {
  const response = await page.request.post(`${serverUrl()}/api/questions`, {
    data: { kind: 'journeys', shop: 'demo', object: 'customer', limit: 1, where },
    timeout: 60_000,
  });
  const { count } = (await response.json()) as { readonly count: number };
  return new Intl.NumberFormat('en-GB').format(count);
}

const CAME_AGAIN = { with: { activity: 'Order Completed' }, times: { atLeast: 2 } };
/** One of these is enough. */
const ANY = [
  { worth: { atLeast: 300 } },
  {
    followed: {
      first: { activity: 'Ticket Opened' },
      then: { activity: 'Order Completed' },
      within: '30d',
      directly: false,
    },
  },
];

/** Adds, after the one rule that is there, two of which one is enough. */
async function addAnyOf(editor: Locator): Promise<void> {
  await editor.getByRole('button', { name: 'Add “any of …”' }).click();
  const about = editor.getByRole('combobox', { name: 'What the rule is about' });
  await about.nth(1).selectOption('spend');
  await about.nth(2).selectOption('followed');
  const [spent, followed] = [2.1, 2.2].map((place) =>
    editor.getByRole('group', { name: `Rule ${place}`, exact: true }),
  );
  await spent?.getByRole('spinbutton', { name: 'at least' }).fill('300');
  await choose(followed, 'Activity', 'Ticket Opened');
  await choose(followed, 'Activity after it', 'Order Completed');
  await followed?.getByRole('combobox', { name: 'How long between' }).selectOption('30d');
}

async function choose(rule: Locator | undefined, label: string, activity: string): Promise<void> {
  const field = rule?.getByRole('combobox', { name: label, exact: true });
  await field?.fill(activity);
  await rule?.getByRole('option', { name: activity }).click();
}

test('a segment is made with a count, known to filters at once, changed, removed and had back', async ({
  page,
}) => {
  const told = await countedBy(page, [CAME_AGAIN]);
  await page.goto(`${serverUrl()}/funnel?shop=demo`);
  await page.getByTestId('only').getByRole('button', { name: 'Filter' }).click();
  await page.getByRole('link', { name: 'Make a segment' }).click();
  const editor = page.getByTestId('segment-editor');
  await expect(editor.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await editor.getByRole('textbox', { name: 'Name' }).fill('Came again');
  await editor.getByRole('combobox', { name: 'What the rule is about' }).selectOption('orders');
  await editor.getByRole('spinbutton', { name: 'at least' }).fill('2');
  await expect(editor.getByTestId('segment-count')).toContainText(`${told} of`, { timeout: 60_000 });
  await editor.getByRole('button', { name: 'Save segment' }).click();
  await expect(editor).toHaveCount(0);
  const desk = page.getByTestId('segment-desk');
  await expect(desk).toContainText('Came again');
  await expect(page.getByRole('row', { name: /^Came again/u })).toContainText(told, { timeout: 60_000 });
  // Every filter knows it, by its name.
  await page.goto(`${serverUrl()}/funnel?shop=demo&these=segment~came-again`);
  await expect(page.getByTestId('only')).toContainText('Came again', { timeout: 60_000 });
  await page.goto(`${serverUrl()}/settings?shop=demo`);
  await desk.getByRole('button', { name: 'Edit “Came again”' }).click();
  await expect(page).toHaveURL(/edit=came-again/u);
  await expect(editor.getByRole('spinbutton', { name: 'at least' })).toHaveValue('2');
  await addAnyOf(editor);
  await expect(editor.getByTestId('segment-count')).toContainText(
    `${await countedBy(page, [CAME_AGAIN, { any: ANY }])} of`,
    { timeout: 60_000 },
  );
  expect(await axeFinds(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  expect(await axeFinds(page)).toEqual([]);
  await editor.getByRole('button', { name: 'Remove all of Rule 2' }).click();
  await expect(editor.getByTestId('segment-group')).toHaveCount(0);
  await editor.getByRole('button', { name: 'Undo' }).click();
  await editor.getByRole('textbox', { name: 'Name' }).fill('Came back');
  await editor.getByRole('button', { name: 'Save segment' }).click();
  await expect(editor).toHaveCount(0);
  const settings = await page.request.get(`${serverUrl()}/api/shops/demo/settings`);
  expect(await settings.json()).toMatchObject({ segments: [{ where: [CAME_AGAIN, { any: ANY }] }] });
  await desk.getByRole('button', { name: 'Remove “Came back”' }).click();
  await expect(desk.getByRole('listitem')).toHaveCount(0);
  await desk.getByRole('button', { name: 'Undo' }).click();
  await expect(desk.getByRole('listitem')).toHaveText(/^Came back/u);
  await desk.getByRole('button', { name: 'Remove “Came back”' }).click();
  await expect(desk.getByRole('listitem')).toHaveCount(0);
});
