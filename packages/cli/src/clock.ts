/** The one place where the time of day enters the program. */
export const today = (): string => new Date().toISOString().slice(0, 10);

export const milliseconds = (): number => performance.now();
