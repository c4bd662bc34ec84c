/** Words that many facilities have and that tell none apart. */
const COMMON = new Set(
  (
    'county co jail jails sheriff sheriffs office dept department of the and for corrections correctional correction ' +
    'detention center centre facility complex main central house adult'
  ).split(' '),
);

/** The telling words of a facility's name, without those that many facilities have, and its state. */
export const facilityParts = (facility: string): [name: readonly string[], state: string] => {
  const [name = '', state = ''] = facility.split(',');
  const words = name.split(' ').filter((word) => word !== '');
  const telling = words.filter((word) => !COMMON.has(word));
  return [telling.length > 0 ? telling : words, state];
};
