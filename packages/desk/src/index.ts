export { type Clock, type Times, timesOf } from './time/clock.ts';
export { type Actor, type Role, ROLES } from './people/role.ts';
export { DESK_ACTS, type DeskAct } from './people/desk-act.ts';
export { mayDo, PERMISSIONS } from './people/permissions.ts';
export type { DeskEvent, Phase, Subject } from './event/desk-event.ts';
export type { Context, Dated, Outcome } from './event/outcome.ts';
export { type Refusal, type RefusalCode, REFUSALS } from './event/refusal.ts';
export { type Channel, CHANNELS } from './document/channel.ts';
export { type FileOffered, takeFile } from './document/take-file.ts';
export { type FormMapped, mapForm } from './document/map-form.ts';
export { checkForm } from './document/check-form.ts';
export { FORM_FINDINGS, type FormFinding, type FormFindingCode } from './document/form-finding.ts';
export { paperOfAJudge, type PaperKind, type PaperSeen } from './document/paper-of-a-judge.ts';
export { isCurrent, type ReceivedDocument, type SenderCheck } from './document/received-document.ts';
export { type DocumentReceipt, receiveDocument } from './document/receive-document.ts';
export { type CallBack, checkSender, type DirectoryEntry } from './document/check-sender.ts';
export { type Revision, reviseDocument } from './document/revise-document.ts';
export {
  type BookingRead,
  type Custody,
  CUSTODY_ENDS,
  type CustodyEnd,
  type CustodyGround,
  GROUND_KINDS,
  type GroundKind,
  RELEASE_REASONS,
  type ReleaseReason,
  standingGrounds,
  withoutWords,
} from './custody/custody.ts';
export { bookCustody, type Booked, type Booking } from './custody/book-custody.ts';
export { type BookingMessage, type ToldGround, type ToldStay, wrongInStay } from './custody/booking-message.ts';
export { tellsCitizenship, unkeptField } from './custody/unkept-field.ts';
export {
  type BookingChange,
  type BookingStanding,
  type BookingUpserted,
  upsertBooking,
} from './custody/upsert-booking.ts';
export { importOpenDetainer, type OpenDetainer, type OpenDetainerImported } from './document/import-open-detainer.ts';
export { type GroundChange, recordGround } from './custody/record-ground.ts';
export { type BoardClock, boardClocks, freeToGoSince } from './case/board-clock.ts';
export type { Identification } from './custody/identification.ts';
export { recordRelease, type ReleaseRecorded } from './custody/record-release.ts';
export { CASE_STANDINGS, type CaseStanding } from './case/standing.ts';
export { addFact, type FactBook, type FactEntry, factsOf } from './case/fact-book.ts';
export { caseFacts, type DetainerCase, standingOf } from './case/detainer-case.ts';
export { type CaseOpening, openCase } from './case/open-case.ts';
export { type FactStatement, recordFact } from './case/record-fact.ts';
export { closeCase } from './case/close-case.ts';
export type { Claim } from './citizenship/claim.ts';
export { type ClaimRaised, raiseClaim } from './citizenship/raise-claim.ts';
export { type ClaimSettled, settleClaim } from './citizenship/settle-claim.ts';
export {
  type Account,
  type AccountAct,
  addAccount,
  changeAccount,
  FAILURE_WINDOW_MS,
  MOST_FAILURES,
  SIGN_ON_ROLES,
} from './people/account.ts';
export { issueKey, revokeKey } from './people/api-key.ts';
export { changeSetting, type SettingChange } from './agency/change-setting.ts';
export {
  type HolidayList,
  type LocalPolicy,
  type PaperInstruction,
  POLICY_ACTS,
  POLICY_SOURCE,
  type SettingName,
  type Settings,
} from './agency/settings.ts';
export { type Drawing, drawPlace, drawSample } from './oversight/draw-sample.ts';
export { type DrawingAsked, recordDrawing } from './oversight/record-drawing.ts';
export { type AuditQuery, auditFaults, MOST_DAYS } from './oversight/narrow-query.ts';
export {
  adoptedVersion,
  adoptPack,
  type Adoption,
  type AdoptionProposal,
  type AdoptionProposed,
  confirmAdoption,
  declineAdoption,
  notAdopted,
  type PackVersion,
} from './determination/adoption.ts';
export { type DeterminationAsked, determine, type LawInUse } from './determination/determine.ts';
export { type Replay, replay, type ReplayDifference } from './determination/replay.ts';
export type { StoredDetermination } from './determination/stored-determination.ts';
export { type Support, supportFor } from './determination/support.ts';
export { type ActDecision, NEEDS_SECOND, OVERRIDE_REASONS, type OverrideReason } from './decision/act-decision.ts';
export { type ActConfirmed, confirmAct } from './decision/confirm-act.ts';
export { type ActDeclined, declineAct } from './decision/decline-act.ts';
export { type ActProposed, proposeAct } from './decision/propose-act.ts';
export { saysSomething } from './decision/says-something.ts';
export { type OverrideSigned, signOverride } from './decision/sign-override.ts';
export { type CaseDuty, owedDuties, type Pressure } from './duty/owed-duties.ts';
export { type NoticeServed, serveNotice } from './duty/serve-notice.ts';
export type { ServedNotice } from './duty/served-notice.ts';
export { DISCLOSED_FIELDS, type DisclosedField, FIELD_ACTS } from './disclosure/field.ts';
export type { CaseDisclosure } from './disclosure/case-disclosure.ts';
export { type FieldVerdict, fieldVerdicts } from './disclosure/field-verdicts.ts';
export { type DisclosureProposed, proposeDisclosure } from './disclosure/propose-disclosure.ts';
export {
  approveDisclosure,
  type DisclosureRefused,
  type DisclosureSettled,
  refuseDisclosure,
} from './disclosure/settle-disclosure.ts';
export { type DisclosureSent, sendDisclosure } from './disclosure/send-disclosure.ts';
export { type DisclosureAsked, type DisclosurePassed, disclose } from './disclosure/gate.ts';
export { logSpokenDisclosure, type SpokenDisclosure } from './disclosure/spoken-disclosure.ts';
export {
  registerStandingDisclosure,
  type StandingDisclosure,
  type StandingDisclosureAsked,
} from './disclosure/standing-disclosure.ts';
export {
  COPY_RECIPIENTS,
  type CopyGiven,
  exportPublicRecord,
  type FileSubjects,
  givePersonFile,
  type PublicRecord,
} from './person/give-file.ts';
export {
  FILE_CLASSES,
  type FileClass,
  type FilePart,
  type FileSection,
  redact,
  type Redacted,
  redactionMark,
  RELEASABLE,
} from './person/person-file.ts';
export { type HandOver, handOver, type ReceivingOfficer } from './handover/hand-over.ts';
export {
  type LegalHold,
  type LegalHoldPlaced,
  liftLegalHold,
  placeLegalHold,
  standingHolds,
} from './record/legal-hold.ts';
export { retentionOver } from './record/retention.ts';
export { sealCase, type SealingAsked } from './record/seal-case.ts';
export { type Sealed, type Sealing, SEALINGS } from './record/sealed.ts';
export { OUTCOMES, type OutcomeRecorded, recordOutcome } from './response/record-outcome.ts';
export { type Disposition, DISPOSITION_NAMES, DISPOSITIONS, type Impact, IMPACTS } from './letter/disposition.ts';
export { fileLetter, type LetterFiling } from './letter/file-letter.ts';
export { letterClock, type LetterClock } from './letter/letter-clock.ts';
export { type LetterReply, REPLY_PARTS, type ReplyPart, type ReplyTotal } from './letter/letter-reply.ts';
export { answerRows, decideRow, disposeRows, importList, matchList, type RowDecision } from './letter/letter-work.ts';
export type { Letter, LetterClaim, LetterList } from './letter/letter.ts';
export {
  type DecidedStay,
  type ProposedDisposition,
  proposeDisposition,
  type RowEvidence,
} from './letter/propose-disposition.ts';
export { confirmReply, draftReply, sendReply, signReply } from './letter/reply-to-letter.ts';
export { replyTotals } from './letter/reply-totals.ts';
export { mayRespond, respondToSender, type SenderResponse } from './response/respond-to-sender.ts';
export { type ResponseWord, RESPONSES, type SentResponse } from './response/sent-response.ts';
