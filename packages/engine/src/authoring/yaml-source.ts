import { isCollection, isMap, isPair, LineCounter, type Node, parseDocument } from 'yaml';
import type { Finding } from './finding.ts';

export type YamlPath = readonly (string | number)[];

/** A YAML text read with its positions. */
export interface YamlSource {
  readonly file: string;
  readonly value: unknown;
  readonly findings: readonly Finding[];
  /** Line and column, from 1, of the value at a path, or of the nearest part that exists. */
  readonly locate: (path: YamlPath) => { line: number; column: number };
  /** The document that lists the keys, named where a key is not known. */
  readonly guide: string;
}

const LAW_GUIDE = 'docs/how-to/encode-a-provision.md';

/** Parses YAML 1.2 (so `yes` and dates stay text); syntax faults become findings. */
export const readYaml = (file: string, text: string, guide = LAW_GUIDE): YamlSource => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const findings = document.errors.map((error): Finding => ({
    code: 'yaml-syntax',
    file,
    ...place(error.pos[0]),
    found: error.message.split('\n')[0]?.toLowerCase() ?? 'a fault',
    expected: 'well-formed YAML',
    remedy: 'check indentation, quotes and brackets on this line',
  }));
  const locate = (path: YamlPath) => place(offsetOf(document.contents as Node | null, path));
  return { file, value: findings.length > 0 ? undefined : document.toJS(), findings, locate, guide };
};

const offsetOf = (root: Node | null, path: YamlPath): number => {
  let node: unknown = root;
  let offset = startOf(root) ?? 0;
  for (const step of path) {
    if (!isCollection(node)) return offset;
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && keyText(item.key) === String(step));
      if (pair === undefined) return offset;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else {
      const item = node.items[Number(step)];
      if (item === undefined) return offset;
      offset = startOf(item) ?? offset;
      node = item;
    }
  }
  return offset;
};

const keyText = (key: unknown): string =>
  typeof key === 'object' && key !== null && 'value' in key ? String(key.value) : String(key);

const startOf = (node: unknown): number | undefined =>
  typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
    ? (node.range[0] as number)
    : undefined;
