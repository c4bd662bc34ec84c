import { isProvisionFile, type PackFiles } from './pack-files.ts';

/**
 * The files of a pack with the worked examples of every provision left blank: most of a document is examples, and
 * deciding needs none. Lines keep their numbers, so that every other fault is reported where it stands.
 */
export const withoutExamples = (pack: PackFiles): PackFiles => ({
  ...pack,
  files: Object.fromEntries(
    Object.entries(pack.files).map(([path, text]) => [path, isProvisionFile(path) ? blankExamples(text) : text]),
  ),
});

/** A top-level key of a document begins a line; what is indented under it, or is a list or comment, belongs to it. */
const EXAMPLES = /^examples:.*\n(?:(?:[ \t#-].*)?\n)*(?:[ \t#-].*$)?/m;

const blankExamples = (text: string): string =>
  text.replace(EXAMPLES, (block) => `examples: []${block.replace(/[^\n]/g, '')}`);
