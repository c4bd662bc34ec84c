import { describe, expect, it } from 'vitest';
import { CASE_STANDINGS, type CaseStanding, DESK_ACTS, mayDo, ROLES } from '@holdpoint/desk';

// The same table, written a second time from the requirements: a line for each act, the roles, and how the case may stand.
// c clerk, s second person, w watch commander, l counsel, a records auditor, o oversight, d administrator, f feed.
const LETTERS = {
  c: 'clerk',
  s: 'second-person',
  w: 'watch-commander',
  l: 'counsel',
  a: 'records-auditor',
  o: 'oversight',
  d: 'administrator',
  f: 'api-feed',
} as const;
const REQUIRED: Readonly<Record<string, readonly [roles: string, standings: string]>> = {
  'receive-document': ['cswf', 'any'],
  'check-sender': ['csw', 'any'],
  'keep-file': ['cswlf', 'any'],
  'read-person-file': ['wlao', 'any'],
  'give-person-file': ['wl', 'any'],
  'export-public-record': ['wl', 'any'],
  'map-form': ['cswld', 'any'],
  'read-file': ['cswlao', 'any'],
  'revise-document': ['csw', 'any'],
  'book-custody': ['cswf', 'any'],
  'upsert-booking': ['cswf', 'any'],
  'import-open-detainer': ['cswf', 'any'],
  'record-ground': ['cswf', 'any'],
  'record-fact': ['cswlf', 'open frozen released'],
  'open-case': ['cswf', 'any'],
  determine: ['cswl', 'open frozen released'],
  'propose-act': ['csw', 'open'],
  'confirm-act': ['sw', 'open'],
  'decline-act': ['csw', 'open frozen released'],
  'sign-override': ['l', 'open'],
  'raise-citizenship-claim': ['cswlf', 'open frozen'],
  'settle-citizenship-claim': ['wl', 'frozen'],
  'serve-notice': ['csw', 'open frozen released'],
  'propose-disclosure': ['csw', 'open'],
  'approve-disclosure': ['sw', 'open'],
  'decline-disclosure': ['csw', 'open frozen released'],
  disclose: ['sw', 'open'],
  'log-spoken-disclosure': ['cswl', 'any'],
  'register-standing-disclosure': ['ld', 'any'],
  'hand-over': ['sw', 'open'],
  'record-release': ['csw', 'open frozen'],
  'record-outcome': ['cswl', 'released handed-over'],
  'respond-to-sender': ['cswl', 'open frozen released handed-over'],
  'close-case': ['wl', 'released handed-over'],
  'adopt-pack': ['l', 'any'],
  'confirm-adoption': ['sl', 'any'],
  'decline-adoption': ['sl', 'any'],
  'file-letter': ['cswl', 'any'],
  'import-letter-list': ['cswl', 'any'],
  'match-letter-list': ['wl', 'any'],
  'decide-letter-row': ['cswl', 'any'],
  'dispose-letter-rows': ['cswl', 'any'],
  'answer-letter-rows': ['wl', 'any'],
  'draft-letter-reply': ['cswl', 'any'],
  'confirm-letter-reply': ['sw', 'any'],
  'sign-letter-reply': ['l', 'any'],
  'send-letter-reply': ['wl', 'any'],
  'read-letter': ['cswlao', 'any'],
  'replay-determination': ['lao', 'any'],
  'place-legal-hold': ['l', 'any'],
  'lift-legal-hold': ['l', 'any'],
  'seal-case': ['l', 'closed'],
  'export-proof': ['lao', 'any'],
  'sign-on': ['cswlaod', 'any'],
  'sign-off': ['cswlaod', 'any'],
  'read-case': ['cswlao', 'any'],
  'read-audit': ['aod', 'any'],
  'read-oversight': ['wlao', 'any'],
  'draw-sample': ['ao', 'any'],
  'read-administration': ['dlao', 'any'],
  'add-account': ['d', 'any'],
  'change-role': ['d', 'any'],
  'disable-account': ['d', 'any'],
  'enable-account': ['d', 'any'],
  'release-account': ['d', 'any'],
  'end-sessions': ['d', 'any'],
  'issue-api-key': ['d', 'any'],
  'revoke-api-key': ['d', 'any'],
  'change-settings': ['d', 'any'],
  'state-local-policy': ['l', 'any'],
  'adopt-paper-instruction': ['l', 'any'],
};

const STANDINGS: readonly (CaseStanding | undefined)[] = [undefined, ...CASE_STANDINGS];

describe('each role, each act, each standing of a case (ASVS 8.2.1, 8.3.1)', () => {
  it('are all in the table', () => {
    expect(Object.keys(REQUIRED).toSorted()).toEqual([...DESK_ACTS].toSorted());
  });

  const cells = DESK_ACTS.flatMap((act) => ROLES.map((role) => [role, act] as const));
  it.each(cells)('%s, %s', (role, act) => {
    const [letters = '', standings = ''] = REQUIRED[act] ?? [];
    const hasRole = [...letters].some((letter) => LETTERS[letter as keyof typeof LETTERS] === role);
    for (const standing of STANDINGS) {
      const stands = standings === 'any' || (standing !== undefined && standings.split(' ').includes(standing));
      expect([standing, mayDo(role, act, standing)]).toEqual([standing, hasRole && stands]);
    }
  });
});

it('nobody who confirms an act or signs an override is the feed, and nobody but counsel adopts law', () => {
  for (const act of ['confirm-act', 'disclose', 'hand-over', 'sign-override'] as const)
    for (const standing of CASE_STANDINGS) expect(mayDo('api-feed', act, standing)).toBe(false);
  expect(ROLES.filter((role) => mayDo(role, 'adopt-pack', undefined))).toEqual(['counsel']);
});
