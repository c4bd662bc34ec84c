import { usageError } from '../../exit-codes.ts';
import { changes, LAW_CHANGES_HELP } from './changes.ts';
import { check } from './check.ts';
import { coverage, LAW_COVERAGE_HELP } from './coverage.ts';
import { diff, LAW_DIFF_HELP } from './diff.ts';
import { forms } from './forms.ts';
import { list } from './list.ts';
import { LAW_MAP_HELP, map } from './map.ts';
import { LAW_NEW_HELP, newProvision } from './new.ts';
import { LAW_SHOW_HELP, show } from './show.ts';

const LAW_HELP = `holdpoint law list | show | check | diff | changes | coverage | forms | map | new

list    every provision: citation, title, when in force, grade of reading, when read; PACK limits it to one pack
show    one provision in plain sentences, with its worked examples run; holdpoint law show --help
check   reads every document of the law afresh, reports every fault with file, line, column, limb and remedy, and runs
        every worked example; then, over every possible case, looks for rules that no case meets and for cases on which
        nothing speaks; FOLDER is a folder of packs (default: law)
        --stack ID  only the whole law of one jurisdiction; --notes  print what is worth a reader's eye but no fault
diff    what two laws answer differently; holdpoint law diff --help
changes
        every change of law of a period, and what it makes of one plain case; holdpoint law changes --help
coverage
        how far the law of each place was read, act by act, and layers that disagree; holdpoint law coverage --help
forms   the federal forms and other papers: what each asks, for how long, when it was issued; KIND shows one whole, with
        its fields; -o json
map     what every state says in one plain case, as a table or a page; holdpoint law map --help
new     begins a provision from a template; holdpoint law new --help

Examples
  holdpoint law list us-ca
  holdpoint law show 'Cal. Gov. Code § 7284.6(a)(4)'
  holdpoint law check
  holdpoint law check --stack us-ca --notes
  holdpoint law forms I-247A
  holdpoint law diff 2017-12-31 2018-01-04 --jurisdiction us-ca
  holdpoint law changes --from 2026-01-01 --to 2027-01-01
  holdpoint law new 'Cal. Gov. Code § 7284.99' --pack us-ca --in-force 2027-01-01
`;

const COMMANDS: Readonly<Record<string, { run: (args: readonly string[]) => number | Promise<number>; help: string }>> =
  {
    list: { run: list, help: LAW_HELP },
    show: { run: show, help: LAW_SHOW_HELP },
    check: { run: check, help: LAW_HELP },
    diff: { run: diff, help: LAW_DIFF_HELP },
    changes: { run: changes, help: LAW_CHANGES_HELP },
    coverage: { run: coverage, help: LAW_COVERAGE_HELP },
    forms: { run: forms, help: LAW_HELP },
    map: { run: map, help: LAW_MAP_HELP },
    new: { run: newProvision, help: LAW_NEW_HELP },
  };

/** The help of `holdpoint law`, or of one of its commands. */
export const lawHelp = ([name]: readonly string[]): string =>
  (name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name]?.help : undefined) ?? LAW_HELP;

/** `holdpoint law`. */
export const law = async ([name, ...rest]: readonly string[]): Promise<number> => {
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    throw usageError(
      `law: found "${name ?? ''}"; write law list, law show, law check, law diff, law changes, law coverage, law forms, law map or law new`,
    );
  }
  return command.run(rest);
};
