import type { ElementHandle, Locator, Page } from 'playwright-core';

const MOST_TABS = 400;
const MOST_MARKS = 50;

/**
 * The same page for somebody who has no pointer: to click, tick, fill or choose is to go there by the tabulator and to
 * press keys. What the tabulator does not lead to is an error, and so is a mark that the arrow keys do not reach.
 */
export const byKeyboard = (page: Page): Page => {
  const pageActs: Readonly<Record<string, unknown>> = {
    click: (selector: string) => press(page, page.locator(selector)),
    check: (selector: string) => mark(page, page.locator(selector)),
    fill: (selector: string, text: string) => write(page, page.locator(selector), text),
    selectOption: (selector: string, choice: Choice) => choose(page, page.locator(selector), choice),
  };
  return new Proxy(page, { get: (own, name) => pageActs[String(name)] ?? memberOf(page, own, name) });
};

const locatorByKeyboard = (page: Page, locator: Locator): Locator => {
  const acts: Readonly<Record<string, unknown>> = {
    click: () => press(page, locator),
    check: () => mark(page, locator),
    fill: (text: string) => write(page, locator, text),
    focus: () => reach(page, locator),
    selectOption: (choice: Choice) => choose(page, locator, choice),
    all: async () => (await locator.all()).map((one) => locatorByKeyboard(page, one)),
  };
  return new Proxy(locator, { get: (own, name) => acts[String(name)] ?? memberOf(page, own, name) });
};

/** A member as it is; a locator that it gives is one for the keyboard too. */
const memberOf = (page: Page, own: object, name: string | symbol): unknown => {
  const member: unknown = Reflect.get(own, name, own);
  if (typeof member !== 'function') return member;
  return (...given: readonly unknown[]): unknown => {
    const result: unknown = Reflect.apply(member, own, given);
    return isLocator(result) ? locatorByKeyboard(page, result) : result;
  };
};

/** The library does not export the class; nothing else of it is counted through. */
const isLocator = (value: unknown): value is Locator =>
  typeof value === 'object' && value !== null && 'nth' in value && 'isChecked' in value;

type Choice = string | { readonly label: string };

/** What is asked of an element within the page, whose types this side does not have. */
interface InPage {
  readonly ownerDocument: { readonly activeElement: InPage | null };
  readonly matches: (selector: string) => boolean;
  readonly closest: (selector: string) => InPage | null;
  readonly getAttribute: (name: string) => string | null;
}
type Element = ElementHandle<InPage>;

/** Goes by the tabulator until a question about the focus is answered with yes. */
const tabUntil = async (page: Page, isThere: () => Promise<boolean>, what: string): Promise<void> => {
  for (let tabs = 0; tabs < MOST_TABS; tabs++) {
    if (await isThere()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the tabulator does not lead to ${what} on ${page.url()}`);
};

/** What can have the focus: a thing itself, or what it stands in, as the words of a fold stand in its heading. */
const focusable = async (locator: Locator): Promise<Element> => {
  const found = await locator.elementHandle();
  const own = await found?.evaluateHandle(
    (one) =>
      (one as unknown as { closest: (of: string) => unknown }).closest('a, button, input, select, textarea, summary') ??
      one,
  );
  const element = own?.asElement();
  if (element === null || element === undefined) throw new Error('nothing is there to go to');
  return element as Element;
};

const reach = async (page: Page, locator: Locator): Promise<Element> => {
  const element = await focusable(locator);
  await tabUntil(page, () => element.evaluate((one) => one === one.ownerDocument.activeElement), String(element));
  return element;
};

/** Presses a link, a button or a fold, and waits for what it leads to. */
const press = async (page: Page, locator: Locator): Promise<void> => {
  const element = await reach(page, locator);
  const leads = await element.evaluate((one) => one.matches('a[href], button'));
  if (!leads) return page.keyboard.press('Enter');
  const left = Promise.any([page.waitForEvent('framenavigated'), page.waitForEvent('download')]);
  await page.keyboard.press('Enter');
  await Promise.any([left, isStopped(element)]).catch(() => {
    throw new Error(`the Enter key at ${String(element)} on ${page.url()} leads nowhere`);
  });
  // What is still waited for when the browser stopped the form ends by itself.
  left.catch(() => undefined);
  await page.waitForLoadState();
};

const [LOOKS, LOOK_MS] = [50, 100];

/** Ends once the browser itself stops a form, and has put the focus on the field that is wrong. */
const isStopped = async (element: Element): Promise<void> => {
  for (let looks = 0; looks < LOOKS; looks++) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    if (await element.evaluate((one) => one.ownerDocument.activeElement?.matches(':invalid') === true)) return;
  }
  throw new Error('the form was not stopped');
};

/** Ticks a box, or one of several marks of which one can be set. */
const mark = async (page: Page, locator: Locator): Promise<void> => {
  if (await locator.isChecked()) return;
  const element = await focusable(locator);
  const isOneOfSeveral = await element.evaluate((one) => one.matches('[type=radio]'));
  const isAmong = (): Promise<boolean> =>
    element.evaluate((one, sameName) => {
      const at = one.ownerDocument.activeElement;
      return at === one || (sameName && at?.getAttribute('name') === one.getAttribute('name'));
    }, isOneOfSeveral);
  await tabUntil(page, isAmong, String(element));
  const isAt = (): Promise<boolean> => element.evaluate((one) => one === one.ownerDocument.activeElement);
  for (let steps = 0; steps < MOST_MARKS && !(await isAt()); steps++) await page.keyboard.press('ArrowDown');
  if (!(await locator.isChecked())) await page.keyboard.press('Space');
  if (!(await locator.isChecked())) throw new Error(`no key sets ${String(element)} on ${page.url()}`);
};

/** Writes over what stands in a field. A text with tabulators is pasted, as nobody can type one. */
const write = async (page: Page, locator: Locator, text: string): Promise<void> => {
  const element = await reach(page, locator);
  const type = await element.getAttribute('type');
  const keys = page.keyboard;
  if (type === 'date' || type === 'time') {
    for (let part = 0; part < 3; part++) {
      await keys.press('Delete');
      await keys.press('ArrowRight');
    }
    for (let part = 0; part < 3; part++) await keys.press('ArrowLeft');
    if (text !== '') await keys.type(type === 'date' ? asDayIsTyped(text) : asTimeIsTyped(text));
  } else {
    await keys.press('ControlOrMeta+A');
    await keys.press('Delete');
    await (text.includes('\t') ? keys.insertText(text) : keys.type(text));
  }
  const found = await locator.inputValue();
  if (found !== text) throw new Error(`${String(element)} on ${page.url()} holds "${found}", typed was "${text}"`);
};

/** `2026-03-08` as the browser of the test asks for it: month, day, year. */
const asDayIsTyped = (day: string): string => `${day.slice(5, 7)}${day.slice(8, 10)}${day.slice(0, 4)}`;

/** `03:10` as the browser of the test asks for it: of twelve hours. */
const asTimeIsTyped = (time: string): string => {
  const [hour, minute] = [Number(time.slice(0, 2)), time.slice(3, 5)];
  return `${String(hour % 12 || 12).padStart(2, '0')}${minute}${hour < 12 ? 'A' : 'P'}`;
};

const choose = async (page: Page, locator: Locator, choice: Choice): Promise<void> => {
  await reach(page, locator);
  const wanted =
    typeof choice === 'string' ? choice : await locator.getByText(choice.label, { exact: true }).getAttribute('value');
  await page.keyboard.press('Home');
  for (let steps = 0; (await locator.inputValue()) !== wanted; steps++) {
    if (steps === MOST_TABS) throw new Error(`no key chooses "${String(wanted)}" on ${page.url()}`);
    await page.keyboard.press('ArrowDown');
  }
};
