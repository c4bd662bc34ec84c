/** Rough minutes as a person says them: "2 minutes", "4 hours", "30 days". */
export const minutesInWords = (minutes: number): string => {
  const [count, unit] =
    minutes < 60
      ? [Math.max(1, Math.round(minutes)), 'minute']
      : minutes < 48 * 60 && minutes % (24 * 60) !== 0
        ? [Math.round(minutes / 60), 'hour']
        : [Math.round(minutes / (24 * 60)), 'day'];
  return `about ${count} ${unit}${count === 1 ? '' : 's'}`;
};
