import type { Draw } from './draw.ts';
import { CHANNELS, type Channel } from './channels.ts';
import { NAME_LISTS } from './name-lists.ts';
import { familyName, type Person } from './person.ts';
import { slip } from './slip.ts';

const PARTICLE = /^(al-|de la |de los |de |abd al-)/;

/** A person's name as a list has it, spoiled by the channels that fall to it; `noted` gets their names. */
export const spoilName = (draw: Draw, person: Person, noted: Channel[]): string => {
  const falls = (channel: Channel): boolean => draw.chance(CHANNELS[channel]);
  const note = (channel: Channel): void => void noted.push(channel);
  let given = [...person.given];
  let family = [...person.family];

  if (falls('another family name')) {
    family = [familyName(draw, person.group)];
    note('another family name');
  }
  if (falls('name left out')) {
    const parts = family.length + given.length;
    if (family.length > 1) family = [draw.from(family)];
    else if (given.length > 1) given = given.slice(0, 1);
    if (family.length + given.length < parts) note('name left out');
  }
  const respell = (channel: Channel, of: (word: string) => string): void => {
    const before = [given, family].join();
    [given, family] = [given.map(of), family.map(of)];
    if ([given, family].join() !== before) note(channel);
  };
  if (falls('short form')) respell('short form', (word) => NAME_LISTS.shortForms.get(word) ?? word);
  if (falls('other spelling')) {
    respell('other spelling', (word) => {
      const others = NAME_LISTS.otherSpellings.get(word);
      return others === undefined ? word : draw.from(others);
    });
  }
  if (falls('particle lost or joined')) {
    const isJoined = draw.chance(0.5);
    respell('particle lost or joined', (word) =>
      word.replace(PARTICLE, (particle) =>
        isJoined || particle === 'abd al-' ? particle.replaceAll(/[ -]/g, '') : '',
      ),
    );
  }
  if (falls('marks lost')) respell('marks lost', plain);
  if (falls('parts joined')) {
    respell('parts joined', (word) =>
      word.includes('al-') ? word : word.replaceAll(' ', draw.chance(0.5) ? '' : '-'),
    );
  }
  const isTurned = falls('name order turned');
  if (isTurned) note('name order turned');
  const words = (isTurned ? [...family, ...given] : [...given, ...family]).join(' ').split(' ');
  if (falls('slip in the name')) {
    const at = draw.below(words.length);
    words[at] = slip(draw, words[at] ?? '', 'abcdefghijklmnopqrstuvwxyz');
    note('slip in the name');
  }
  return words.join(' ');
};

const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd');
