import type { YamlSource } from '@holdpoint/engine';

/** A document of the register, with what is needed to name a place in it. */
export interface Document<T> {
  readonly value: T;
  readonly source: YamlSource;
  readonly sha256: string;
}
