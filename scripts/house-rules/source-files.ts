import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile } from './house-rule.ts';

const ROOTS = ['bench', 'docs', 'packages', 'scripts'];
const NOT_OURS = new Set(['node_modules', 'coverage', 'reports', 'results', 'lint-fixtures']);
const SOURCE = /\.(?:ts|mts|tsx|js|mjs|css)$/;

const readFolder = (root: string, folder: string): SourceFile[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return NOT_OURS.has(entry.name) ? [] : readFolder(root, path);
    return SOURCE.test(entry.name) ? [{ path, text: readFileSync(join(root, path), 'utf8') }] : [];
  });

/** Every source file of the project in the clone at `root`. */
export const sourceFiles = (root: string): SourceFile[] => ROOTS.flatMap((folder) => readFolder(root, folder));
