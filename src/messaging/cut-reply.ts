import { largestReply, type ReplyFrame } from './helper-protocol.ts';

/**
 * UTF-16 units of a reply's JSON in one piece. JSON holds no raw control characters, so a unit takes at most three
 * bytes once the piece is itself written as JSON, and a piece stays below the browsers' 1 MiB whatever it holds.
 */
const pieceLength = Math.floor((largestReply - 1024) / 3);

/** The frames that carry a reply: one, or as many pieces as it takes. No piece ends within a surrogate pair. */
export function cutReply(id: number, reply: unknown): readonly ReplyFrame[] {
  const json = JSON.stringify(reply);
  if (json.length <= pieceLength) return [{ id, reply }];
  const pieces: string[] = [];
  for (let at = 0; at < json.length;) {
    let end = Math.min(json.length, at + pieceLength);
    if (end < json.length && isHighSurrogate(json.charCodeAt(end - 1))) end -= 1;
    pieces.push(json.slice(at, end));
    at = end;
  }
  return pieces.map((data, part) => ({ id, part, parts: pieces.length, data }));
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}
