import { parseArgs } from 'node:util';
import { type Action, ACTIONS, AGENCIES, DESK_ACTIONS, isAction, MAIN_ACTIONS, parseDay } from '@holdpoint/engine';
import { usageError } from '../exit-codes.ts';
import { INPUT_FORMATS, type InputFormat } from '../input/input-format.ts';
import { OUTPUT_FORMATS, type OutputFormat } from '../output/output-format.ts';

/** What every deciding command understands. */
export interface DecideOptions {
  readonly files: readonly string[];
  readonly on: string | undefined;
  readonly knownOn: string | undefined;
  readonly jurisdiction: string | undefined;
  readonly agency: string | undefined;
  readonly layout: string | undefined;
  readonly output: OutputFormat;
  /** What the file of cases is, whatever its name says. */
  readonly format: InputFormat | undefined;
  readonly sheet: string | undefined;
  readonly actions: readonly Action[];
  readonly rejects: string | undefined;
  readonly case: string | undefined;
  /** Whether to say of every open answer which missing facts matter. */
  readonly needs: boolean;
}

/** Reads the command line of `decide` and `explain`; a slip ends the command with a remedy. */
export const readDecideOptions = (args: readonly string[], defaults: readonly Action[]): DecideOptions => {
  const { values, positionals } = parse(args);
  for (const name of ['on', 'known-on'] as const) {
    const day = values[name];
    if (day !== undefined && parseDay(day) === undefined)
      throw usageError(`--${name}: found "${day}"; write a day as YYYY-MM-DD`);
  }
  if (values.agency !== undefined && !(AGENCIES as readonly string[]).includes(values.agency)) {
    throw usageError(`--agency: found "${values.agency}"; write one of ${AGENCIES.join(', ')}`);
  }
  return {
    files: positionals,
    on: values.on,
    knownOn: values['known-on'],
    jurisdiction: values.jurisdiction,
    agency: values.agency,
    layout: values.layout,
    output: oneOf('output', OUTPUT_FORMATS, values.output) ?? 'table',
    format: oneOf('format', INPUT_FORMATS, values.format),
    sheet: values.sheet,
    actions: readActions(values.actions, defaults),
    rejects: values.rejects,
    case: values.case,
    needs: values.needs === true,
  };
};

/** The value of an option that knows only some words. */
const oneOf = <T extends string>(option: string, words: readonly T[], found: string | undefined): T | undefined => {
  if (found === undefined) return undefined;
  const word = words.find((one) => one === found);
  if (word === undefined) throw usageError(`--${option}: found "${found}"; write ${listed(words)}`);
  return word;
};

const listed = (words: readonly string[]): string => `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

const parse = (args: readonly string[]) => {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        on: text,
        'known-on': text,
        jurisdiction: text,
        agency: text,
        layout: text,
        output: { type: 'string', short: 'o' },
        format: text,
        sheet: text,
        actions: text,
        rejects: text,
        case: text,
        needs: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw usageError(`${error instanceof Error ? error.message : String(error)}; see holdpoint --help`);
  }
};

const readActions = (text: string | undefined, defaults: readonly Action[]): readonly Action[] => {
  if (text === undefined) return defaults;
  if (text === 'desk') return DESK_ACTIONS;
  if (text === 'main') return MAIN_ACTIONS;
  if (text === 'all') return ACTIONS;
  return text.split(',').map((name) => {
    const action = name.trim();
    if (!isAction(action))
      throw usageError(`--actions: found "${action}"; write desk, main, all or some of ${ACTIONS.join(', ')}`);
    return action;
  });
};
