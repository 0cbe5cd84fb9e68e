import { documentOf, drawnParentOf, viewOf } from './clobber-proof.ts';

/** Red, green and blue in 0…255, alpha in 0…1. */
interface Colour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

/** What text lies on. */
export interface Ground {
  readonly colour: Colour;
  /** WCAG relative luminance, 0 (black) … 1 (white). */
  readonly luminance: number;
  /** False where a picture or gradient lies behind the text: then the luminance is that of the colour under it. */
  readonly certain: boolean;
}

const white: Colour = { red: 255, green: 255, blue: 255, alpha: 1 };
const black: Colour = { red: 18, green: 18, blue: 18, alpha: 1 };

/**
 * The ground behind an element, found by laying the background colours of its ancestors over each other, through
 * shadow roots and same-origin frames. The system's light or dark setting says nothing about a page; its paint does.
 */
export function groundOf(element: Element): Ground {
  const layers: Colour[] = [];
  let certain = true;
  let last: Element = element;
  for (let at: Element | null = element; at !== null; at = underOf(at)) {
    last = at;
    const style = getComputedStyle(at);
    if (style.backgroundImage !== 'none') certain = false;
    const colour = readColour(style.backgroundColor);
    if (colour.alpha > 0) layers.push(colour);
    if (colour.alpha >= 1) break;
  }
  let ground = canvasOf(last);
  for (const layer of layers.reverse()) ground = lay(layer, ground);
  return { colour: ground, luminance: luminanceOf(ground), certain };
}

/** WCAG contrast ratio (1…21) of two luminances. */
export function contrastOf(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** The contrast of words of a computed CSS colour, as they look on a ground. */
export function contrastOn({ colour, luminance }: Ground, css: string): number {
  return contrastOf(luminanceOf(lay(readColour(css), colour)), luminance);
}

/** Whether a ground asks for the dark set of colours. 0.18 is where black and white text contrast alike. */
export function isDark(ground: Ground): boolean {
  return ground.luminance < 0.18;
}

/** WCAG relative luminance of a computed CSS colour. */
export function luminanceOfCss(css: string): number {
  return luminanceOf(readColour(css));
}

/** How opaque a computed CSS colour is, 0…1. */
export function alphaOfCss(css: string): number {
  return readColour(css).alpha;
}

/** Whether a computed CSS colour stands out from white and grey: dark, or of a hue. */
export function isStrongColour(css: string): boolean {
  const { red, green, blue, alpha } = readColour(css);
  const hue = Math.max(red, green, blue) - Math.min(red, green, blue);
  return alpha >= 0.5 && (hue >= 60 || Math.max(red, green, blue) <= 90);
}

/** What an element is painted on. A frame of another origin tells us of none: its own canvas is the ground then. */
function underOf(element: Element): Element | null {
  return drawnParentOf(element) ?? viewOf(documentOf(element))?.frameElement ?? null;
}

function canvasOf(root: Element): Colour {
  const dark = viewOf(documentOf(root))?.matchMedia('(prefers-color-scheme: dark)').matches === true;
  const scheme = getComputedStyle(root).colorScheme;
  return scheme.includes('dark') && (dark || !scheme.includes('light')) ? black : white;
}

function lay(over: Colour, under: Colour): Colour {
  const mix = (a: number, b: number) => a * over.alpha + b * (1 - over.alpha);
  return {
    red: mix(over.red, under.red),
    green: mix(over.green, under.green),
    blue: mix(over.blue, under.blue),
    alpha: 1,
  };
}

function luminanceOf({ red, green, blue }: Colour): number {
  const linear = (part: number) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

const rgb = /^rgba?\((\d{1,3})[, ]+(\d{1,3})[, ]+(\d{1,3})(?:[,/ ]+([\d.]{1,9}))?\)$/;

function readColour(css: string): Colour {
  const match = rgb.exec(css);
  if (match !== null)
    return {
      red: Number(match[1]),
      green: Number(match[2]),
      blue: Number(match[3]),
      alpha: match[4] === undefined ? 1 : Number(match[4]),
    };
  return paintColour(css);
}

/** Colours in other notations (`oklch()`, `color()`): let the browser paint one pixel. */
function paintColour(css: string): Colour {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (context === null) return { ...white, alpha: 0 };
  context.fillStyle = css;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  return { red, green, blue, alpha: alpha / 255 };
}
