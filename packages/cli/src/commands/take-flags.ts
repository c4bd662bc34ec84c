import { usageError } from '../exit-codes.ts';

/** The options that only one command knows, taken out of its arguments; the rest is left as it was. */
export interface TakenFlags<Text extends string, Mark extends string> {
  readonly texts: Readonly<Partial<Record<Text, string>>>;
  readonly marks: ReadonlySet<Mark>;
  readonly rest: readonly string[];
}

/** Takes `--name value`, `--name=value` for each of `texts` and `--name` for each of `marks`. */
export const takeFlags = <Text extends string, Mark extends string = never>(
  args: readonly string[],
  names: { readonly texts: readonly Text[]; readonly marks?: readonly Mark[] },
): TakenFlags<Text, Mark> => {
  const texts: Partial<Record<Text, string>> = {};
  const marks = new Set<Mark>();
  const rest: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? '';
    const [name = '', inline] = splitOnce(arg);
    const mark = names.marks?.find((one) => arg === `--${one}`);
    const text = names.texts.find((one) => name === `--${one}`);
    if (mark !== undefined) marks.add(mark);
    else if (text === undefined) rest.push(arg);
    else {
      const value = inline ?? args[++at];
      if (value === undefined || (inline === undefined && value.startsWith('--')))
        throw usageError(`--${text}: found nothing after it; write --${text} VALUE`);
      texts[text] = value;
    }
  }
  return { texts, marks, rest };
};

const splitOnce = (arg: string): readonly [string, string?] => {
  const at = arg.indexOf('=');
  return at < 0 ? [arg] : [arg.slice(0, at), arg.slice(at + 1)];
};
