/** The one place where the time of day enters the program. */
export const today = (): string => new Date().toISOString().slice(0, 10);

export const milliseconds = (): number => performance.now();

/** Milliseconds since 1970, by this machine's clock. */
export const now = (): number => Date.now();
