import type { Counts } from './test-counts.ts';

/** Which parts of the checks failed and how often, as a line of its own; empty where none did. */
export const failedLine = (parts: readonly { readonly title: string; readonly counts: Counts }[]): string => {
  const failed = parts.filter(({ counts }) => counts.failed > 0);
  if (failed.length === 0) return '';
  return `Failed: ${failed.map(({ title, counts }) => `${title} (${counts.failed})`).join(', ')}; see above\n`;
};
