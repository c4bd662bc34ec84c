import { describe, expect, it } from 'vitest';
import { fingerprint, isStale } from './stale.mjs';

const LOCK = '{ "lockfileVersion": 3 }';
const STAMP = `${fingerprint(LOCK, 'linux-x64')}\n`;

describe('whether dependencies must be installed', () => {
  it('installs where nothing was installed', () => {
    expect(isStale(LOCK, undefined, 'linux-x64')).toBe(true);
  });

  it('leaves an installation from the same lock file alone', () => {
    expect(isStale(LOCK, STAMP, 'linux-x64')).toBe(false);
  });

  it('installs again when a pull changed the lock file', () => {
    expect(isStale(`${LOCK}\n`, STAMP, 'linux-x64')).toBe(true);
  });

  it('installs again when the folder was carried to another platform', () => {
    expect(isStale(LOCK, STAMP, 'darwin-arm64')).toBe(true);
  });

  it('installs again when the stamp was cut short', () => {
    expect(isStale(LOCK, '', 'linux-x64')).toBe(true);
  });
});
