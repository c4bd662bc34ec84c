import { CaseError, ENGINE_VERSION } from '@holdpoint/engine';
import { decide, DECIDE_HELP } from './commands/decide.ts';
import { explain, EXPLAIN_HELP } from './commands/explain.ts';
import { law, LAW_HELP } from './commands/law.ts';
import { CommandError, EXIT } from './exit-codes.ts';

const HELP = `holdpoint ${ENGINE_VERSION}: what the law requires, permits and forbids, and why

  holdpoint decide FILE     decide every case of a file
  holdpoint explain FILE    explain one answer
  holdpoint law list        list the provisions
  holdpoint law check       check the law documents and run their examples
  holdpoint law forms       list the forms and what each asks
  holdpoint COMMAND --help  more on one command, with examples

Exit status: 0 done; 1 some rows could not be read, the others were decided; 2 the command line is wrong;
3 a law document has a fault or an example fails; 4 a file cannot be read or written.

This is not legal advice: what counsel of the agency has not adopted is a preview.
`;

const COMMANDS: Readonly<Record<string, { run: (args: readonly string[]) => number; help: string }>> = {
  decide: { run: decide, help: DECIDE_HELP },
  explain: { run: explain, help: EXPLAIN_HELP },
  law: { run: law, help: LAW_HELP },
};

/** Runs one command line and returns the exit status. */
export const main = (args: readonly string[]): number => {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === 'help') {
    process.stdout.write(HELP);
    return name === undefined ? EXIT.usage : EXIT.ok;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    process.stderr.write(
      `holdpoint: no command "${name}"; there are ${Object.keys(COMMANDS).join(', ')}; see holdpoint --help\n`,
    );
    return EXIT.usage;
  }
  if (rest.includes('--help')) {
    process.stdout.write(command.help);
    return EXIT.ok;
  }
  return run(command.run, rest);
};

const run = (command: (args: readonly string[]) => number, args: readonly string[]): number => {
  try {
    return command(args);
  } catch (error) {
    if (error instanceof CaseError) {
      process.stderr.write(error.faults.map((fault) => `${fault}\n`).join(''));
      return EXIT.someRejected;
    }
    if (!(error instanceof CommandError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return error.status;
  }
};

if (import.meta.main) process.exitCode = main(process.argv.slice(2));
