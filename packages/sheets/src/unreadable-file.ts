/** A file that is not what its name says, is damaged, or is larger than may be read; the message names the remedy. */
export class UnreadableFile extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UnreadableFile';
  }
}
