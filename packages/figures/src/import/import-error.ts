/** A file that cannot be read at all; the message names the place and the remedy. */
export class ImportError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ImportError';
  }
}
