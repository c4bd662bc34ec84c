const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** Runs work that can be asked to stop: the first Ctrl-C lets it end what it began, a second ends the program. */
export const untilStopped = async <T>(work: (isStopped: () => boolean) => Promise<T>): Promise<T> => {
  let isStopped = false;
  const stop = (): void => {
    isStopped = true;
  };
  for (const signal of SIGNALS) process.once(signal, stop);
  try {
    return await work(() => isStopped);
  } finally {
    for (const signal of SIGNALS) process.removeListener(signal, stop);
  }
};
