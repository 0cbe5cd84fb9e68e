import {
  attributeOf,
  boundsOf,
  childrenOf,
  classOf,
  closestOf,
  idOf,
  isMatch,
  nextElementOf,
  parentOf,
  previousElementOf,
  textOf,
} from '../../clobber-proof.ts';

/**
 * Pages exported from Axure, the prototyping tool: every shape is a `div.ax_default` (in older ones `div.ax_文本` and the
 * like) of its own, laid out absolutely, with a background (`u12_div`, `u12_img`) beside its text. Shapes that belong
 * together share no container but the page; they follow each other in the order of drawing.
 */
const SHAPE = '.ax_default, [class^="ax_"]';
/** Kinds of shapes that are drawn as a box: rectangle, ellipse, icon, or a group; not lines, pictures, fields, buttons. */
const BOX_SHAPE = /\b(?:box_\d|ellipse|icon|checkbox|radio)|椭圆|矩形|形状|^ax_default$/i;

/** What a prototype's author calls a box. */
export const CALLED_BOX = /check-?_?box|复选|複選|勾选|勾選|单选框/i;

/** Whether an element is a shape of a prototype. */
export function isShape(element: Element): boolean {
  return isMatch(element, SHAPE);
}

/** Whether a shape is drawn as a surface that may be pressed: no label or heading, which are words alone. */
export function isDrawnShape(element: Element): boolean {
  return isShape(element) && /\b(?:box_\d|shape)|矩形|形状/.test(classOf(element));
}

function isBoxShape(element: Element): boolean {
  return isMatch(element, SHAPE) && BOX_SHAPE.test(classOf(element).trim());
}

/** Whether no letter or digit stands in a shape: a tick or a glyph may. */
function isWithoutWords(shape: Element): boolean {
  return !/[\p{L}\p{N}]/u.test(textOf(shape));
}

/** The shape of a prototype that an element stands in; null for what stands on no page of one. */
export function shapeAround(element: Element): Element | null {
  return closestOf(element, SHAPE);
}

/** The background of a shape that bears text: it draws the shape and is no box to tick. */
export function isShapeBackground(mark: Element): boolean {
  const [, shape = '', copy = ''] = /^(u\d+)((?:-\d+)?)_(?:div|img)$/.exec(idOf(mark)) ?? [];
  const parent = parentOf(mark);
  return parent !== null && shape !== '' && idOf(parent) === shape + copy && textOf(parent).trim().length > 1;
}

/** The only shape without words in a group called a box: the box beside its sentence. */
export function emptyShapeIn(group: Element): Element | null {
  const [empty, other] = [...childrenOf(group)].filter((shape) => isMatch(shape, SHAPE) && isWithoutWords(shape));
  return empty !== undefined && other === undefined ? empty : null;
}

/** The empty (or ticked) shape drawn right before the shape that some words stand in, below a picture of its tick too. */
export function boxShapeBefore(words: Element): Element | null {
  const shape = shapeAround(words);
  const nearest = shape === null ? null : previousElementOf(shape);
  const before = nearest === null ? null : (boxUnderTick(nearest) ?? nearest);
  return before !== null && isBoxShape(before) && textOf(before).trim().length <= 1 ? before : null;
}

/** The small empty box drawn right before a picture without words, which is its tick; null for any other shape. */
export function boxUnderTick(picture: Element): Element | null {
  if (!isMatch(picture, SHAPE) || !/\bimage\b|图片/.test(classOf(picture)) || !isSmallAndEmpty(picture)) return null;
  const box = previousElementOf(picture);
  return box !== null && isBoxShape(box) && isSmallAndEmpty(box) ? box : null;
}

/** The shape called a box that is drawn right after the shape that some words stand in. */
export function calledBoxAfter(words: Element): Element | null {
  const shape = shapeAround(words);
  let after = shape === null ? null : nextElementOf(shape);
  // The mark of a designer's note.
  if (after !== null && isMatch(after, '.annotation')) after = nextElementOf(after);
  if (after === null || !isMatch(after, SHAPE)) return null;
  const label = attributeOf(after, 'data-label') ?? '';
  const called = CALLED_BOX.test(label) || /^(?:选择|选中|勾)$/.test(label);
  return called && isWithoutWords(after) ? after : null;
}

/** Height in CSS pixels up to which a shape may be a box to tick; higher ones are panels. */
const HIGHEST_BOX = 40;

/** Kinds of shapes that are drawn over a box as its tick. */
const TICK_SHAPE = /\bicon\b|形状/;

function isSmallAndEmpty(shape: Element): boolean {
  // Of a group the tool notes the height: its parts may be drawn by pictures that have none yet.
  const height = Number(attributeOf(shape, 'data-height') ?? boundsOf(shape).height);
  return textOf(shape).trim() === '' && height <= HIGHEST_BOX;
}

/** The innermost of groups that hold nothing but each other: “▢” as the group of a group. */
function innermostGroup(shape: Element): Element {
  let group = shape;
  for (let step = 0; step < 4; step += 1) {
    const [only, other] = childrenOf(group);
    if (only === undefined || other !== undefined || !isMatch(only, SHAPE)) break;
    group = only;
  }
  return group;
}

/**
 * The small empty shape drawn right after the shape that some words stand in, as the last one or below its tick:
 * “同意《…》 ▢”, “同意《…》 ◯✓”.
 */
export function boxShapeAfter(words: Element): Element | null {
  const shape = shapeAround(words);
  const after = shape === null ? null : nextElementOf(shape);
  if (after === null || !isBoxShape(after)) return null;
  const next = nextElementOf(after);
  const ticked = next !== null && isMatch(next, SHAPE) && TICK_SHAPE.test(classOf(next)) && isSmallAndEmpty(next);
  // A circle is a box wherever it stands; an empty rectangle may be the ground of what comes next.
  const circle = /\bellipse|椭圆/.test(classOf(after));
  return (next === null || ticked || circle) && isSmallAndEmpty(after) ? innermostGroup(after) : null;
}

/** The words of a shape that a prototype calls a button. */
export function shapeButtonWords(element: Element): string | null {
  if (!/\bax_default\b.{0,100}\b(?:(?:primary|html|link)_)?button\b/.test(classOf(element))) return null;
  const words = textOf(element).slice(0, 200).replace(/\s+/g, ' ').trim();
  return words === '' || words.length > 30 ? null : words;
}
