/** What the command's exit status says; documented in `holdpoint --help`. */
export const EXIT = {
  ok: 0,
  /** Some rows could not be read; the others were decided. */
  someRejected: 1,
  /** The command line itself is wrong. */
  usage: 2,
  /** A law document has a fault, or a worked example fails. */
  lawFault: 3,
  /** A file cannot be read or written. */
  noInput: 4,
  /** An interview ended before every act was settled. */
  stillOpen: 5,
  /** `law diff --exit-code`: some act differs, or is not decided. */
  different: 6,
  /** `verify`: the bundle does not hold. */
  notProven: 7,
  /** `import`, `feed`: stopped before the end; the same command goes on there. */
  unfinished: 8,
  /** `papers`: what was asked for is refused, with what to do instead. */
  refused: 9,
} as const;

/** A fault that ends the command with a message and a status. */
export class CommandError extends Error {
  readonly status: number;
  constructor(message: string, status: number) {
    super(message);
    this.name = 'CommandError';
    this.status = status;
  }
}

export const usageError = (message: string): CommandError => new CommandError(message, EXIT.usage);
