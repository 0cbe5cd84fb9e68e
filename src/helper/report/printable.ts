/**
 * A text that a terminal only prints: control characters, which could command it, replaced one for one, so that
 * offsets into the text hold. Line breaks stay.
 */
export function printable(text: string): string {
  return text.replace(/(?!\n)\p{Cc}/gu, (control) => (/\s/.test(control) ? ' ' : '\ufffd'));
}
