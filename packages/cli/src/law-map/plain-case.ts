/** The forms by which a detainer was lodged, each from its first day; see the catalogue of forms. */
const FORMS = [
  ['2017-04-02', 'I-247A'],
  ['2015-06-12', 'I-247D'],
  ['2012-12-21', 'I-247 of December 2012'],
  ['2010-01-01', 'I-247 of 2010'],
  ['', 'I-247 before 2010'],
] as const;

/** The form by which a detainer was lodged on a day. */
export const formOn = (on: string): string => FORMS.find(([from]) => from <= on)?.[1] ?? '';

/**
 * The case by which places are compared: a county jail holds an adult without any conviction; an immigration detainer of
 * the form of the day came with a removal warrant, is complete, served and names the person; nobody claims citizenship;
 * the agency's own policy forbids nothing.
 */
export const plainCase = (on: string): Readonly<Record<string, unknown>> => ({
  agency: 'county-jail',
  'juvenile custody': 'no',
  'local policy': 'allows',
  'release date is public': 'no',
  'personal information is public': 'no',
  'current registrant': 'no',
  'outstanding federal felony warrant': 'no',
  'consent form': 'agreed in writing',
  'citizenship claim': 'none',
  'inquiry purpose': 'immigration enforcement',
  'history asked about a specific person': 'yes',
  'state term is served': 'yes',
  'complying is an undue burden': 'no',
  'safe to comply': 'yes',
  'victim or witness': 'no',
  'transferring agency has complied': 'no',
  documents: {
    complete: 'yes',
    list: [
      {
        kind: formOn(on),
        ...SERVED,
        asks: ['hold', 'notification', 'transfer', 'interview', 'personal information'],
        grounds: ['final order of removal'],
      },
      { kind: 'I-205', ...SERVED, 'presented with the detainer': 'yes', asks: [] },
    ],
  },
  convictions: { complete: 'yes', list: [] },
  charges: { complete: 'yes', list: [] },
});

const SERVED = {
  issuer: 'immigration authority',
  nature: 'civil',
  'on federal criminal immigration law': 'no',
  'names this person': 'yes',
  complete: 'yes',
  served: 'yes',
  cancelled: 'no',
} as const;
