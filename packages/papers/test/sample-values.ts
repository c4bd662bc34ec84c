import { loadNotices } from '../src/notice/load-notices.ts';
import type { NoticeValue } from '../src/notice/notice-schema.ts';
import type { NoticeRequest } from '../src/notice/notice-paper.ts';

const valueOf = (name: string, value: NoticeValue): unknown => {
  switch (value.kind) {
    case 'line':
      return name === 'agency' ? 'Sample County Jail' : name === 'person' ? 'Robin Example' : `the ${name}`;
    case 'text':
      return `Why, in the words of the desk, for ${name}.`;
    case 'time':
      return '2026-03-02T14:10-08:00';
    case 'choice':
      return Object.keys(value.options)[0];
    case 'pairs': {
      const right = value.right === 'line' ? undefined : Object.keys(value.right);
      return Object.keys(value.left).map((left, index) => [left, right?.[index % right.length] ?? `told of ${left}`]);
    }
  }
};

export const sampleValues = (kind: string): Record<string, unknown> => {
  const notice = loadNotices().notices.find((one) => one.kind === kind);
  return Object.fromEntries(Object.entries(notice?.values ?? {}).map(([name, value]) => [name, valueOf(name, value)]));
};

/** A whole request for a notice of the sample county. */
export const sampleRequest = (kind: string, more: Partial<NoticeRequest> = {}): NoticeRequest => ({
  kind,
  values: sampleValues(kind),
  language: 'en',
  catalogues: [],
  jurisdiction: 'us-ca',
  agencyKind: 'county-jail',
  zone: 'America/Los_Angeles',
  isSample: false,
  ...more,
});
