import { shadowFinder } from '../../read/tree/shadow-finder.ts';
import {
  allIn,
  attributeOf,
  childrenOf,
  classOf,
  firstIn,
  holds,
  isConnectedOf,
  parentOf,
  tagOf,
} from '../clobber-proof.ts';
import { hasBox } from '../../core/record/has-box.ts';
import type { SurfaceReport } from '../../core/record/record.ts';
import { wasTouchedBefore } from '../watch/touched-before.ts';
import type { ConsentSurface } from './consent-surface.ts';
import { cssSelectorOf } from './css-selector.ts';
import { acceptsByMarkup, offersToDecline, standsAtAccepting } from './flow/answer-list.ts';
import { isEchoOfBox } from './flow/flow-boxes.ts';
import { measureProminence } from './measure-prominence.ts';
import { scopeOf } from './scope-of.ts';
import { isMarked } from './widget/drawn-state.ts';

/** How a box stood when we first saw it, before any event; `found`: ticked, by whom can't be told. */
const stoodAtFirst = new WeakMap<Element, 'unticked' | 'ticked' | 'found'>();

/** The drawn box that was seen last in a room. */
const drawnIn = new WeakMap<Element, Element>();

/** The present state of a box: native, ARIA, by the class that draws it, or by the mark in it. */
export function isTicked(widget: Element): boolean {
  if (tagOf(widget) === 'SELECT') return standsAtAccepting(widget);
  const native = nativeOf(widget);
  if (native !== undefined) return (native as HTMLInputElement).checked;
  const inner = firstIn(widget, '[aria-checked]');
  const aria = attributeOf(widget, 'aria-checked') ?? (inner === null ? null : attributeOf(inner, 'aria-checked'));
  if (aria !== null) return aria === 'true';
  const shadow = shadowFinder()(widget);
  const drawn = shadow?.querySelector('input[type="checkbox"],input[type="radio"]');
  if (drawn) return (drawn as HTMLInputElement).checked;
  const parts = [...childrenOf(widget)].slice(0, 4);
  const within = [...(shadow?.children ?? [])].slice(0, 4);
  const classes = [widget, ...parts, ...within].map((one) => classOf(one)).join(' ');
  if (/(?:^|[\s_-])(?:is-)?(?:checked|selected|active|on|cur|current|agreed|now|switch-open)(?:$|\s)/i.test(classes))
    return true;
  // Components without a native box show by it how they stand: “<mdui-radio checked>”.
  if (tagOf(widget).includes('-') && !['false', null].includes(attributeOf(widget, 'checked'))) return true;
  // Deeper down only what says no less: “uni-switch-input-checked”.
  return firstIn(widget, '[class$="-checked"]') !== null || isMarked(widget);
}

/** The native box that a widget is or holds. */
function nativeOf(widget: Element): Element | undefined {
  if (tagOf(widget) === 'INPUT') return widget;
  return allIn(widget, 'input[type="checkbox"],input[type="radio"]').find((one) => !isEchoOfBox(one));
}

/**
 * Whether another than the page may have ticked a box. A hand, before we looked; or the browser: a native box, unlike in its
 * markup, on a page reloaded or gone back to, where browsers put back how boxes were left. `performance` is our world's
 * own: a page can't change what it says here.
 */
function mayBeTickedByOthers(widget: Element): boolean {
  const native = nativeOf(widget);
  if (wasTouchedBefore(native ?? widget, native === undefined ? parentOf(widget) : null)) return true;
  const byPage =
    tagOf(widget) === 'SELECT'
      ? acceptsByMarkup(widget)
      : native === undefined || attributeOf(native, 'checked') !== null;
  if (byPage) return false;
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return /^(?:reload|back_forward)$/.test(navigation?.type ?? '');
}

/** Remembers how a box stood when it was first seen. Called once for each new widget. */
export function rememberFirstState(widget: Element, kind: ConsentSurface['kind']): void {
  if (!hasBox(kind) || stoodAtFirst.has(widget)) return;
  const room = parentOf(widget);
  const before = room === null ? undefined : drawnIn.get(room);
  // Two pictures that take turns are one box.
  const first = before === undefined || isConnectedOf(before) ? undefined : stoodAtFirst.get(before);
  const now = isTicked(widget) ? (mayBeTickedByOthers(widget) ? 'found' : 'ticked') : 'unticked';
  stoodAtFirst.set(widget, first ?? now);
  if (room !== null && kind === 'custom-box') drawnIn.set(room, widget);
}

/** How many boxes stand in its scope besides its own. */
function countOtherBoxes(surface: Omit<ConsentSurface, 'describe'>): number {
  const scope = scopeOf(surface);
  if (scope === null) return 0;
  const boxes = allIn(scope, 'input[type="checkbox"],[role="checkbox"]').slice(0, 10_000);
  return boxes.filter((box) => box !== surface.widget && !holds(box, surface.widget) && !holds(surface.widget, box))
    .length;
}

function canRefuse(surface: Omit<ConsentSurface, 'describe'>): boolean | null {
  if (surface.refuse !== null) return true;
  if (surface.kind === 'sentence' || surface.kind === 'button') return false;
  const { widget } = surface;
  if (offersToDecline(widget)) return true;
  if (tagOf(widget) === 'INPUT' && ((widget as HTMLInputElement).required || (widget as HTMLInputElement).disabled))
    return false;
  return attributeOf(widget, 'aria-required') === 'true' ? false : null;
}

/** What a record keeps of a surface, measured now. Reads layout once; never a field's value. */
export function describeSurface(surface: Omit<ConsentSurface, 'describe'>): SurfaceReport {
  const box = hasBox(surface.kind);
  const first = box ? stoodAtFirst.get(surface.widget) : undefined;
  return {
    key: surface.key,
    kind: surface.kind,
    wording: surface.wording.slice(0, 2000),
    action: surface.actionWords?.slice(0, 200) ?? null,
    selector: cssSelectorOf(surface.widget),
    preTicked: first === 'ticked',
    ...(first === 'found' && { foundTicked: true }),
    ticked: box && isTicked(surface.widget),
    refusable: canRefuse(surface),
    otherBoxes: countOtherBoxes(surface),
    prominence: measureProminence(surface.sentence),
    documents: surface.documents.map(({ key, name, href, how }) => ({ key, name, href, how })),
    reasons: surface.reasons.slice(0, 50).map((reason) => reason.slice(0, 200)),
  };
}
