import type { CheckedPack, FactSchema, Finding, ResolvedPack } from '@holdpoint/engine';

/** A pack twice: as the engine decides by it, and as its authors wrote it. */
export interface BookPack {
  readonly resolved: ResolvedPack;
  readonly checked: CheckedPack;
  /** What differed when the worked examples were run on this engine. */
  readonly differences: readonly Finding[];
}

/** All that the views of the law are made from. */
export interface LawBook {
  readonly schema: FactSchema;
  readonly packs: readonly BookPack[];
}
