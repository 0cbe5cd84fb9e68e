/** How much of the chip is shown: both parts, what comes first, or 约 alone. */
export type ChipSize = 'full' | 'short' | 'mark';

/** Viewport pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where the chip goes, in viewport pixels; `edge` stays in the viewport while the page scrolls. */
export interface Place {
  readonly where: 'below' | 'beside' | 'above' | 'action' | 'edge';
  readonly size: ChipSize;
  readonly left: number;
  readonly top: number;
}

export interface Surroundings {
  /** The consent sentence as a whole. */
  readonly sentence: Box;
  /** Its last line. */
  readonly lastLine: Box;
  readonly action: Box | null;
  readonly viewWidth: number;
  readonly viewHeight: number;
  readonly widths: Readonly<Record<ChipSize, number>>;
  readonly height: number;
  /** Whether nothing but empty ground is there; only asked inside the viewport. */
  readonly isFree: (box: Box) => boolean;
}

const gaps = [8, 6, 4, 2];
const beside = 12;
const edgeStep = 36;
/** How far along its line the chip still belongs to the sentence, and by how much it goes on. */
const slide = { step: 12, most: 400 };

/**
 * Finds the first free place: below the sentence and aligned with its text; beside its last line; shorter; above;
 * about the accepting button; further along these lines; at the edge of the window. Null when even 约 alone would lie
 * on something, so that the chip never covers what the page shows.
 */
export function findPlace(around: Surroundings): Place | null {
  for (const place of nearPlaces(around)) if (fits(place, around)) return place;
  for (const place of linePlaces(around)) if (fits(place, around)) return place;
  for (const place of edgePlaces(around)) if (fits(place, around)) return place;
  return null;
}

function* nearPlaces({ sentence, lastLine, action, height }: Surroundings): Generator<Place> {
  const below = (size: ChipSize) =>
    gaps.map((gap): Place => ({
      where: 'below',
      size,
      left: sentence.left,
      top: sentence.top + sentence.height + gap,
    }));
  const besideLine = (size: ChipSize): Place => ({ where: 'beside', size, ...rightOf(lastLine, height) });
  const above = (size: ChipSize): Place => {
    return { where: 'above', size, left: sentence.left, top: sentence.top - height - 6 };
  };
  yield* below('full');
  yield besideLine('full');
  yield* below('short');
  yield besideLine('short');
  yield above('full');
  if (action !== null) {
    yield { where: 'action', size: 'full', left: action.left, top: action.top + action.height + 8 };
    yield { where: 'action', size: 'full', ...rightOf(action, height) };
    yield { where: 'action', size: 'short', left: action.left, top: action.top + action.height + 8 };
    yield { where: 'action', size: 'short', ...rightOf(action, height) };
  }
  yield above('short');
  yield* below('mark');
  yield besideLine('mark');
}

/** To the right of what stands beside the sentence or the button, such as “不同意”. */
function* linePlaces({ lastLine, action, height }: Surroundings): Generator<Place> {
  for (const size of ['full', 'short'] as const)
    for (let away = beside + slide.step; away <= slide.most; away += slide.step) {
      yield { where: 'beside', size, ...rightOf(lastLine, height, away) };
      if (action !== null) yield { where: 'action', size, ...rightOf(action, height, away) };
    }
}

function* edgePlaces({ sentence, viewWidth, viewHeight, widths, height }: Surroundings): Generator<Place> {
  const level = Math.min(Math.max(sentence.top, edgeStep), viewHeight - height - edgeStep);
  for (const size of ['full', 'short', 'mark'] as const)
    for (let away = 0; away < viewHeight; away += edgeStep)
      for (const top of away === 0 ? [level] : [level + away, level - away])
        for (const left of [viewWidth - widths[size] - 4, 4]) yield { where: 'edge', size, left, top };
}

/** So far to the right of a box, and level with its middle. */
function rightOf(box: Box, height: number, away = beside): Pick<Place, 'left' | 'top'> {
  return { left: box.left + box.width + away, top: box.top + (box.height - height) / 2 };
}

function fits({ left, top, size }: Place, { viewWidth, viewHeight, widths, height, isFree }: Surroundings): boolean {
  const width = widths[size];
  if (left < 2 || left + width > viewWidth - 2 || top < 0 || top + height > viewHeight) return false;
  return isFree({ left, top, width, height });
}
