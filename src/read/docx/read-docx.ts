import type { ReadDocument, ReadProblem, Removal } from '../../core/source.ts';
import { fail, succeed, type Result } from '../../core/result.ts';
import { untimed, type Deadline } from '../deadline.ts';
import { docxPartIn } from './body.ts';
import { docxNumberingIn } from './numbering.ts';
import { docxStylesIn } from './styles.ts';
import { runWhole, type Slices } from '../in-slices.ts';
import { openingTitle } from '../opening-title.ts';
import { readXml } from './read-xml.ts';
import { readZip } from './read-zip.ts';

const parts =
  /^(?:word\/(?:document\d?|numbering|styles|footnotes|endnotes|header\d{0,3}|footer\d{0,3})\.xml|word\/_rels\/document\d?\.xml\.rels|docProps\/core\.xml)$/;

/**
 * Reads a Word file: paragraphs as lines, automatic numbers written out, tables cell by cell, footnotes below the
 * text; tracked deletions, struck-out and hidden text, running headers and footers are left out and listed.
 */
export function readDocx(bytes: Uint8Array, deadline: Deadline = untimed): Result<ReadDocument, ReadProblem> {
  return runWhole(docxIn(bytes, deadline));
}

/** {@link readDocx}, to be run in slices; unpacking is one of them. */
export function* docxIn(bytes: Uint8Array, deadline: Deadline): Slices<Result<ReadDocument, ReadProblem>> {
  let isWord = false;
  const entries = readZip(bytes, (entry) => {
    const name = entry.replaceAll('\\', '/');
    isWord ||= name.startsWith('word/');
    return parts.test(name);
  });
  // A container that is cut off has lost the list of what is in it.
  if (!entries.ok)
    return entries.problem.id === 'docx-damaged' && !startsAsDocx(bytes) ? fail({ id: 'binary' }) : entries;
  const xmlOf = (name: string): string | null => {
    const entry = entries.value.get(name);
    return entry === undefined ? null : new TextDecoder().decode(entry);
  };
  const main = xmlOf('word/document.xml') ?? xmlOf('word/document2.xml');
  if (main === null) return fail({ id: isWord ? 'docx-damaged' : 'binary' });
  if (!main.trimEnd().endsWith('>') || !main.includes('</w:document>')) return fail({ id: 'docx-damaged' });
  const styles = yield* docxStylesIn(xmlOf('word/styles.xml') ?? '', deadline);
  const numbering = yield* docxNumberingIn(xmlOf('word/numbering.xml') ?? '', deadline);
  const body = yield* docxPartIn(main, { styles, numbering, deadline });
  const unnumbered = { styles, numbering: null, deadline };
  const notes: string[] = [];
  for (const name of ['word/footnotes.xml', 'word/endnotes.xml']) {
    notes.push((yield* docxPartIn(xmlOf(name) ?? '', unnumbered)).text);
  }
  const noteLines = notes.flatMap((part) => part.split('\n')).filter((line) => line.trim() !== '');
  const text = [body.text, ...noteLines].join('\n');
  const targets = yield* targetsIn(
    xmlOf('word/_rels/document.xml.rels') ?? xmlOf('word/_rels/document2.xml.rels') ?? '',
    deadline,
  );
  const removals: Removal[] = body.removals.map((removal) =>
    removal.reason === 'embedded-part' ? { ...removal, text: targets.get(removal.text) ?? removal.text } : removal,
  );
  for (const name of [...entries.value.keys()].sort()) {
    const kind = /^word\/(header|footer)\d*\.xml$/.exec(name)?.[1];
    if (kind === undefined) continue;
    const running = (yield* docxPartIn(xmlOf(name) ?? '', unnumbered)).text.trim();
    if (running !== '') removals.push({ reason: `page-${kind}`, text: running });
  }
  return succeed({
    format: 'docx',
    title: (yield* titleIn(xmlOf('docProps/core.xml'), deadline)) ?? body.headings[0] ?? openingTitle(text),
    text,
    removals,
    emphasis: body.emphasis,
    charset: null,
    pages: null,
  });
}

/** Where the relations of the body lead, by their ids. */
function* targetsIn(relations: string, deadline: Deadline): Slices<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>();
  for (const event of readXml(relations, deadline)) {
    yield;
    if (event.kind === 'open' && event.name === 'Relationship')
      targets.set(event.attributes.get('Id') ?? '', event.attributes.get('Target') ?? '');
  }
  return targets;
}

function startsAsDocx(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return head.includes('word/') || head.includes('[Content_Types].xml');
}

function* titleIn(core: string | null, deadline: Deadline): Slices<string | null> {
  let inside = false;
  let title = '';
  for (const event of readXml(core ?? '', deadline)) {
    yield;
    if (event.kind === 'text') title += inside ? event.text : '';
    else if (event.name === 'dc:title') inside = event.kind === 'open';
  }
  return title.trim() === '' ? null : title.trim();
}
