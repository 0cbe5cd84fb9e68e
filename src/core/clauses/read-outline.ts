import { findEnclosed } from '../text/brackets.ts';
import { foldText } from '../text/fold.ts';
import { readLines } from '../text/lines.ts';
import { assignLevels } from './assign-levels.ts';
import { buildClauses } from './build-clauses.ts';
import { findContents } from './find-contents.ts';
import { findInlineContents, isInside } from './find-inline-contents.ts';
import { findDefinitions } from './find-definitions.ts';
import { findMarkers } from './find-markers.ts';
import { scanMarkers } from './match-marker.ts';
import { findPlaceholders } from './placeholders.ts';
import { findPlainHeadings } from './find-plain-headings.ts';
import { findParties } from './find-parties.ts';
import { findReferences } from './find-references.ts';
import { buildSentences } from './build-sentences.ts';
import { tokensAtLines } from './tokens-at-lines.ts';
import type { Outline } from './outline.ts';

/**
 * Reads the structure of an agreement: clauses, sentences, definitions, parties and references.
 * Never fails: a text without any structure has sentences only. Takes time linear in the length of `source`.
 * Offsets are UTF-16 code units into `source`.
 */
export function readOutline(source: string): Outline {
  const text = foldText(source);
  const lines = readLines(text);
  const starts = lines.filter((line) => !line.continues).map((line) => line.start);
  const tokens = scanMarkers(text);
  const beginnings = tokensAtLines(lines, tokens);
  const contents = findContents(text, lines, beginnings);
  const placeholders = findPlaceholders(text);
  const enclosed = findEnclosed(text, starts);
  const markers = findMarkers(text, lines, { tokens, beginnings, enclosed, placeholders });
  const inline = findInlineContents(text, markers);
  const numbered = new Uint8Array(lines.length);
  for (const { place, line } of markers) if (place === 'line') numbered[line] = 1;
  const candidates = [...markers, ...findPlainHeadings(text, lines, numbered, placeholders)]
    .filter(({ line, start }) => contents[line] !== 1 && !isInside(inline, start))
    .sort((a, b) => a.start - b.start);
  const built = buildClauses(source, text, placeholders, lines, assignLevels(candidates));
  const sentences = buildSentences(text, lines, { lines: contents, spans: inline }, built);
  const definitions = findDefinitions(source, text, { clauses: built.clauses, sentences });
  return {
    clauses: built.clauses,
    sentences,
    definitions,
    parties: findParties(source, text, definitions),
    references: findReferences(source, text, { built, definitions }),
  };
}
