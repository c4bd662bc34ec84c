import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { Engine, instantOf, loadForms, loadPacks, readPackFolders, VOCABULARY } from '@holdpoint/engine';
import { openData, SAMPLE_SIZE, startService } from '@holdpoint/web';
import { findBrowser } from '../../../../scripts/browser.mjs';
import { WAY } from '../../../../scripts/ways.ts';
import { byKeyboard } from './by-keyboard.ts';

export { violationsOf } from '../../../../scripts/axe.ts';

const LAW = join(import.meta.dirname, '../../../../law');

/** A sample desk that runs, and a real browser at it. */
export interface BrowserDesk {
  readonly url: string;
  readonly verifierKey: string;
  /** Signs a sample user of a role on, in the way of this run, and stands where that role begins: on the board, or at administration. */
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
  const data = await openData({ folder });
  const service = await startService({
    folder,
    port: 0,
    engine: new Engine(loadPacks(VOCABULARY, law, { examples: false }).packs),
    forms: loadForms(VOCABULARY, law).forms,
    clock: { now },
    databaseUrl: data.ownerUrl,
    lawTexts: () => ({ packs: loadPacks(VOCABULARY, law, { examples: true }).packs, folders: law }),
    ...(isFilled ? { sample: SAMPLE_SIZE } : {}),
  });
  const browser: Browser = await chromium.launch({
    executablePath: found.path,
    // As root, in a container, Chromium has no sandbox of its own to stand in; it opens only the pages of this test.
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });
  const owner = new Client({ connectionString: data.ownerUrl });
  await owner.connect();
  const sessionOf = async (subject: string): Promise<string> => {
    const token = randomBytes(32).toString('base64url');
    const [hash, at] = [createHash('sha256').update(token).digest(), new Date(now())];
    await owner.query("select set_config('holdpoint.role', 'keeper', false)");
    await owner.query(
      `insert into session (token_hash, agency, subject, form_token, signed_on_at, seen_at, notice_at) values ($1, $2, $3, $4, $5, $5, $5)`,
      [hash, data.agency.id, subject, randomBytes(32).toString('base64url'), at],
    );
    return token;
  };
  const complaints: string[] = [];
  // The first to sign on does it page by page; those after come in by the same door without the pages before it.
  let isFirst = true;
  const as = async (role: string, look: BrowserContextOptions = {}): Promise<Page> => {
    const context = await browser.newContext({ ...look, ...WAY.look });
    const pointed = await context.newPage();
    const page = WAY.isByKeyboard ? byKeyboard(pointed) : pointed;
    page.setDefaultTimeout(10_000);
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('status of 4')) complaints.push(message.text());
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(service.url)) complaints.push(`asked ${request.url()}`);
    });
    if (isFirst) {
      isFirst = false;
      await page.goto(service.url);
      await page.selectOption('#user', `sample-${role}`);
      await page.getByRole('button', { name: 'Sign on' }).click();
      await page.getByRole('button', { name: 'I understand' }).click();
    } else {
      const token = await sessionOf(`sample-${role}`);
      await context.addCookies([{ name: 'desk', value: token, url: service.url }]);
      await page.goto(service.url);
    }
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
      await owner.end();
      await data.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** Keeps a picture of a page where HOLDPOINT_SCREENS names a folder; elsewhere nothing. */
export const picture = async (page: Page, name: string): Promise<void> => {
  const folder = process.env.HOLDPOINT_SCREENS;
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
};
