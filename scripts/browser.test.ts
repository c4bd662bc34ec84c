import { describe, expect, it } from 'vitest';
import { findBrowser, setUpBrowser } from './browser.mjs';

const having =
  (...paths: string[]) =>
  (path: string): boolean =>
    paths.includes(path);
const DEBIAN = ['/etc/debian_version', '/usr/bin/apt-get'];

describe('the browser of the tests', () => {
  it('is the one that HOLDPOINT_CHROMIUM names', () => {
    const env = { HOLDPOINT_CHROMIUM: '/opt/chrome' };
    expect(findBrowser({ env, exists: having('/opt/chrome', '/usr/bin/chromium') })).toEqual({ path: '/opt/chrome' });
  });

  it('is looked for in its usual places', () => {
    expect(findBrowser({ env: {}, exists: having('/usr/bin/google-chrome') })).toEqual({
      path: '/usr/bin/google-chrome',
    });
  });

  it('is never another than the one that is named', () => {
    const env = { HOLDPOINT_CHROMIUM: '/opt/chrome' };
    const found = setUpBrowser({ env, exists: having('/usr/bin/chromium', ...DEBIAN), userId: 0, install: () => true });
    expect(found).toEqual({
      problem: expect.stringMatching(/^HOLDPOINT_CHROMIUM: found no file \/opt\/chrome; install/),
    });
  });

  it('is installed for root on Debian, once', () => {
    const asked: string[] = [];
    const installed = new Set(DEBIAN);
    const machine = {
      env: {},
      exists: (path: string) => installed.has(path),
      userId: 0,
      install: (args: readonly string[]) => {
        asked.push(args.join(' '));
        if (args[0] === 'install') installed.add('/usr/bin/chromium');
        return true;
      },
    };
    expect(setUpBrowser(machine)).toEqual({ path: '/usr/bin/chromium' });
    expect(setUpBrowser(machine)).toEqual({ path: '/usr/bin/chromium' });
    expect(asked).toEqual(['update -qq', 'install -y -qq chromium']);
  });

  it.each([
    ['who is not root', 1000, DEBIAN],
    ['on a system without apt-get', 0, ['/etc/debian_version']],
  ])('is not installed for somebody %s, who is told the remedy', (_who, userId, files) => {
    const install = (): boolean => {
      throw new Error('asked to install');
    };
    const found = setUpBrowser({ env: {}, exists: having(...files), userId, install });
    expect(found).toEqual({
      problem: expect.stringMatching(/no browser .* apt-get install -y chromium.*HOLDPOINT_CHROMIUM/),
    });
  });

  it('is missed with the remedy where the packages cannot be had', () => {
    const found = setUpBrowser({ env: {}, exists: having(...DEBIAN), userId: 0, install: () => false });
    expect(found).toEqual({ problem: expect.stringMatching(/could not install Chromium; install Chromium/) });
  });
});
