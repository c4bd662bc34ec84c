import { CaseError, ENGINE_VERSION } from '@holdpoint/engine';
import { CommandError, EXIT } from './exit-codes.ts';

const HELP = `holdpoint ${ENGINE_VERSION}: what the law requires, permits and forbids, and why

  holdpoint decide FILE     decide every case of a file
  holdpoint explain FILE    explain one answer
  holdpoint ask             ask for the facts that matter, one by one, and answer
  holdpoint timeline FILE   the answer to a case on every day of a period
  holdpoint law list        list the provisions
  holdpoint law show CITE   read a provision in plain sentences, on the terminal or as a page
  holdpoint law check       check the law documents and run their examples
  holdpoint law diff A B    what two laws answer differently, with a case, or the proof that they do not
  holdpoint law changes     what changed in the law of a period, and what that makes of a plain case
  holdpoint law coverage    how far the law of each place was read, and layers that disagree
  holdpoint law map         one plain case in every place
  holdpoint law new CITE    begin a provision from a template
  holdpoint law forms       list the forms and what each asks
  holdpoint papers          notices, blank forms for when the system is down, and what a fillable PDF says
  holdpoint figures build   make figures from records; check, explain, diff, reproduce; holdpoint figures --help
  holdpoint serve           serve the JSON API of an agency's desk on this machine
  holdpoint seed sample     fill a fresh folder with a made-up county
  holdpoint fsck            rebuild an agency's log from its records and compare every checkpoint
  holdpoint backup FILE     write the database to one file; holdpoint restore FILE reads it back
  holdpoint witness         cosign an agency's log from outside
  holdpoint import KIND     send bookings, or the detainers that are open at the start, from a table to a running service
  holdpoint feed FOLDER     send the files that a jail's system drops into a folder
  holdpoint verify BUNDLE   check records that an agency handed out against its log, offline
  holdpoint COMMAND --help  more on one command, with examples

Exit status: 0 done; 1 some rows could not be read, the others were decided; 2 the command line is wrong;
3 a law document has a fault or an example fails; 4 a file cannot be read or written;
5 ask ended before every act was settled; 6 law diff --exit-code found a difference;
7 verify, fsck: what is shown is not what was written; 8 import, feed: stopped before the end, run it again;
9 papers: refused, with what to do instead.

This is not legal advice: what counsel of the agency has not adopted is a preview.
`;

interface Command {
  readonly run: (args: readonly string[]) => number | Promise<number>;
  readonly help: (args: readonly string[]) => string;
}

/** Each command, read only when it is asked for: one that needs no database does not wait for one to load. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  ask: async () => {
    const module = await import('./commands/ask/ask.ts');
    return { run: module.ask, help: () => module.ASK_HELP };
  },
  backup: async () => {
    const module = await import('./commands/service/backup.ts');
    return { run: module.backup, help: () => module.BACKUP_HELP };
  },
  decide: async () => {
    const module = await import('./commands/decide.ts');
    return { run: module.decide, help: () => module.DECIDE_HELP };
  },
  explain: async () => {
    const module = await import('./commands/explain.ts');
    return { run: module.explain, help: () => module.EXPLAIN_HELP };
  },
  feed: async () => {
    const module = await import('./commands/feed.ts');
    return { run: module.feed, help: () => module.FEED_HELP };
  },
  figures: async () => {
    const module = await import('./commands/figures/figures.ts');
    return { run: module.figures, help: () => module.FIGURES_HELP };
  },
  fsck: async () => {
    const module = await import('./commands/service/fsck.ts');
    return { run: module.fsck, help: () => module.FSCK_HELP };
  },
  import: async () => {
    const module = await import('./commands/import/import.ts');
    return { run: module.importRecords, help: () => module.IMPORT_HELP };
  },
  law: async () => {
    const module = await import('./commands/law/law.ts');
    return { run: module.law, help: module.lawHelp };
  },
  papers: async () => {
    const module = await import('./commands/papers/papers.ts');
    return { run: module.papers, help: () => module.PAPERS_HELP };
  },
  restore: async () => {
    const module = await import('./commands/service/restore.ts');
    return { run: module.restore, help: () => module.RESTORE_HELP };
  },
  seed: async () => {
    const module = await import('./commands/service/seed.ts');
    return { run: module.seed, help: () => module.SEED_HELP };
  },
  serve: async () => {
    const module = await import('./commands/service/serve.ts');
    return { run: module.serve, help: () => module.SERVE_HELP };
  },
  timeline: async () => {
    const module = await import('./commands/timeline.ts');
    return { run: module.timeline, help: () => module.TIMELINE_HELP };
  },
  verify: async () => {
    const module = await import('./commands/verify.ts');
    return { run: module.verify, help: () => module.VERIFY_HELP };
  },
  witness: async () => {
    const module = await import('./commands/service/witness.ts');
    return { run: module.witness, help: () => module.WITNESS_HELP };
  },
};

/** Runs one command line and returns the exit status. */
export const main = async (args: readonly string[]): Promise<number> => {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === 'help') {
    process.stdout.write(HELP);
    return name === undefined ? EXIT.usage : EXIT.ok;
  }
  const read = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (read === undefined) {
    process.stderr.write(
      `holdpoint: no command "${name}"; there are ${Object.keys(COMMANDS).join(', ')}; see holdpoint --help\n`,
    );
    return EXIT.usage;
  }
  const command = await read();
  if (rest.includes('--help')) {
    process.stdout.write(command.help(rest));
    return EXIT.ok;
  }
  return run(command.run, rest);
};

const run = async (command: Command['run'], args: readonly string[]): Promise<number> => {
  try {
    return await command(args);
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

/** A reader that has seen enough, such as `head`, closes the pipe: nothing is wrong, and nothing is left to say. */
const endWhereReaderLeaves = (error: Error): void => {
  if (!('code' in error) || error.code !== 'EPIPE') throw error;
  process.exit(EXIT.noInput);
};

if (import.meta.main) {
  process.stdout.on('error', endWhereReaderLeaves);
  process.exitCode = await main(process.argv.slice(2));
}
