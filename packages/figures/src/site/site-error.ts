/** A folder into which no site can be written; the message says why and what to do. */
export class SiteError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'SiteError';
  }
}
