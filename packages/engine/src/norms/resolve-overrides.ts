import { type PackScope, type PlacedRule, report, reportUnknown, rulePath } from './pack-scope.ts';

/** Full ids of the rules that each rule defeats. References name a provision with a subdivision, or `provision#rule`. */
export const resolveOverrides = (scope: PackScope): ReadonlyMap<string, readonly string[]> => {
  const edges = new Map<string, readonly string[]>();
  for (const placed of scope.rules) {
    const references = placed.rule.overrides ?? [];
    edges.set(
      placed.id,
      references.flatMap((reference, index) => resolveReference(scope, placed, reference, index)),
    );
  }
  reportCycles(scope, edges);
  return edges;
};

const namesOf = (placed: PlacedRule): string[] => {
  const names = [`${placed.provision.name}#${placed.rule.id}`];
  if (placed.rule.cite !== undefined) names.push(`${placed.provision.name}${placed.rule.cite}`);
  return names;
};

const resolveReference = (scope: PackScope, placed: PlacedRule, reference: string, index: number): string[] => {
  const wanted = reference.startsWith('#') ? `${placed.provision.name}${reference}` : reference;
  const found = scope.rules.filter((other) => namesOf(other).includes(wanted) && other.id !== placed.id);
  if (found.length === 0) {
    const known = scope.rules.filter((other) => other.id !== placed.id).flatMap(namesOf);
    reportUnknown(scope, placed.provision, rulePath(placed, 'overrides', index), 'rule', reference, known);
  }
  return found.map((other) => other.id);
};

const reportCycles = (scope: PackScope, edges: ReadonlyMap<string, readonly string[]>): void => {
  const done = new Set<string>();
  const visit = (id: string, trail: readonly string[]): void => {
    if (trail.includes(id)) {
      const placed = scope.rules.find((one) => one.id === id);
      if (placed === undefined) return;
      report(scope, placed.provision, rulePath(placed, 'overrides'), 'override-cycle', {
        found: [...trail.slice(trail.indexOf(id)), id].join(' → '),
        expected: 'priorities that do not lead back to themselves',
        remedy: 'remove the edge that the law does not name',
      });
      return;
    }
    if (done.has(id)) return;
    for (const next of edges.get(id) ?? []) visit(next, [...trail, id]);
    done.add(id);
  };
  for (const id of edges.keys()) visit(id, []);
};
