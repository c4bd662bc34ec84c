import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scratchFolder } from '../../test/run-main.ts';
import { EXIT } from '../exit-codes.ts';
import { LAW_FOLDER } from '../project-root.ts';
import { loadLaw, requireLaw } from './load-law.ts';

const POLICY = 'local-policy';

/** A law folder with one pack, and a cache of its own. */
const scratchLaw = () => {
  const source = { folder: scratchFolder(), cache: scratchFolder() };
  cpSync(join(LAW_FOLDER, POLICY), join(source.folder, POLICY), { recursive: true });
  const breakPack = () => writeFileSync(join(source.folder, POLICY, 'broken.yaml'), 'rules: none\n');
  return { source, breakPack, cached: () => readdirSync(source.cache) };
};

describe('the law that a command decides by', () => {
  it('is read once and then taken from the cache', () => {
    const { source, cached } = scratchLaw();
    const first = loadLaw(source);
    const [name = ''] = cached();
    const path = join(source.cache, name);
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(POLICY, 'from-the-cache'));
    expect(first.packs.map(({ id }) => id)).toEqual([POLICY]);
    expect(loadLaw(source).packs.map(({ id }) => id)).toEqual(['from-the-cache']);
  });

  it('is the same from the cache as from the documents', () => {
    const { source } = scratchLaw();
    expect(loadLaw(source)).toEqual(loadLaw({ folder: source.folder, cache: undefined }));
    expect(loadLaw(source)).toEqual(loadLaw({ folder: source.folder, cache: undefined }));
  });

  it('is read again where a document changed', () => {
    const { source, breakPack } = scratchLaw();
    loadLaw(source);
    breakPack();
    expect(loadLaw(source).findings).not.toEqual([]);
  });

  it('is read again where the cache was cut short', () => {
    const { source, cached } = scratchLaw();
    loadLaw(source);
    for (const name of cached()) writeFileSync(join(source.cache, name), '[{');
    expect(loadLaw(source).packs.map(({ id }) => id)).toEqual([POLICY]);
  });

  it('is not kept while a document has a fault, so that the fault is told each time', () => {
    const { source, breakPack, cached } = scratchLaw();
    breakPack();
    expect(loadLaw(source).findings).toEqual(loadLaw(source).findings);
    expect(cached()).toEqual([]);
  });

  it('is no law while a document has a fault: the command ends with 3 and names the file', () => {
    const { source, breakPack } = scratchLaw();
    breakPack();
    expect(() => requireLaw(source)).toThrow(expect.objectContaining({ status: EXIT.lawFault }));
    expect(() => requireLaw(source)).toThrow(/local-policy\/broken\.yaml:\d+/);
  });

  it('is decided by where the cache cannot be written', () => {
    const { source } = scratchLaw();
    const file = join(source.cache, 'a-file');
    writeFileSync(file, '');
    expect(loadLaw({ ...source, cache: file }).packs).toHaveLength(1);
  });
});
