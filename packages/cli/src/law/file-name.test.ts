import { expect, it } from 'vitest';
import { fileNameOf } from './file-name.ts';

it.each([
  ['Cal. Gov. Code § 7284.6', 'gov-7284.6'],
  ['Cal. Gov. Code § 7283.1(d)', 'gov-7283.1-d'],
  ['Cal. Penal Code § 834c', 'pc-834c'],
  ['Cal. Welf. & Inst. Code § 831', 'wic-831'],
  ['8 C.F.R. § 287.7', 'cfr-287.7'],
  ['8 U.S.C. § 1252c', 'usc-1252c'],
  ['CDCR Department Operations Manual § 62070.10.2', 'cdcr-department-operations-manual-62070.10.2'],
  ["Tex. Gov't Code § 752.053", 'tex-gov-752.053'],
  ['../../etc/passwd', 'etc-passwd'],
])('%s is kept in %s.yaml', (cite, name) => {
  expect(fileNameOf(cite)).toBe(name);
});
