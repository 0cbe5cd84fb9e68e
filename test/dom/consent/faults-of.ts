import { readPageState } from '../../../src/dom/consent/watch-surfaces.ts';
import { pageSeemsLikely } from '../../../src/dom/watch/page-seems-likely.ts';
import { openPage } from '../open-page.ts';

export const FIELDS = '<input name="mobile" placeholder="手机号"><input type="password" name="pw">';

/** A part of a form, whose asking element is `#w`, and what it names. */
export interface Variant {
  readonly body: string;
  readonly names: readonly string[];
}

export const TITLE = '<!DOCTYPE html><meta charset="utf-8"><title>用户注册</title>';

/** What is wrong with a variant; null when its first surface is `#w` with the names wanted. Without layout, for speed. */
function faultOf(variant: Variant): string | null {
  const page = new DOMParser().parseFromString(`${TITLE}<form>${FIELDS}${variant.body}</form>`, 'text/html');
  return faultOn(page, variant);
}

/** The same of a variant on a page of its own. */
export function faultOn(page: Document, { body, names }: Variant): string | null {
  const wakes = pageSeemsLikely(page, { onShadow: () => undefined, onBareHost: () => undefined });
  const { kind, surfaces } = readPageState(page);
  const [first] = surfaces;
  const found = [...new Set(surfaces.flatMap(({ documents }) => documents.map(({ name }) => name)))];
  const right =
    wakes && kind === 'consent' && first?.widget.id === 'w' && [...found].sort().join() === [...names].sort().join();
  return right ? null : `${body}: ${kind}, ${first?.widget.outerHTML.slice(0, 60) ?? 'no widget'}, ${found.join('、')}`;
}

/** What is wrong with variants, one line each. */
export function faultsOf(variants: readonly Variant[]): string[] {
  return variants.map((variant) => faultOf(variant)).filter((fault) => fault !== null);
}

/** Which of the bodies of pages that ask for nothing are taken to ask. */
export function askingOf(bodies: readonly string[]): string[] {
  return bodies.filter((body) => readPageState(new DOMParser().parseFromString(body, 'text/html')).kind === 'consent');
}

/** Which pages do not ask by `#w` for what is named, or let the gate sleep. Laid out: a hidden text is none. */
export async function unseenOf(bodies: readonly string[], name: string): Promise<string[]> {
  const unseen: string[] = [];
  for (const body of bodies) {
    const { page, close } = await openPage(body);
    const { kind, surfaces } = readPageState(page);
    const named = surfaces[0]?.documents.map((one) => one.name).join();
    const wakes = pageSeemsLikely(page, { onShadow: () => undefined, onBareHost: () => undefined });
    if (!wakes || kind !== 'consent' || surfaces[0]?.widget.id !== 'w' || named !== name) unseen.push(body);
    close();
  }
  return unseen;
}
