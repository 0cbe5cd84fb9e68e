import type { ReadProblem } from '../core/source.ts';
import type { PageDocument } from '../messaging/protocol.ts';
import { isMostlySame } from './is-mostly-same.ts';
import { readElement } from './read-element.ts';

/** What there is to say about a text on the page: what it holds, or why it could not be read. */
export type LiveReading = { readonly document: PageDocument } | { readonly problem: ReadProblem };

/** A text that stands on the page and may change. All give undefined when there is nothing (new) to say. */
export interface LiveText {
  /** The text as it stands, when it is still. */
  readNow(): LiveReading | undefined;
  /** The text of an element that never is still: as it stands when most of it stays, else the problem `rewritten`. */
  readRestless(): LiveReading | undefined;
  /** What was said last, for one who may have forgotten it. */
  sayAgain(): LiveReading | undefined;
}

/** @see LiveText */
export function createLiveText(
  element: Element,
  name: string,
  format: PageDocument['format'] = 'live-element',
): LiveText {
  let known: string | undefined;
  let said: LiveReading | undefined;
  const essence = (reading: LiveReading): string => ('problem' in reading ? reading.problem.id : reading.document.text);

  /** A text or a problem, unless that was said last. */
  function say(reading: LiveReading): LiveReading | undefined {
    if (said !== undefined && essence(said) === essence(reading)) return undefined;
    said = reading;
    return reading;
  }

  function readNow(): LiveReading | undefined {
    // A dialog that closed again has been read: what is hidden now was the text.
    if (known !== undefined && element.getClientRects().length === 0) return undefined;
    const reading = readElement(element, format, name);
    if ('document' in reading) known = reading.document.text;
    else if (known !== undefined) return undefined;
    return say(reading);
  }

  function readRestless(): LiveReading | undefined {
    const before = known;
    const reading = readElement(element, format, name);
    if ('problem' in reading) return undefined;
    known = reading.document.text;
    return say(before === undefined || isMostlySame(before, known) ? reading : { problem: { id: 'rewritten' } });
  }

  return { readNow, readRestless, sayAgain: () => said };
}
