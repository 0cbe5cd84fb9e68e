import { render } from 'preact';
import type { ComponentChildren } from 'preact';
import { translator, type Locale } from '../../src/locales/index.ts';
import { TranslatorContext } from '../../src/ui/kit/translator-context.ts';
import '../../src/ui/styles/tokens.css';
import '../../src/ui/styles/base.css';
import '../../src/ui/styles/seals.css';
import '../../src/ui/styles/kit.css';

let root: HTMLElement | null = null;

/** Draws into a fresh element of the page, in a language; styles of the pages are there. */
export function draw(children: ComponentChildren, locale: Locale = 'zh_CN'): HTMLElement {
  clear();
  const t = translator(locale);
  document.documentElement.lang = t.tag;
  document.title = 'test';
  root = document.createElement('div');
  document.body.append(root);
  render(<TranslatorContext.Provider value={t}>{children}</TranslatorContext.Provider>, root);
  return root;
}

/** Takes the last drawing away. */
export function clear(): void {
  if (root !== null) render(null, root);
  root?.remove();
  root = null;
}

/** The button, link or switch of that name; throws when there is none. */
export function control(name: string): HTMLElement {
  const all = [...document.querySelectorAll<HTMLElement>('button, a, [role="switch"], input')];
  const found = all.find((one) => (one.getAttribute('aria-label') ?? one.textContent.trim()).startsWith(name));
  if (found === undefined)
    throw new Error(`no control “${name}” among ${all.map((one) => one.textContent).join(' | ')}`);
  return found;
}
