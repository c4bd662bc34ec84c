import { closest, readZone, isRefused, type Agency } from '@holdpoint/engine';
import type { Catalogue } from '../language/catalogue.ts';
import { fillIn } from '../language/placeholders.ts';
import { type Words, wordsIn } from '../language/words-in.ts';
import { done, refused, type Result } from '../outcome/result.ts';
import type { Paper } from '../paper/paper.ts';
import { loadNotices } from './load-notices.ts';
import { noticeBody } from './notice-body.ts';
import type { Notice } from './notice-schema.ts';
import { type ReadValues, readValues } from './read-values.ts';
import { serviceBlock, serviceSchema } from './service.ts';

/** What is asked of a notice. */
export interface NoticeRequest {
  readonly kind: string;
  /** The values that the notice asks for, by name; see `loadNotices`. */
  readonly values: unknown;
  /** A BCP 47 tag; `en` may always be served. */
  readonly language: string;
  readonly catalogues: readonly Catalogue[];
  /** The pack whose law the notice names, such as us-ca, and the kind of agency that serves it. */
  readonly jurisdiction: string;
  readonly agencyKind: Agency;
  /** The time zone of the agency, such as America/Los_Angeles. */
  readonly zone: string;
  /** Whether every page says that data and law are samples. */
  readonly isSample: boolean;
  /** How it was given, once it was; without it the record of service is left open. */
  readonly service?: unknown;
}

/**
 * A notice as a paper, ready for `paperPdf` and `paperHtml`. Refuses an unknown kind, values that are missing or wrong
 * (all of them named), and a language that cannot be served, with what to do instead.
 */
export const noticePaper = (request: NoticeRequest): Result<Paper> => {
  const { notices, wording } = loadNotices();
  const notice = notices.find(({ kind }) => kind === request.kind);
  if (notice === undefined) return unknownKind(request.kind, notices);
  const words = wordsIn(request.language, notice, wording, request.catalogues);
  if (!words.ok) return words;
  const zone = readZone(request.zone);
  if (isRefused(zone))
    return refused('values-wrong', [`zone: found "${request.zone}"; write one such as America/New_York`]);
  const values = readValues(notice, request.values);
  const service = request.service === undefined ? undefined : serviceSchema.safeParse(request.service);
  const faults = [
    ...(values.ok ? [] : values.refusal.details),
    ...(service?.error?.issues.map(({ path, message }) => `service ${path.join('.')}: ${message}`) ?? []),
  ];
  if (faults.length > 0 || !values.ok) return refused('values-wrong', faults);
  const { blocks, addenda } = noticeBody(notice, values.value, words.value, zone.zone, request.jurisdiction);
  return done({
    title: words.value.of(`${notice.kind}.title`),
    language: words.value.language,
    ...(request.isSample ? { mark: markOf(words.value, wording) } : {}),
    foot: footOf(notice, values.value, words.value),
    page: words.value.of('wording.page'),
    isLandscape: false,
    blocks: [
      ...blocks,
      ...lawBlocks(notice, words.value, request),
      serviceBlock(words.value, zone.zone, service?.data),
    ],
    addenda,
  });
};

const unknownKind = (kind: string, notices: readonly Notice[]): Result<never> => {
  const kinds = notices.map((one) => one.kind);
  const near = closest(kind, kinds);
  const found = `found "${kind}"${near === undefined ? '' : ` (did you mean ${near}?)`}`;
  return refused('notice-unknown', [found, `there are ${kinds.join(', ')}`]);
};

/** The mark is there in English too, for whoever picks the page up. */
const markOf = (words: Words, wording: Readonly<Record<string, string>>): string =>
  [...new Set([wording.sample, words.of('wording.sample')])].join(' / ');

const footOf = (notice: Notice, values: ReadValues, words: Words): string => {
  const agency = values.agency?.kind === 'line' ? values.agency.text : '';
  return fillIn(words.of('wording.foot'), { form: notice.form, edition: notice.edition, agency });
};

const lawBlocks = (
  notice: Notice,
  words: Words,
  { jurisdiction, agencyKind }: NoticeRequest,
): readonly { readonly kind: 'note'; readonly text: string }[] => {
  const here = notice.law.filter((one) => one.in?.includes(jurisdiction) !== false);
  const own = here.filter(({ agency }) => agency?.includes(agencyKind) === true);
  const cites = (own.length > 0 ? own : here.filter(({ agency }) => agency === undefined)).map(({ cite }) => cite);
  if (cites.length === 0) return [];
  return [{ kind: 'note', text: fillIn(words.of('wording.law'), { cites: cites.join('; ') }) }];
};
