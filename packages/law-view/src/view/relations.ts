import type { CheckedProvision, RuleText } from '@holdpoint/engine';
import type { BookPack } from './law-book.ts';
import type { Words } from './words.ts';

/** The rules that a rule defeats and those that defeat it, as the engine resolved the references. */
export const relationsOf = (
  pack: BookPack,
  provision: CheckedProvision,
  rule: RuleText,
): { readonly defeats: readonly Words[]; readonly defeatedBy: readonly Words[] } => {
  const id = `${pack.resolved.id}/${provision.name}#${rule.id}`;
  const { norms } = pack.resolved;
  const defeats = norms.filter((norm) => norm.id === id).flatMap((norm) => norm.overrides);
  const defeatedBy = norms.filter((norm) => norm.overrides.includes(id)).map((norm) => norm.id);
  return { defeats: [...new Set(defeats)].map(told(pack)), defeatedBy: [...new Set(defeatedBy)].map(told(pack)) };
};

/** A rule by its citation, with its own words. */
const told =
  (pack: BookPack) =>
  (id: string): Words => {
    const norm = pack.resolved.norms.find((one) => one.id === id);
    if (norm === undefined) return [id];
    const to = { pack: norm.pack, provision: norm.provision, anchor: `rule-${id.slice(id.indexOf('#') + 1)}` };
    return [{ text: norm.cite, to }, `: ${norm.says.trim()}`];
  };
