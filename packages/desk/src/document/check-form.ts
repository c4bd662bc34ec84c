import { type Form, formatDay, type Instant } from '@holdpoint/engine';
import type { FormFinding, FormFindingCode } from './form-finding.ts';
import type { DocumentFields } from './received-document.ts';

const DAY_MS = 86_400_000;

/** Checks a document against the catalogue entry of its own form: what is missing, and what contradicts itself. */
export const checkForm = (
  catalogue: readonly Form[],
  fields: DocumentFields,
  receivedAt: Instant,
): readonly FormFinding[] => {
  const form = catalogue.find((one) => one.kind === fields.kind);
  if (form === undefined) return [{ code: 'D001', field: 'kind' }];
  const asks = listOf(fields.asks);
  const checks: readonly (readonly [FormFindingCode, string, boolean])[] = [
    ['D002', 'complete', isNo(fields.complete)],
    ['D003', 'names this person', isNo(fields['names this person'])],
    ['D004', 'issuer', fields.issuer === undefined],
    ['D005', 'grounds', form.boxes.length > 0 && listOf(fields.grounds).length === 0],
    ['D006', 'asks', form.asks.length > 0 && asks.length === 0],
    ['D007', 'kind', isPast(form, receivedAt)],
    ['D008', 'issuer', form.ofAJudge === 'yes' && !listOf(fields.judge).length && !isJudge(fields.issuer)],
    ['D009', 'served', form.takesEffect?.only === 'once served' && isNo(fields.served)],
    ['D010', 'asks', asks.some((what) => !mayAsk(form, what))],
  ];
  return checks.flatMap(([code, field, isWrong]) => (isWrong ? [{ code, field }] : []));
};

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

const isNo = (value: unknown): boolean => value === 'no' || value === false;

/** No edition of the form was issued on that day, though one had been before. */
const isPast = (form: Form, at: Instant): boolean => {
  const day = formatDay(Math.floor(at / DAY_MS));
  const ends = form.editions.map((edition) => edition.to);
  return ends.length > 0 && ends.every((to) => to !== null && to <= day);
};

const isJudge = (issuer: unknown): boolean => issuer === 'federal judge or magistrate' || issuer === 'state judge';

const mayAsk = (form: Form, what: unknown): boolean =>
  form.asks.length === 0 || form.asks.some((one) => one.what === what) || form.mayAsk.some((one) => one === what);
