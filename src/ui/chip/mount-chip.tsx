import {
  boundsOf,
  closestOf,
  documentOf,
  drawnParentOf,
  markOwn,
  parentOf,
  rootElementOf,
  viewOf,
} from '../../dom/clobber-proof.ts';
import { render } from 'preact';
import { contrastOf, groundOf, isDark, luminanceOfCss, type Ground } from '../../dom/ground.ts';
import type { Locale } from '../../locales/index.ts';
import type { Chip } from '../../messaging/protocol.ts';
import chipStyles from '../styles/chip.css?inline';
import sealStyles from '../styles/seals.css?inline';
import tokens from '../styles/tokens.css?inline';
import { ChipSlip } from './ChipSlip.tsx';
import { chipFace, chipTranslator } from './chip-words.ts';
import { findPlace, type Box, type ChipSize, type Place } from './find-place.ts';
import { followElement } from './follow-element.ts';
import { isFreeGround } from './free-ground.ts';
import { isCovered } from './is-covered.ts';
import { isTabStop, joinTabOrder } from './tab-order.ts';

/** The consent surface a chip stands beside. */
export interface ChipAnchor {
  readonly widget: Element | null;
  /** The consent sentence: its words, or the element that holds just them. */
  readonly sentence: Element | Range;
  /** The accepting button. */
  readonly action: Element | null;
  /** Links and widget of the sentence, in order; the chip's tab stop comes after the last that takes the focus. */
  readonly stops: readonly Element[];
}

export interface ChipOptions {
  readonly chip: Chip;
  readonly locale: Locale;
  readonly onOpen: () => void;
  /** “Turn off on this site”. The caller stops the chip by its signal. */
  readonly onDismiss: () => void;
  readonly signal: AbortSignal;
}

export interface MountedChip {
  /** Shows another state. */
  update(chip: Chip): void;
  readonly root: ShadowRoot;
  readonly host: HTMLElement;
}

const height = 28;

/**
 * Puts the chip beside a consent surface: one element at the end of `<html>` (of the modal dialog, where the surface
 * stands in one, since all else is inert then) with a closed shadow root; nothing else of the page is touched. It
 * lies over free ground only, follows the layout, and goes when `signal` is aborted.
 */
export function mountChip(anchor: ChipAnchor, { chip, locale, onOpen, onDismiss, signal }: ChipOptions): MountedChip {
  const t = chipTranslator(locale);
  const element = elementOf(anchor.sentence);
  const page = documentOf(element);
  const create = (tag: string): HTMLElement => Document.prototype.createElement.call(page, tag);
  const host = create('mingyue-chip');
  markOwn(host);
  const root = host.attachShadow({ mode: 'closed', delegatesFocus: true });
  const styles = create('style');
  styles.textContent = `${tokens.replaceAll(':root', ':host')}\n${sealStyles}\n${chipStyles}`;
  const slot = create('div');
  root.append(styles, slot);
  setHostStyle(host, { all: 'initial', position: 'absolute', 'z-index': '2147483647', left: '0', top: '0' });
  // The page's handlers need not hear of what happens on the chip.
  for (const type of ['click', 'pointerdown', 'mousedown', 'mouseup', 'pointerup', 'keydown', 'keyup', 'contextmenu'])
    host.addEventListener(type, (event) => event.stopPropagation(), { signal });
  const parent = closestOf(element, 'dialog:modal') ?? rootElementOf(page);
  if (parent !== null) Element.prototype.append.call(parent, host);

  const before = anchor.stops.findLast(isTabStop);

  let state = chip;
  let place: Place | null = null;
  let announced = '';

  const draw = (size: ChipSize) => {
    const face = chipFace(state, t);
    if (face === null) return render(null, slot);
    // Once, and only a result: progress is not worth interrupting for.
    if (announced === '' && state.state === 'done')
      announced = face.second === null ? face.first : `${face.first}${t.locale === 'en' ? ', ' : '，'}${face.second}`;
    const joined = before !== undefined && isTabStop(before);
    render(<ChipSlip {...{ face, size, joined, t, onOpen, onDismiss }} announcement={announced} />, slot);
  };

  const measure = (): Record<ChipSize, number> => {
    const widths = { full: 0, short: 0, mark: 0 };
    for (const size of ['mark', 'short', 'full'] as const) {
      draw(size);
      widths[size] = Math.ceil(slot.firstElementChild?.getBoundingClientRect().width ?? 0);
    }
    return widths;
  };
  let widths = measure();

  const put = () => {
    const bounds =
      anchor.sentence instanceof Element ? boundsOf(anchor.sentence) : anchor.sentence.getBoundingClientRect();
    const sentence = toBox(bounds);
    const visible = sentence.width > 0 && chipFace(state, t) !== null && !isCovered(element, bounds);
    host.hidden = !visible;
    setHostStyle(host, { display: visible ? 'block' : 'none' });
    if (!visible) return;
    const { innerWidth, innerHeight } = viewOf(page) ?? window;
    const onScreen = sentence.top >= 0 && sentence.top + sentence.height + height + 8 <= innerHeight;
    // Off screen nothing can be hit-tested: it keeps the place it had in relation to the sentence.
    if (onScreen || place === null) place = findPlaceFor(sentence, innerWidth, innerHeight, onScreen);
    else if (place.where !== 'edge') place = { ...place, ...offsetFrom(sentence) };
    if (place === null) {
      // Nowhere free: still there for keyboard and screen reader, drawn only while it has the focus.
      setHostStyle(host, { opacity: root.activeElement === null ? '0' : '1', 'pointer-events': 'none' });
      draw('mark');
      return;
    }
    setHostStyle(host, { opacity: '1', 'pointer-events': 'auto' });
    draw(place.size);
    setGround(host, groundOf(element));
    slot.firstElementChild?.classList.toggle('menu-above', place.top > innerHeight - 90);
    moveTo(host, place, place.where === 'edge' || isFixed(element));
    offset = { left: place.left - sentence.left, top: place.top - sentence.top };
  };
  let offset = { left: 0, top: 0 };
  const offsetFrom = (sentence: Box) => ({ left: sentence.left + offset.left, top: sentence.top + offset.top });

  const findPlaceFor = (sentence: Box, viewWidth: number, viewHeight: number, onScreen: boolean): Place | null => {
    const root = rootElementOf(page);
    if (!onScreen && root !== null && root.scrollHeight > viewHeight)
      return { where: 'below', size: 'full', left: sentence.left, top: sentence.top + sentence.height + 8 };
    const lines = [...anchor.sentence.getClientRects()].filter((box) => box.width > 0);
    const last = lines.at(-1);
    return findPlace({
      sentence,
      lastLine: last === undefined ? sentence : toBox(last),
      action: anchor.action === null ? null : toBox(anchor.action.getBoundingClientRect()),
      viewWidth: Math.min(viewWidth, root?.clientWidth || viewWidth),
      viewHeight,
      widths,
      height,
      isFree: (box) => isFreeGround(box, element, host),
    });
  };

  put();
  followElement(element, put, signal);
  if (before !== undefined)
    joinTabOrder(before, { root, host, button: () => root.querySelector<HTMLElement>('.slip') }, signal);
  root.addEventListener('focusin', put, { signal });
  signal.addEventListener('abort', () => {
    render(null, slot);
    host.remove();
  });

  return {
    update: (next) => {
      state = next;
      widths = measure();
      put();
    },
    root,
    host,
  };
}

function elementOf(sentence: Element | Range): Element {
  if (sentence instanceof Element) return sentence;
  const node = sentence.commonAncestorContainer;
  if (node instanceof Element) return node;
  const parent = parentOf(node);
  if (parent === null) throw new Error('the consent sentence stands outside any element');
  return parent;
}

/** `--ink-2` of the tokens, in which the quiet chip speaks. */
const quietInk = { light: '#57514a', dark: '#aea79b' } as const;

/** The page's ground decides on light or dark, and whether words can stand on it without a ground of their own. */
function setGround(host: HTMLElement, ground: Ground): void {
  const tone = isDark(ground) ? 'dark' : 'light';
  const legible = ground.certain && contrastOf(luminanceOfCss(quietInk[tone]), ground.luminance) >= 4.5;
  host.dataset['ground'] = tone;
  host.toggleAttribute('data-covered', !legible);
}

function toBox({ left, top, width, height: tall }: DOMRect): Box {
  return { left, top, width, height: tall };
}

function isFixed(element: Element): boolean {
  for (let at: Element | null = element; at !== null; at = drawnParentOf(at))
    if (['fixed', 'sticky'].includes(getComputedStyle(at).position)) return true;
  return false;
}

/** Moves the host to a place of the viewport; measured after, since `<html>` may be positioned or transformed. */
function moveTo(host: HTMLElement, { left, top }: { left: number; top: number }, fixed: boolean): void {
  const view = viewOf(documentOf(host)) ?? window;
  const x = left + (fixed ? 0 : view.scrollX);
  const y = top + (fixed ? 0 : view.scrollY);
  setHostStyle(host, { position: fixed ? 'fixed' : 'absolute', left: `${String(x)}px`, top: `${String(y)}px` });
  const now = host.getBoundingClientRect();
  const [wrongX, wrongY] = [now.left - left, now.top - top];
  if (Math.abs(wrongX) < 0.5 && Math.abs(wrongY) < 0.5) return;
  setHostStyle(host, { left: `${String(x - wrongX)}px`, top: `${String(y - wrongY)}px` });
}

/** With priority: rules of the page (`* { … }`) reach the host, though nothing inside it. */
function setHostStyle(host: HTMLElement, style: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(style)) host.style.setProperty(name, value, 'important');
}
