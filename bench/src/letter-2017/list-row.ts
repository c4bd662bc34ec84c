import type { Draw } from '../linkage/synthetic/draw.ts';
import { CHANNELS, type Channel } from '../linkage/synthetic/channels.ts';
import { spoilDay } from '../linkage/synthetic/spoil-day.ts';
import { spoilName } from '../linkage/synthetic/spoil-name.ts';
import { listedAs } from './agencies.ts';
import type { Disposition } from './dispositions.ts';
import type { Story } from './story.ts';

/** A row of the list, with the right disposition beside it. */
export interface ListedRow {
  readonly story: Story;
  readonly disposition: Disposition;
  readonly repeats: ListedRow | undefined;
  readonly agency: string;
  readonly name: string;
  readonly born: string;
  readonly number: string;
  readonly channels: readonly Channel[];
}

/** The row that a list has for a detainer: name and birth date with the errors of `channels.ts`, the number or none. */
export const listRow = (draw: Draw, story: Story): ListedRow => {
  const channels: Channel[] = [];
  const isUnderReview = story.ending === 'under review';
  return {
    story,
    disposition: story.ending,
    repeats: undefined,
    agency: listedAs(story.addressed),
    name: isUnderReview
      ? [...story.person.given, ...story.person.family].join(' ')
      : spoilName(draw, story.person, channels),
    born: isUnderReview ? story.person.born : spoilDay(draw, story.person.born, channels),
    number: isUnderReview || draw.chance(CHANNELS['number not known']) ? '' : story.person.number,
    channels,
  };
};
