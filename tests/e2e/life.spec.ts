import { expect, type Page, test } from '@playwright/test';
import { axeFinds } from './axe.js';
import { demoStored, serverUrl } from './server.js';

test.describe.configure({ mode: 'serial' });
test.beforeAll(demoStored);

/** The planted one: it begins on one day, and goes on to the end of the data. */
const PLANTED = 'payment-failed:device=phone:text.browser=Safari';
/** One with enough before and after the first of October to say what came of it. */
const FOLLOWED = 'form-field-failed-address:text.browser=Firefox';
const WAIT = { timeout: 120_000 };

async function openFinding(page: Page, id: string, rest = ''): Promise<void> {
  await page.goto(`${serverUrl()}/findings?shop=demo&finding=${encodeURIComponent(id)}${rest}`);
  await expect(page.getByTestId('life')).toBeVisible(WAIT);
}

test('a finding is looked at, accepted with an owner and a day, and changed: then it is too early to say', async ({
  page,
}) => {
  await openFinding(page, PLANTED);
  const life = page.getByTestId('life');
  // The table behind the chart is for screen readers alone: it scrolls with the finding, and makes the page no taller.
  await expect(page.getByTestId('finding-detail').locator('table.unseen')).toBeAttached(WAIT);
  expect(await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)).toBe(0);
  await life.getByRole('button', { name: 'Looked at it' }).click();
  await expect(life.locator('[aria-current="step"]')).toHaveText('Looked at');
  await life.getByRole('button', { name: 'Accept' }).click();
  await expect(page).toHaveURL(/doing=accept/u);
  await expect(life.getByLabel('Who sees to it')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/doing=/u);

  await life.getByRole('button', { name: 'Accept' }).click();
  await life.getByLabel('Who sees to it').fill('Grace');
  await life.getByLabel('Until when').fill('2026-11-30');
  await life.getByLabel('Your name').fill('Ada');
  await page.keyboard.press('Enter');
  await expect(life).toContainText('Grace, until 30 Nov 2026');
  await expect(life.locator('[aria-current="step"]')).toHaveText('Accepted');
  const ledger = page.getByTestId('ledger');
  await expect(ledger).toContainText(/At stake\s*€.*1 finding/u, WAIT);

  await life.getByRole('button', { name: 'Say what was changed' }).click();
  await life.getByRole('textbox', { name: 'What was changed' }).fill('Retry with the second provider');
  await life.getByLabel('First day').fill('2026-10-30');
  await life.getByRole('button', { name: 'Say what was changed' }).click();
  await expect(page.getByTestId('effect')).toContainText('Too early to say', WAIT);
  await expect(ledger).toContainText('1 to be measured', WAIT);
  await life.getByText('What was done, 3 steps').click();
  await expect(life).toContainText('Ada accepted: Grace, until 30 Nov 2026');
});

test('a change that lies back far enough is told in money with its interval, kept, and closed', async ({
  page,
}) => {
  const accept = { do: 'accept', owner: 'Grace', due: '2026-10-01' };
  const findings = `${serverUrl()}/api/shops/demo/findings`;
  await page.request.post(findings, { data: { finding: FOLLOWED, step: accept }, timeout: 120_000 });
  await openFinding(page, FOLLOWED);
  const life = page.getByTestId('life');
  await life.getByRole('button', { name: 'Say what was changed' }).click();
  await life.getByRole('textbox', { name: 'What was changed' }).fill('The form of old');
  await life.getByLabel('First day').fill('2026-10-01');
  await life.getByRole('button', { name: 'Say what was changed' }).click();
  const effect = page.getByTestId('effect');
  await expect(effect).toContainText('90 % sure of', WAIT);
  await expect(effect).toContainText('against those that the change left alone');
  await expect(effect.getByText('expected without the change')).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await axeFinds(page)).toEqual([]);
  }
  await effect.getByRole('button', { name: 'Keep as measured' }).click();
  await expect(life.locator('[aria-current="step"]')).toHaveText('Measured', WAIT);
  await expect(page.getByTestId('ledger')).toContainText(/Won.*90 %:/u, WAIT);
  await life.getByRole('button', { name: 'Close' }).click();
  await life.getByRole('button', { name: 'Close' }).click();
  await expect(life.locator('[aria-current="step"]')).toHaveText('Closed');
  await expect(page.getByRole('radio', { name: 'Done 1' })).toBeAttached();
});

test('what is dismissed says why, goes to the end of the list and off the blueprint, and can be raised again', async ({
  page,
}) => {
  await openFinding(page, 'payment-failed');
  const life = page.getByTestId('life');
  await life.getByRole('button', { name: 'Dismiss' }).click();
  await life.getByLabel('Why it is let be').fill('The bank refuses them');
  await life.getByRole('button', { name: 'Dismiss' }).click();
  await expect(life).toContainText('The bank refuses them');
  await expect(page.getByTestId('finding').last()).toContainText(/Dismissed|Closed/u);
  await page.getByText('Done 2').click();
  await expect(page).toHaveURL(/show=done/u);
  await expect(page.getByTestId('finding')).toHaveCount(2);
  await life.getByRole('button', { name: 'Undo: raise it again' }).click();
  await life.getByLabel('Why it is raised again').fill('By mistake');
  await life.getByRole('button', { name: 'Reopen' }).click();
  await expect(life).toContainText('raised again: By mistake');
  await expect(page.getByTestId('finding')).toHaveCount(1);
});

test('who writes on what somebody changed meanwhile is told, and sees what stands now', async ({ page }) => {
  await openFinding(page, 'search-without-hit:text.query=gift card', '&doing=dismiss');
  const life = page.getByTestId('life');
  const step = { do: 'accept', owner: 'Somebody else', due: '2026-12-01' };
  const finding = new URL(page.url()).searchParams.get('finding');
  const other = await page.request.post(`${serverUrl()}/api/shops/demo/findings`, {
    data: { finding, step },
  });
  expect(other.status()).toBe(200);
  await life.getByLabel('Why it is let be').fill('Wanted so');
  await life.getByRole('button', { name: 'Dismiss' }).click();
  await expect(life.getByRole('alert')).toBeVisible();
  await expect(life).toContainText('Somebody else, until 1 Dec 2026');
});

test('the journeys behind a finding open to what happened in them; its segment goes along into the what-if', async ({
  page,
}) => {
  await openFinding(page, PLANTED);
  const journey = page.getByTestId('behind-journey').first();
  await journey.click(WAIT);
  await expect(page).toHaveURL(/journey=/u);
  await expect(page.getByTestId('journey-told')).toContainText('Payment Failed', WAIT);
  await page.reload();
  await expect(page.getByTestId('journey-told')).toContainText('Payment Failed', WAIT);
  const beside = page.getByTestId('beside');
  await beside.getByRole('button', { name: 'Play it' }).click();
  await expect(beside.getByTestId('only-these')).toContainText('device phone, browser Safari', WAIT);
  await beside.getByRole('link', { name: /Change more/u }).click(WAIT);
  await expect(page).toHaveURL(/only=/u);
  await expect(page.getByTestId('only-these')).toContainText('device phone, browser Safari', WAIT);
});

test('the week is told against the one before when it is opened', async ({ page }) => {
  await openFinding(page, PLANTED);
  await page.getByText('What changed in the last 7 days').click();
  await expect(page).toHaveURL(/week=1/u);
  const week = page.getByTestId('week');
  await expect(week).toContainText(/New \d+/u, WAIT);
  await expect(week).toContainText(/Still there \d+/u);
});

test('the map carries prices too, and leads to the finding', async ({ page }) => {
  await page.goto(`${serverUrl()}/map?shop=demo`);
  await expect(page.getByTestId('map-canvas').locator('.pin').first()).toContainText('/ month', WAIT);
  await page.locator('.costs a').first().click();
  await expect(page.getByTestId('finding-detail')).toBeVisible(WAIT);
});

test('an experiment is planned from a finding, which follows what was decided and leads back to it', async ({
  page,
}) => {
  // Two views that both stand on the findings of the whole shop.
  test.slow();
  await openFinding(page, 'out-of-stock-shown:text.category=Tents');
  await page.getByTestId('life').getByRole('link', { name: 'Plan an experiment' }).click();
  await expect(page).toHaveURL(/\/experiments\?.*tests=/u);
  await expect(page.getByTestId('tested-finding')).toContainText('for Tents', WAIT);
  await expect(page.getByTestId('needs')).toContainText('visitors a variant', WAIT);
  await page.getByLabel('Name').fill('say-when-back');
  await page.getByLabel('Owner').fill('Grace');
  await page.getByRole('button', { name: 'Keep as a draft' }).click();
  const opened = page.getByTestId('case');
  await opened.getByRole('button', { name: 'Start' }).click();
  await opened.getByRole('button', { name: 'Decide' }).click();
  await opened.getByLabel('Why').fill('They wait for it');
  await opened.getByRole('button', { name: 'Record the decision' }).click();
  await opened.getByRole('button', { name: 'Say that the finding’s change is made' }).click();
  await expect(page.getByTestId('shipped')).toBeVisible(WAIT);
  await opened.getByTestId('tested-finding').getByRole('link').click();
  const life = page.getByTestId('life');
  await expect(life.locator('[aria-current="step"]')).toHaveText('Changed', WAIT);
  await expect(life).toContainText('Grace, until');
  await life.getByTestId('finding-experiments').getByRole('link', { name: 'say-when-back' }).click();
  await expect(opened).toHaveAttribute('data-state', 'decided');
});
