import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Entry = {
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  resolved?: string;
};

const packages = new Map<string, Entry>(Object.entries(JSON.parse(readFileSync('package-lock.json', 'utf8')).packages));

/** The folders in which Node would look for a dependency of the package at `path`. */
const lookedIn = (path: string): string[] => {
  const folders = path === '' ? [] : [`${path}/node_modules`];
  for (let at = path.lastIndexOf('/node_modules/'); at !== -1; at = path.lastIndexOf('/node_modules/', at - 1)) {
    folders.push(`${path.slice(0, at)}/node_modules`);
  }
  return [...folders, 'node_modules'];
};

describe('the lock file', () => {
  it('names no registry, so that each agency installs from its own mirror', () => {
    const hosts = [...packages].filter(([, entry]) => entry.resolved?.includes('://'));
    expect(hosts.map(([path]) => path)).toEqual([]);
  });

  // npm writes a lock without the optional binaries it could not find, and "npm ci" then fails for whoever can.
  it('holds every dependency that a package in it names, optional ones for other platforms too', () => {
    const absent = [...packages].flatMap(([path, { dependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies })
        .filter((name) => !lookedIn(path).some((folder) => packages.has(`${folder}/${name}`)))
        .map((name) => `${path} needs ${name}`),
    );
    expect(absent).toEqual([]);
  });
});
