/** What is known of a provision when it is begun. */
export interface Beginning {
  readonly cite: string;
  readonly title: string | undefined;
  /** The first day in force, as YYYY-MM-DD. */
  readonly from: string | undefined;
}

/** A text as YAML takes it, whatever is in it. */
const quoted = (text: string): string => JSON.stringify(text);

const filled = (value: string | undefined): string => (value === undefined ? '' : ` ${value}`);

/**
 * The document with which an author begins. It permits nothing: what it leaves blank is a finding of `law check`, and
 * its one rule turns on an open question, so that it makes answers unsettled and opens none.
 */
export const provisionTemplate = ({
  cite,
  title,
  from,
}: Beginning): string => `# Fill in every key that ends in a colon with nothing behind it; "holdpoint law check" names what is left.
# docs/how-to/encode-a-provision.md tells more. Never write law that is not in front of you: write a question instead.

# As a court would cite it.
cite: ${quoted(cite)}
# What it is about, in one line.
title:${filled(title === undefined ? undefined : quoted(title))}
in force:
  # The first day in force, as 2027-01-01.
  from:${filled(from)}
  # The first day on which it no longer holds; null = in force.
  to: null
# Whose date chooses the version that applies: act, request, arrest or conviction.
governed by: act
read:
  # Where you read the words: session law, code print, court order, page of an official site.
  source:
  # The day on which you read them.
  on:
  # How far the reading goes: text (you read the operative words), partial (some of them), secondary (you read about
  # them), memory (neither). With secondary and memory a rule can only lower an answer.
  grade: memory
# What it says, in your own plain words; a second line of words goes below the first, with the same indent.
says:

rules:
  - id: first-rule
    # The subdivision, such as (a)(1), in quotes.
    cite:
    # What this rule says, in one sentence.
    says:
    # What the rule does to which acts. Keep one of: prohibits, permits, requires. The acts stand between the brackets with
    # commas, such as [hold, transfer]; docs/adr/0001-vocabulary.md lists them.
    prohibits: []
    # Whom it binds: agencies such as county-jail, or groups of pack.yaml. Leave the line out if it binds every agency.
    for: []
    when all:
      # As long as this line stands, what the rule speaks of is unsettled. Put the conditions of the law in its place, limb by
      # limb, and then remove the question below.
      - question: not-yet-encoded

# Points that the law leaves open. Each says what would settle it and what holds until then: unsettled, yes or no.
questions:
  - id: not-yet-encoded
    asks: What does this provision say? Its text has not been encoded yet.
    settled by: The text of the provision
    until settled: unsettled

# Worked examples run as tests, at least three for each limb: it decides, a near miss, its key fact missing. One to copy:
#  - name: a county jail asked to hold
#    on: 2027-01-01
#    facts: { agency: county-jail }
#    expect: { hold: unsettled }
examples: []
`;
