import type { ReadDocument, ReadProblem, Removal } from '../core/source.ts';
import { fail, succeed, type Result } from '../core/result.ts';
import { untimed, type Deadline } from './deadline.ts';
import { readDocxPart } from './docx-body.ts';
import { readDocxNumbering } from './docx-numbering.ts';
import { readDocxStyles } from './docx-styles.ts';
import { openingTitle } from './opening-title.ts';
import { readXml } from './read-xml.ts';
import { readZip } from './read-zip.ts';

const parts =
  /^(?:word\/(?:document\d?|numbering|styles|footnotes|endnotes|header\d{0,3}|footer\d{0,3})\.xml|docProps\/core\.xml)$/;

/**
 * Reads a Word file: paragraphs as lines, automatic numbers written out, tables cell by cell, footnotes below the
 * text; tracked deletions, hidden text, running headers and footers are left out and listed.
 */
export function readDocx(bytes: Uint8Array, deadline: Deadline = untimed): Result<ReadDocument, ReadProblem> {
  const entries = readZip(bytes, (name) => parts.test(name.replaceAll('\\', '/')));
  if (!entries.ok) return entries;
  const xmlOf = (name: string): string | null => {
    const entry = entries.value.get(name);
    return entry === undefined ? null : new TextDecoder().decode(entry);
  };
  const main = xmlOf('word/document.xml') ?? xmlOf('word/document2.xml');
  if (main === null) return fail({ id: startsAsDocx(bytes) ? 'docx-damaged' : 'binary' });
  if (!main.trimEnd().endsWith('>') || !main.includes('</w:document>')) return fail({ id: 'docx-damaged' });
  const styles = readDocxStyles(xmlOf('word/styles.xml') ?? '', deadline);
  const numbering = readDocxNumbering(xmlOf('word/numbering.xml') ?? '', deadline);
  const body = readDocxPart(main, { styles, numbering, deadline });
  const unnumbered = { styles, numbering: null, deadline };
  const notes = ['word/footnotes.xml', 'word/endnotes.xml'].flatMap((name) => {
    const xml = xmlOf(name);
    return xml === null ? [] : readDocxPart(xml, unnumbered).text.split('\n');
  });
  const noteLines = notes.filter((line) => line.trim() !== '');
  const text = [body.text, ...noteLines].join('\n');
  const removals: Removal[] = [...body.removals];
  for (const name of [...entries.value.keys()].sort()) {
    const kind = /^word\/(header|footer)\d*\.xml$/.exec(name)?.[1];
    const running = kind === undefined ? '' : readDocxPart(xmlOf(name) ?? '', unnumbered).text.trim();
    if (running !== '') removals.push({ reason: `page-${kind ?? ''}`, text: running });
  }
  return succeed({
    format: 'docx',
    title: titleOf(xmlOf('docProps/core.xml'), deadline) ?? body.headings[0] ?? openingTitle(text),
    text,
    removals,
    emphasis: body.emphasis,
    charset: null,
    pages: null,
  });
}

function startsAsDocx(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return head.includes('word/') || head.includes('[Content_Types].xml');
}

function titleOf(core: string | null, deadline: Deadline): string | null {
  let inside = false;
  let title = '';
  for (const event of readXml(core ?? '', deadline)) {
    if (event.kind === 'text') title += inside ? event.text : '';
    else if (event.name === 'dc:title') inside = event.kind === 'open';
  }
  return title.trim() === '' ? null : title.trim();
}
