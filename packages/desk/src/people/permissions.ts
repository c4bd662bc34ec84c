import type { CaseStanding } from '../case/standing.ts';
import type { DeskAct } from './desk-act.ts';
import type { Role } from './role.ts';

interface Permission {
  readonly roles: readonly Role[];
  /** How a case must stand; absent where the act is about no case, or may be done however it stands. */
  readonly while?: readonly CaseStanding[];
}

const DESK: readonly Role[] = ['clerk', 'second-person', 'watch-commander'];
const ANYBODY_AT_THE_DESK: readonly Role[] = [...DESK, 'counsel'];
const FEEDS: readonly Role[] = [...DESK, 'api-feed'];
const READERS: readonly Role[] = [...ANYBODY_AT_THE_DESK, 'records-auditor', 'oversight'];
const WHILE_HELD: readonly CaseStanding[] = ['open', 'frozen'];

/**
 * Who may do what, and while a case stands how. Default deny: what is not named here, nobody may do. A claim of citizenship
 * may be raised by anybody at the desk while the person is held; a release is never barred by how a case stands.
 */
export const PERMISSIONS: Readonly<Record<DeskAct, Permission>> = {
  'keep-file': { roles: [...FEEDS, 'counsel'] },
  'map-form': { roles: [...ANYBODY_AT_THE_DESK, 'administrator'] },
  'receive-document': { roles: FEEDS },
  'check-sender': { roles: DESK },
  'revise-document': { roles: DESK },
  'book-custody': { roles: FEEDS },
  'upsert-booking': { roles: FEEDS },
  'import-open-detainer': { roles: FEEDS },
  'record-ground': { roles: FEEDS },
  'record-fact': { roles: [...FEEDS, 'counsel'], while: ['open', 'frozen', 'released'] },
  'open-case': { roles: FEEDS },
  determine: { roles: ANYBODY_AT_THE_DESK, while: ['open', 'frozen', 'released'] },
  'propose-act': { roles: DESK, while: ['open'] },
  'confirm-act': { roles: ['second-person', 'watch-commander'], while: ['open'] },
  'decline-act': { roles: DESK, while: ['open', 'frozen', 'released'] },
  'sign-override': { roles: ['counsel'], while: ['open'] },
  'raise-citizenship-claim': { roles: [...FEEDS, 'counsel'], while: WHILE_HELD },
  'settle-citizenship-claim': { roles: ['watch-commander', 'counsel'], while: ['frozen'] },
  'serve-notice': { roles: DESK, while: ['open', 'frozen', 'released'] },
  'propose-disclosure': { roles: DESK, while: ['open'] },
  'approve-disclosure': { roles: ['second-person', 'watch-commander'], while: ['open'] },
  'decline-disclosure': { roles: DESK, while: ['open', 'frozen', 'released'] },
  disclose: { roles: ['second-person', 'watch-commander'], while: ['open'] },
  'log-spoken-disclosure': { roles: ANYBODY_AT_THE_DESK },
  'register-standing-disclosure': { roles: ['administrator', 'counsel'] },
  'hand-over': { roles: ['second-person', 'watch-commander'], while: ['open'] },
  'record-release': { roles: DESK, while: WHILE_HELD },
  'record-outcome': { roles: ANYBODY_AT_THE_DESK, while: ['released', 'handed-over'] },
  'respond-to-sender': { roles: ANYBODY_AT_THE_DESK, while: ['open', 'frozen', 'released', 'handed-over'] },
  'close-case': { roles: ['watch-commander', 'counsel'], while: ['released', 'handed-over'] },
  'adopt-pack': { roles: ['counsel'] },
  'confirm-adoption': { roles: ['second-person', 'counsel'] },
  'decline-adoption': { roles: ['second-person', 'counsel'] },
  'replay-determination': { roles: ['counsel', 'records-auditor', 'oversight'] },
  'place-legal-hold': { roles: ['counsel'] },
  'lift-legal-hold': { roles: ['counsel'] },
  'seal-case': { roles: ['counsel'], while: ['closed'] },
  'sign-on': { roles: [...READERS, 'administrator'] },
  'sign-off': { roles: [...READERS, 'administrator'] },
  'file-letter': { roles: ANYBODY_AT_THE_DESK },
  'import-letter-list': { roles: ANYBODY_AT_THE_DESK },
  'match-letter-list': { roles: ['watch-commander', 'counsel'] },
  'decide-letter-row': { roles: ANYBODY_AT_THE_DESK },
  'dispose-letter-rows': { roles: ANYBODY_AT_THE_DESK },
  'answer-letter-rows': { roles: ['watch-commander', 'counsel'] },
  'draft-letter-reply': { roles: ANYBODY_AT_THE_DESK },
  'confirm-letter-reply': { roles: ['second-person', 'watch-commander'] },
  'sign-letter-reply': { roles: ['counsel'] },
  'send-letter-reply': { roles: ['watch-commander', 'counsel'] },
  'read-letter': { roles: READERS },
  'export-proof': { roles: ['counsel', 'records-auditor', 'oversight'] },
  'read-case': { roles: READERS },
  'read-file': { roles: READERS },
  'read-person-file': { roles: ['watch-commander', 'counsel', 'records-auditor', 'oversight'] },
  'give-person-file': { roles: ['watch-commander', 'counsel'] },
  'export-public-record': { roles: ['watch-commander', 'counsel'] },
  'read-audit': { roles: ['records-auditor', 'oversight', 'administrator'] },
  'read-oversight': { roles: ['watch-commander', 'counsel', 'records-auditor', 'oversight'] },
  'draw-sample': { roles: ['records-auditor', 'oversight'] },
  'read-administration': { roles: ['administrator', 'counsel', 'records-auditor', 'oversight'] },
  'add-account': { roles: ['administrator'] },
  'change-role': { roles: ['administrator'] },
  'disable-account': { roles: ['administrator'] },
  'enable-account': { roles: ['administrator'] },
  'release-account': { roles: ['administrator'] },
  'end-sessions': { roles: ['administrator'] },
  'issue-api-key': { roles: ['administrator'] },
  'revoke-api-key': { roles: ['administrator'] },
  'change-settings': { roles: ['administrator'] },
  'state-local-policy': { roles: ['counsel'] },
  'adopt-paper-instruction': { roles: ['counsel'] },
};

/** Whether a role may do an act, and while the case stands so; `undefined` for acts that are about no case. */
export const mayDo = (role: Role, act: DeskAct, standing: CaseStanding | undefined): boolean => {
  const { roles, while: standings } = PERMISSIONS[act];
  return roles.includes(role) && (standings === undefined || (standing !== undefined && standings.includes(standing)));
};
