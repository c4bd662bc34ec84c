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
