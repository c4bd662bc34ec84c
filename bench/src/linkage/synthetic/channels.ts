/**
 * How a list's row comes to differ from the custody record of the same person. Each channel is drawn by itself, at the same rate for
 * every group; a channel that a name has no occasion for leaves it as it is.
 */
export const CHANNELS = {
  /** Family name first. */
  'name order turned': 0.15,
  /** One of two family names left out, or a middle name. */
  'name left out': 0.25,
  /** "al-", "de la" and their like left out, or joined with the name. */
  'particle lost or joined': 0.3,
  /** Accents and other marks left out. */
  'marks lost': 0.7,
  /** Another spelling that is in use: muhammad for mohammed, wong for wang. */
  'other spelling': 0.15,
  /** Bob for Robert, Pepe for José. */
  'short form': 0.05,
  /** Two parts written as one, or one with a hyphen. */
  'parts joined': 0.1,
  /** One letter of one word replaced, left out, doubled or swapped with its neighbour. */
  'slip in the name': 0.1,
  /** Another family name altogether, by marriage or as an alias. */
  'another family name': 0.01,
  'day and month swapped': 0.03,
  'slip in the date': 0.03,
  'first of January': 0.04,
  'year off by one': 0.02,
  /** A date of birth that the person gave and that is not the one on record. */
  'another date': 0.01,
  'date not known': 0.02,
  'number not known': 0.6,
  'slip in the number': 0.03,
  /** A number of another kind, or of somebody else. */
  'another number': 0.02,
  'facility written otherwise': 0.3,
  'facility not known': 0.1,
  /** A facility that never held the person: a county of like name, or where somebody thought the person was. */
  'another facility': 0.08,
  'day of custody off by days': 0.15,
  /** A day months away from the stay. */
  'day of custody far off': 0.08,
} as const;

export type Channel = keyof typeof CHANNELS;
