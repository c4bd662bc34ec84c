/** The law as a reader sees it, in words and as parts of a page. Pure. */
export { wordsOfAction } from './view/action-words.ts';
export { parseCitation } from './view/citation.ts';
export type { ExampleView } from './view/example-view.ts';
export { type Found, findProvision, type NotFound, type ProvisionName } from './view/find-provision.ts';
export type { BookPack, LawBook } from './view/law-book.ts';
export { checkedPack, lawBook, type LawTexts } from './view/make-law-book.ts';
export { type ProvisionView, provisionView } from './view/provision-view.ts';
export type { Reading } from './view/reading-view.ts';
export type { Effect, RuleView } from './view/rule-view.ts';
export { spanWords } from './view/span-words.ts';
export type { Statement } from './view/statement.ts';
export { asSentence, type LinkTarget, textOf } from './view/words.ts';
export { heading } from './html/heading.ts';
export { Html, html, type HtmlValue } from './html/html.ts';
export { Links } from './html/links.ts';
export { provisionSections, sectionsOf } from './html/provision-sections.ts';
export { table } from './html/table.ts';
