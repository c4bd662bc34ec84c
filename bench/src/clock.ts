/** The one place where the measurements read the day they are dated with. */
export const today = (): string => new Date().toISOString().slice(0, 10);
