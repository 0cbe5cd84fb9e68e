import type { ReadProblem } from '../core/source.ts';
import type { PageDocument } from '../messaging/protocol.ts';
import { pageTurn } from '../read/in-slices.ts';
import { runInTurns } from '../read/run-in-turns.ts';
import { mostlySameIn } from './mostly-same.ts';
import { readElement } from './read-element.ts';

/** What there is to say about a text on the page: what it holds, or why it could not be read. */
export type LiveReading = { readonly document: PageDocument } | { readonly problem: ReadProblem };

/**
 * A text that stands on the page and may change. All give undefined when there is nothing (new) to say. Readings of one
 * text go one after the other.
 */
export interface LiveText {
  /** The text as it stands, when it is still. */
  readNow(): Promise<LiveReading | undefined>;
  /** The text of an element that never is still: as it stands when most of it stays, else the problem `rewritten`. */
  readRestless(): Promise<LiveReading | undefined>;
  /** What was said last, for one who may have forgotten it. */
  sayAgain(): LiveReading | undefined;
  /** What was said last came to nothing: it is said again when it is read again. */
  forget(): void;
}

/** @see LiveText */
export function createLiveText(
  element: Element,
  name: string,
  format: PageDocument['format'] = 'live-element',
): LiveText {
  let known: string | undefined;
  let said: LiveReading | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const essence = (reading: LiveReading): string => ('problem' in reading ? reading.problem.id : reading.document.text);

  function inTurn(read: () => Promise<LiveReading | undefined>): Promise<LiveReading | undefined> {
    const reading = last.then(read, read);
    last = reading;
    return reading;
  }

  /** A text or a problem, unless that was said last. */
  function say(reading: LiveReading): LiveReading | undefined {
    if (said !== undefined && essence(said) === essence(reading)) return undefined;
    said = reading;
    return reading;
  }

  async function readNow(): Promise<LiveReading | undefined> {
    // A dialog that closed again has been read: what is hidden now was the text.
    if (known !== undefined && element.getClientRects().length === 0) return undefined;
    const reading = await readElement(element, format, name);
    if ('document' in reading) known = reading.document.text;
    else if (known !== undefined && isEmptied(reading.problem)) return undefined;
    return say(reading);
  }

  async function readRestless(): Promise<LiveReading | undefined> {
    const before = known;
    const reading = await readElement(element, format, name);
    if ('problem' in reading) return reading.problem.id === 'rewritten' ? say(reading) : undefined;
    known = reading.document.text;
    const isSame = before === undefined || (await runInTurns(mostlySameIn(before, known), { turn: pageTurn }));
    return say(isSame ? reading : { problem: { id: 'rewritten' } });
  }

  return {
    readNow: () => inTurn(readNow),
    readRestless: () => inTurn(readRestless),
    sayAgain: () => said,
    forget: () => {
      said = undefined;
    },
  };
}

/** Whether nothing stands there any more. */
function isEmptied({ id }: ReadProblem): boolean {
  return id === 'needs-opening' || id === 'frame-cross-origin';
}
