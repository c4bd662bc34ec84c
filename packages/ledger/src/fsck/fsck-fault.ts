/** What is wrong with a stored log; `number` counts checkpoints from 0, `index` leaves from 0. */
export type FsckFault =
  | { readonly code: 'leaf-out-of-order'; readonly index: number; readonly expected: number }
  | { readonly code: 'leaf-changed' | 'leaf-not-canonical'; readonly index: number }
  | { readonly code: 'opening-not-matched'; readonly index: number; readonly names: readonly string[] }
  | { readonly code: 'node-not-matched'; readonly level: number; readonly index: number }
  | { readonly code: 'checkpoint-unreadable'; readonly number: number }
  | {
      readonly code: 'checkpoint-not-signed' | 'checkpoint-not-matched';
      readonly number: number;
      readonly size: number;
    }
  | { readonly code: 'checkpoint-rewound'; readonly number: number; readonly size: number; readonly after: number }
  | { readonly code: 'leaves-missing'; readonly number: number; readonly size: number; readonly found: number };

/** What is wrong and what it means, in words. */
export const describeFsckFault = (fault: FsckFault): string => {
  switch (fault.code) {
    case 'leaf-out-of-order':
      return `record ${fault.index} stands where record ${fault.expected} should: a row was deleted, added or moved`;
    case 'leaf-changed':
      return `record ${fault.index} is not what it was when it was written: its bytes do not give its hash`;
    case 'leaf-not-canonical':
      return `record ${fault.index} is not in canonical form: it was not written by this software`;
    case 'opening-not-matched':
      return `record ${fault.index}: the value kept for ${fault.names.join(', ')} is not what the record committed to`;
    case 'node-not-matched':
      return `node ${fault.index} on level ${fault.level} is not the hash of the records below it`;
    case 'checkpoint-unreadable':
      return `checkpoint ${fault.number} is no signed note of this log`;
    case 'checkpoint-not-signed':
      return `checkpoint ${fault.number}, of ${fault.size} records, bears no good signature of this log`;
    case 'checkpoint-not-matched':
      return `checkpoint ${fault.number}, of ${fault.size} records, has another root than the records give: one of them was changed after it was signed`;
    case 'checkpoint-rewound':
      return `checkpoint ${fault.number}, of ${fault.size} records, was signed after one of ${fault.after}: the log was set back`;
    case 'leaves-missing':
      return `checkpoint ${fault.number} is of ${fault.size} records, ${fault.found} are stored: the end of the log was cut off`;
  }
};
