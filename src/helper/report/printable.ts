/**
 * A text that a terminal only prints: control characters, which could command it, and those that turn the direction of
 * writing, which could show other words than there are, replaced one for one, so that offsets into the text hold. Line
 * breaks stay.
 */
export function printable(text: string): string {
  return text.replace(/(?!\n)\p{Cc}|\p{Bidi_Control}/gu, (control) => (/\s/.test(control) ? ' ' : '\ufffd'));
}

/** The same on one line: for names of files, which may hold line breaks. */
export function printableLine(text: string): string {
  return printable(text).replace(/[\n\u2028\u2029]+/g, ' ');
}
