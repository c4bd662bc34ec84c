import { type Action, ACTIONS, formatDay, parseDay, type ProvisionHead, type ResolvedPack } from '@holdpoint/engine';

/** One change of law: a provision, or a version of it, begins or ends, or a court suspends rules or lets them work again. */
export interface LawChange {
  /** The first day on which the law is other than it was. */
  readonly day: string;
  readonly pack: string;
  readonly provision: string;
  readonly cite: string;
  readonly title: string;
  readonly what:
    | 'comes into force'
    | 'comes into force as a new version'
    | 'ends'
    | 'ends for a new version'
    | 'is suspended'
    | 'is no longer suspended';
  /** The order by which rules are suspended. */
  readonly order?: string;
  /** The acts of which its rules speak. */
  readonly acts: readonly Action[];
}

/** Half-open: the first day, and the first day that no longer belongs to it. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** The acts that a provision touches; see `actsOfTerms` for one that only defines terms. */
export type ActsTouched = (pack: ResolvedPack, provision: string) => readonly Action[];

/**
 * Every change of law in a period, in the order of days, then of packs and citations. What nobody had read by `knownOn`
 * is left out, and so is a document without any rule: it decides nothing.
 */
export const lawChanges = (
  packs: readonly ResolvedPack[],
  period: Period,
  knownOn: string,
  actsTouched: ActsTouched,
): readonly LawChange[] =>
  packs
    .flatMap((pack) => changesOf(pack, period, knownOn, actsTouched))
    .sort((a, b) => a.day.localeCompare(b.day) || a.pack.localeCompare(b.pack) || a.cite.localeCompare(b.cite));

const changesOf = (pack: ResolvedPack, period: Period, knownOn: string, actsTouched: ActsTouched): LawChange[] => {
  const isIn = (day: string | null): day is string => day !== null && period.from <= day && day < period.to;
  const heads = pack.provisions.filter((head) => head.rules > 0 && isKnown(pack, head, knownOn));
  const changeOf = ({ name, cite, title }: ProvisionHead, day: string, what: LawChange['what']): LawChange => ({
    day,
    pack: pack.id,
    provision: name,
    cite,
    title,
    what,
    acts: actsTouched(pack, name),
  });
  return [
    ...heads
      .filter(({ from }) => isIn(from))
      .map((head) => {
        const isNew = !heads.some((other) => other.to === head.from && isVersionOf(other, head));
        return changeOf(head, head.from, isNew ? 'comes into force' : 'comes into force as a new version');
      }),
    ...heads.flatMap((head) => {
      if (!isIn(head.to)) return [];
      const isLast = !heads.some((other) => other.from === head.to && isVersionOf(other, head));
      return [changeOf(head, head.to, isLast ? 'ends' : 'ends for a new version')];
    }),
    ...pack.injunctions.flatMap((order) => {
      const head = heads.find(({ name }) => order.norms.some((id) => id.startsWith(`${pack.id}/${name}#`)));
      if (head === undefined) return [];
      const acts = inOrder(pack.norms.filter(({ id }) => order.norms.includes(id)).map(({ action }) => action));
      return (
        [
          ['is suspended', order.from],
          ['is no longer suspended', order.to],
        ] as const
      )
        .map(([what, day]) => ({ ...changeOf(head, dayText(day), what), order: order.cite, acts }))
        .filter(({ day }) => isIn(day));
    }),
  ];
};

/** Ends of time are no days of any calendar; they lie outside of every period. */
const dayText = (day: number): string => (Math.abs(day) > 1_000_000 ? '' : formatDay(day));

/** A provision is known where one of its rules is; one without rules from the day on which it was read. */
const isKnown = (pack: ResolvedPack, head: ProvisionHead, knownOn: string): boolean => {
  const norms = pack.norms.filter(({ provision }) => provision === head.name);
  const day = parseDay(knownOn) ?? Number.NaN;
  if (norms.length === 0) return head.readOn <= knownOn;
  return norms.some(({ recorded }) => recorded.from <= day && day < recorded.to);
};

const isVersionOf = (a: ProvisionHead, b: ProvisionHead): boolean => plainCite(a.cite) === plainCite(b.cite);

/** A citation without the words that tell its versions apart: `(2014)`, `(AB 49)`, `, before 2026`, `, as of 2013`. */
const plainCite = (cite: string): string => cite.replace(/( \([^)]*\)|, (before|as of|after|since) .*)$/, '');

/** The acts of the rules of a provision. */
export const actsOfRules: ActsTouched = (pack, provision) =>
  inOrder(pack.norms.filter((norm) => norm.provision === provision).map(({ action }) => action));

/** Acts in the order of the vocabulary, each once. */
export const inOrder = (acts: readonly Action[]): readonly Action[] => {
  const found = new Set(acts);
  return ACTIONS.filter((action) => found.has(action));
};
