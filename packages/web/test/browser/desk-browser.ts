import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { Engine, instantOf, loadForms, loadPacks, readPackFolders, VOCABULARY } from '@holdpoint/engine';
import { SAMPLE_SIZE, startService } from '@holdpoint/web';
import { findBrowser } from '../../../../scripts/browser.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const LAW = join(import.meta.dirname, '../../../../law');

/** A sample desk that runs, and a real browser at it. */
export interface BrowserDesk {
  readonly url: string;
  readonly verifierKey: string;
  /** Signs a sample user of a role on, and stands where that role begins: on the board, or at administration. */
  readonly as: (role: string, look?: BrowserContextOptions) => Promise<Page>;
  /** What a browser complained of since the desk began: errors on its console, and requests to another host. */
  readonly complaints: readonly string[];
  /** Lets time go by for the desk, in milliseconds. */
  readonly wait: (ms: number) => void;
  readonly end: () => Promise<void>;
}

/** Starts a sample desk with its made-up year, or without it a desk on which nothing was done, and a browser. */
export const startBrowserDesk = async ({ isFilled = true } = {}): Promise<BrowserDesk> => {
  const found = findBrowser();
  if ('problem' in found) throw new Error(found.problem);
  const folder = mkdtempSync(join(tmpdir(), 'holdpoint-desk-'));
  // As root, the database runs under an account of its own, which must be able to enter.
  chmodSync(folder, 0o755);
  const law = readPackFolders(LAW, ['us', 'us-ca', 'local-policy']);
  let later = 0;
  const now = () => {
    const instant = instantOf(Math.round(performance.timeOrigin + performance.now()) + later);
    if (instant === undefined) throw new Error('no instant');
    return instant;
  };
  const service = await startService({
    folder,
    port: 0,
    engine: new Engine(loadPacks(VOCABULARY, law, { examples: false }).packs),
    forms: loadForms(VOCABULARY, law).forms,
    clock: { now },
    databaseUrl: undefined,
    lawTexts: () => ({ packs: loadPacks(VOCABULARY, law, { examples: true }).packs, folders: law }),
    ...(isFilled ? { sample: SAMPLE_SIZE } : {}),
  });
  const browser: Browser = await chromium.launch({
    executablePath: found.path,
    // As root, in a container, Chromium has no sandbox of its own to stand in; it opens only the pages of this test.
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });
  const complaints: string[] = [];
  const as = async (role: string, look: BrowserContextOptions = {}): Promise<Page> => {
    const context = await browser.newContext(look);
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('status of 4')) complaints.push(message.text());
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(service.url)) complaints.push(`asked ${request.url()}`);
    });
    await page.goto(service.url);
    await page.selectOption('#user', `sample-${role}`);
    await page.getByRole('button', { name: 'Sign on' }).click();
    await page.getByRole('button', { name: 'I understand' }).click();
    await page.waitForURL(/\/(board|admin)$/);
    return page;
  };
  return {
    url: service.url,
    verifierKey: service.verifierKey,
    as,
    complaints,
    wait: (ms) => {
      later += ms;
    },
    end: async () => {
      await browser.close();
      await service.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** What axe finds wrong with a page as it stands, a line each: the rule, and where. */
export const violationsOf = async (page: Page): Promise<readonly string[]> => {
  // By a message of the debugger, which the page's own policy on scripts does not bind.
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run: () => Promise<{ violations: { id: string; nodes: { target: unknown }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ target }) => `${id} at ${String(target)}`));
  });
};

/** Keeps a picture of a page where HOLDPOINT_SCREENS names a folder; elsewhere nothing. */
export const picture = async (page: Page, name: string): Promise<void> => {
  const folder = process.env.HOLDPOINT_SCREENS;
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
};
