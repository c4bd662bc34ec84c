const COMMENT_OR_TEXT = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g;

const blank = (code: string, starts: readonly string[]): string =>
  code.replaceAll(COMMENT_OR_TEXT, (found) =>
    starts.some((start) => found.startsWith(start)) ? found.replaceAll(/[^\n]/g, ' ') : found,
  );

/** Code with its quoted text blanked and its lines kept. Template literals stay: they hold code. */
export const withoutQuotes = (code: string): string => blank(code, ["'", '"']);

/**
 * Code with its comments and quoted text blanked and its lines kept, so that a rule sees code only. An
 * approximation: a quote inside a regular expression may hide the rest of its line.
 */
export const withoutComments = (code: string): string => blank(code, ["'", '"', '/']);
