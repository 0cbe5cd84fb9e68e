import {
  allIn,
  attributeOf,
  childrenOf,
  firstIn,
  isConnectedOf,
  parentOf,
  tagOf,
  textOf,
} from '../../clobber-proof.ts';
import { isStrongColour } from '../../ground.ts';
import { EMPTY_GLYPHS } from './box-hints.ts';

/** Of uni-app, whose boxes say nothing but by the mark. */
const MARKED_BOXES = /^UNI-(?:CHECKBOX|RADIO)$/;

const EMPTY_GLYPH = new RegExp(`^[${EMPTY_GLYPHS}]\\uFE0F?$`);

/** Drawn boxes that were seen without a mark in them. */
const seenEmpty = new WeakSet<Element>();

/** The picture of a box as it was first seen, and how many others stood before it in its room. */
interface FirstPicture {
  readonly box: WeakRef<Element>;
  readonly at: number;
  readonly address: string;
}

const firstPictures = new WeakMap<Element, FirstPicture[]>();

/*
 * How the file of a picture is called: “unchecked.png”, “icon_sel.svg”, “xuanzhong.png”. What denies comes first, and what
 * says how an icon is drawn (“radio_checked_normal.png”) last. A bare “check.png” may be either, and so may a number.
 */
const DENIED =
  /(?:un|in|de|no|not|dis)[-_]?(?:check|select|sel|tick|cho[os]|agree|activ)|[-_](?:off|no|nor|empty)(?![a-z\d])|wei(?:gou)?xuan/i;
const TICKED = /checked|selected|ticked|chosen|active|[-_](?:on|yes|sel|act)(?![a-z\d])|(?:gou)?xuanzhong|yixuan/i;
const PLAIN = /[-_](?:normal|default|gr[ae]y)(?![a-z\d])/i;

/** Whether the name of a picture says that a box is ticked; undefined where it says nothing. */
function ticksByName(address: string): boolean | undefined {
  if (/^(?:data|blob):/i.test(address)) return undefined;
  const name = address.slice(-200).split(/[?#]/, 1)[0]?.split('/').at(-1) ?? '';
  if (DENIED.test(name)) return false;
  if (TICKED.test(name)) return true;
  return PLAIN.test(name) ? false : undefined;
}

/** The address of the only picture that a box is, or holds. */
function pictureOf(box: Element): string | null {
  const [only, other] = tagOf(box) === 'IMG' ? [box] : allIn(box, 'img');
  return only === undefined || other !== undefined || textOf(box).trim() !== '' ? null : attributeOf(only, 'src');
}

/** Whether the box that a picture was seen of is gone: another stands in its place, and the old one may be collected. */
function hasLeft({ box }: FirstPicture): boolean {
  const old = box.deref();
  return old === undefined || !isConnectedOf(old);
}

/** The picture that stood first where a box stands now: a framework may put another element in its place. */
function firstPictureOf(box: Element, address: string): string {
  const room = parentOf(box);
  if (room === null) return address;
  const at = [...childrenOf(room)].indexOf(box);
  const known = firstPictures.get(room) ?? [];
  const own = known.find((one) => one.box.deref() === box) ?? known.find((one) => one.at === at && hasLeft(one));
  if (own !== undefined) return own.address;
  firstPictures.set(room, [...known, { box: new WeakRef(box), at, address }]);
  return address;
}

/** Whether a picture says that its box is ticked: by its name, else by not being the one that stood there first. */
function isTickedPicture(box: Element, address: string): boolean {
  const first = firstPictureOf(box, address);
  return ticksByName(address) ?? (ticksByName(first) !== true && address !== first);
}

/** Whether a box, or what it holds, is painted in a strong colour: a circle that fills when it is ticked. */
function isFilled(box: Element): boolean {
  // What has left the page is painted in no colour.
  if (!isConnectedOf(box)) return false;
  return [box, ...allIn(box, '*').slice(0, 3)].some((one) => isStrongColour(getComputedStyle(one).backgroundColor));
}

/** Whether a drawn box holds a mark that it did not always hold: “✓”, another picture, a colour. */
export function isMarked(box: Element): boolean {
  if (MARKED_BOXES.test(tagOf(box))) return firstIn(box, 'svg,img') !== null;
  const picture = pictureOf(box);
  if (picture !== null && (tagOf(box) === 'IMG' || !seenEmpty.has(box))) return isTickedPicture(box, picture);
  const words = textOf(box).trim();
  if (/^☑\uFE0F?$/.test(words)) return true;
  // Others than these may be drawn always, and stand for a tick by their colour.
  if (EMPTY_GLYPH.test(words)) return (seenEmpty.add(box), false);
  const holdsMark = words !== '' || firstIn(box, 'svg,img') !== null || isFilled(box);
  if (!holdsMark) seenEmpty.add(box);
  return holdsMark && seenEmpty.has(box);
}
