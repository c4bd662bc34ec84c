import { any, type Expression } from '../../norms/expression.ts';
import { asScan, keyOf, type Scan, type ScanKey } from './scan.ts';

/** Scans of one list that are looked up by the value of one field instead of being tried one by one. */
export interface KeyedScans {
  readonly list: string;
  readonly field: string;
  /** What to test on a record, by the value of its field. */
  readonly byValue: ReadonlyMap<string, Expression>;
  /** The same scans as conditions, for lists or fields that are not known. */
  readonly whole: Expression;
  readonly isPure: boolean;
}

/** A disjunction taken apart: what is scanned together, what is looked up, and the rest. */
export interface GroupedScans {
  readonly plain: readonly Expression[];
  readonly fused: readonly Scan[];
  readonly keyed: readonly KeyedScans[];
}

/** Below this many scans a lookup costs more than it saves. */
const KEYED_FROM = 6;

/** Groups the parts of a disjunction. A part used elsewhere too is left alone: it is computed once and kept. */
export const groupScans = (parts: readonly Expression[], isShared: (part: Expression) => boolean): GroupedScans => {
  const plain: Expression[] = [];
  const byKey = new Map<string, { scan: Scan; key: ScanKey }[]>();
  const byList = new Map<string, Scan[]>();
  for (const part of parts) {
    const scan = isShared(part) ? undefined : asScan(part);
    if (scan === undefined) {
      plain.push(part);
      continue;
    }
    const key = keyOf(scan.where);
    if (key === undefined || key.values.length > 1) push(byList, scan.list, scan);
    else push(byKey, `${scan.list}\n${key.field}`, { scan, key });
  }
  const keyed: KeyedScans[] = [];
  for (const group of byKey.values()) {
    if (group.length >= KEYED_FROM) keyed.push(keyedScans(group));
    else for (const { scan } of group) push(byList, scan.list, scan);
  }
  const fused = [...byList].map(([list, scans]) => ({
    list,
    where: any(scans.map((scan) => scan.where)),
    whole: any(scans.map((scan) => scan.whole)),
    isPure: scans.every((scan) => scan.isPure),
  }));
  return { plain, fused, keyed };
};

const keyedScans = (group: readonly { scan: Scan; key: ScanKey }[]): KeyedScans => {
  const tests = new Map<string, Expression[]>();
  for (const { key } of group) for (const value of key.values) push(tests, value, key.rest);
  const [first] = group;
  return {
    list: first?.scan.list ?? '',
    field: first?.key.field ?? '',
    byValue: new Map([...tests].map(([value, parts]) => [value, any(parts)])),
    whole: any(group.map(({ scan }) => scan.whole)),
    isPure: group.every(({ scan }) => scan.isPure),
  };
};

const push = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
};
