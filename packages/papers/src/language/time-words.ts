import type { Instant, Zone } from '@holdpoint/engine';

/**
 * A time on the clock of the place, in the words of a language, with the zone: `Monday, March 2, 2026 at 2:10 PM PST`.
 * The zone's letters stay English where the language has none of its own.
 */
export const timeWords = (at: Instant, zone: Zone, language: string): string =>
  new Intl.DateTimeFormat(language, {
    timeZone: zone,
    calendar: 'gregory',
    weekday: 'long',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  })
    .format(at)
    // Narrow and other special blanks differ between versions of the tables that Node carries.
    .replace(/[\u00A0\u2009\u202F]/g, ' ');
