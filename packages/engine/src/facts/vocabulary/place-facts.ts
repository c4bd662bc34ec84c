import type { FactDefinition } from '../fact-schema.ts';

const yesNo = { kind: 'yes-no' } as const;

/** Facts of a visit to, or a request at, a school, a health facility, a court or a licensing agency, and of officers at work. */
export const PLACE_FACTS: readonly FactDefinition[] = [
  {
    key: 'asked by an immigration agency',
    type: yesNo,
    question: 'Does the request come from an officer or employee of an agency that conducts immigration enforcement?',
    suppliedBy: 'front desk',
  },
  {
    key: 'asked for immigration enforcement',
    type: yesNo,
    question: 'Is the access, the information or the act asked for immigration enforcement?',
    suppliedBy: 'front desk, from the visitor’s words or paper',
  },
  {
    key: 'area is nonpublic',
    type: yesNo,
    question: 'Is the area to be entered nonpublic, by the law or by the place’s own designation?',
    suppliedBy: 'facility manager',
  },
  {
    key: 'required by other law',
    type: yesNo,
    question:
      'Does a state or federal law, or a state or federally supported program, require this act, by a provision that counsel can name?',
    suppliedBy: 'agency counsel',
  },
  {
    key: 'consent to disclosure',
    type: { kind: 'one-of', values: ['given in writing', 'not given'] },
    question: 'Has the pupil’s parent or guardian, or the patient, consented to this disclosure in writing?',
    suppliedBy: 'records desk',
  },
  {
    key: 'records are public',
    type: yesNo,
    question: 'May the public have the records asked for?',
    suppliedBy: 'records desk',
  },
  {
    key: 'records are identity documents',
    type: yesNo,
    question: 'Are the records asked for documents that applicants give to prove identity or residency?',
    suppliedBy: 'records desk',
  },
  {
    key: 'urgent need certified',
    type: yesNo,
    question:
      'Has a law enforcement agency certified in writing an urgent health or safety need that leaves no time for a court order?',
    suppliedBy: 'records desk',
  },
  {
    key: 'in a courthouse on court business',
    type: yesNo,
    question: 'Is the person in a courthouse, attending a proceeding or having legal business there?',
    suppliedBy: 'court security',
  },
  {
    key: 'judge forbids the entry',
    type: yesNo,
    question: 'Has a judicial officer of this court forbidden the entry or the activity in the courthouse?',
    suppliedBy: 'court security',
  },
  {
    key: 'status in court',
    type: {
      kind: 'one-of',
      values: ['ruled admissible in camera', 'needed to prove an element or a defense', 'neither'],
    },
    question:
      'Has the judge ruled the evidence admissible in camera, or is it needed to prove an element or an affirmative defense?',
    suppliedBy: 'attorney in the case',
  },
  {
    key: 'face covering',
    type: {
      kind: 'one-of',
      values: ['not a facial covering', 'exempt assignment', 'SWAT duty', 'none of these'],
    },
    question:
      'Is what the officer wears excluded from “facial covering” (clear shield, medical or protective mask, underwater gear, motorcycle helmet, eyewear), or is the assignment exempt?',
    suppliedBy: 'supervisor of the officer',
  },
  {
    key: 'in uniform',
    type: yesNo,
    question: 'Is the officer in uniform?',
    suppliedBy: 'supervisor of the officer',
  },
  {
    key: 'identification exemption',
    type: {
      kind: 'one-of',
      values: [
        'none',
        'undercover',
        'plainclothes in a named state agency',
        'protective equipment',
        'exigent circumstances',
        'SWAT or tactical team',
        'protective detail',
      ],
    },
    question: 'Does an exemption from displaying identification apply?',
    suppliedBy: 'supervisor of the officer',
  },
];

/** What a place must read in a paper that is shown to it. */
export const PLACE_DOCUMENT_FIELDS: readonly FactDefinition[] = [
  {
    key: 'grants access to nonpublic areas',
    type: yesNo,
    question: 'Does it specifically grant access to the nonpublic areas of this place?',
    suppliedBy: 'agency counsel',
  },
  {
    key: 'directs disclosure',
    type: yesNo,
    question: 'Does it direct this agency to disclose what is asked for?',
    suppliedBy: 'agency counsel',
  },
];
