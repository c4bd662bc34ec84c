/** Where a value lies that is not shown: what a variable of a diagram stands for. */
export type Place =
  | { readonly is: 'fact'; readonly path: readonly string[]; readonly mark?: string }
  | {
      readonly is: 'field';
      readonly list: string;
      readonly record: number;
      readonly key: string;
      readonly mark?: string;
    }
  /** Whether a record that may exist is there at all. */
  | { readonly is: 'record'; readonly list: string; readonly record: number }
  /** What the records that are not listed make of one "some …" of the law. */
  | { readonly is: 'unlisted'; readonly list: string; readonly atom: number };

/** A name that tells places apart. */
export const keyOf = (place: Place): string => {
  switch (place.is) {
    case 'fact':
      return `${place.path.join('\t')}\n${place.mark ?? ''}`;
    case 'field':
      return `${place.list}[${place.record}] ${place.key}\n${place.mark ?? ''}`;
    case 'record':
      return `${place.list}[${place.record}]`;
    case 'unlisted':
      return `${place.list}\n${place.atom}`;
  }
};

/** What a person is asked in order to know the value, by the name that `missing` uses: several places may be one question. */
export const factOf = (place: Place): string => {
  switch (place.is) {
    case 'fact':
      return place.path[0] ?? '';
    case 'field':
      return `${place.list}[${place.record}] ${place.key}`;
    case 'record':
    case 'unlisted':
      return place.list;
  }
};

/** A record with this key set to `true` may be there or not. */
export const MAY_EXIST = Symbol('may exist');
