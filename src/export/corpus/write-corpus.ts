import { strToU8, Zip, ZipDeflate } from 'fflate';
import { createIntlSegmenter } from '../../core/segment/intl-segmenter.ts';
import { joinBytes } from '../join-bytes.ts';
import { bratConfiguration, toBrat } from './brat.ts';
import type { CorpusDocument } from './corpus-format.ts';
import { corpusFormats, type CorpusFormatName } from './corpus-formats.ts';
import { encodeSegments } from './encode-segments.ts';
import { setDoubtApart } from './set-doubt-apart.ts';

/** Every format; brat's folder comes as a ZIP. */
export const writtenFormats = [...(Object.keys(corpusFormats) as CorpusFormatName[]), 'brat'] as const;
export type WrittenFormat = (typeof writtenFormats)[number];

/** How the file of a format is called, and what it is. */
export const fileOfFormat: Readonly<Record<WrittenFormat, { readonly extension: string; readonly type: string }>> = {
  jsonl: { extension: 'jsonl', type: 'application/x-ndjson' },
  csv: { extension: 'csv', type: 'text/csv' },
  webannotation: { extension: 'jsonld', type: 'application/ld+json' },
  doccano: { extension: 'doccano.jsonl', type: 'application/x-ndjson' },
  labelstudio: { extension: 'labelstudio.json', type: 'application/json' },
  conllu: { extension: 'conllu', type: 'text/plain' },
  brat: { extension: 'brat.zip', type: 'application/zip' },
};

/** Of byte order: without it Excel takes a table for one in the encoding of its system, and garbles what is Chinese. */
const mark = '\ufeff';

/** Documents as they are read, or all at once. */
type Documents = Iterable<CorpusDocument> | AsyncIterable<CorpusDocument>;

/**
 * Documents as one file of a format, the bytes as they are saved; written one after the other. Texts are in it wherever
 * the format has a place.
 */
export async function writeCorpus(format: WrittenFormat, given: Documents): Promise<Uint8Array<ArrayBuffer>> {
  if (format === 'brat') return bratArchive(given);
  const { open, between, close, toChunk } = corpusFormats[format];
  const words = { withText: true, segmenter: createIntlSegmenter(), segmenterName: 'Intl.Segmenter zh' };
  const encoder = new TextEncoder();
  const parts = [encoder.encode(format === 'csv' ? mark + open : open)];
  for await (const one of given) {
    const document = format === 'jsonl' ? one : withDoubtApart(one);
    const chunk = toChunk(document, { ...words, iri: toIri(document.annotation.source) });
    parts.push(encoder.encode(parts.length === 1 ? chunk : between + chunk));
  }
  parts.push(encoder.encode(close));
  return joinBytes(parts);
}

function withDoubtApart({ annotation, text }: CorpusDocument): CorpusDocument {
  return { annotation: setDoubtApart(annotation), text };
}

/** An address as it is; the name of a file as an IRI relative to where the export stands. */
function toIri(source: string): string {
  return /^https?:/i.test(source) ? source.toWellFormed() : encodeSegments(source.split(/[/\\]/));
}

async function bratArchive(documents: Documents): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, part) => {
    if (error !== null) throw error;
    parts.push(part.slice());
  });
  const add = (name: string, content: string): void => {
    // The earliest a ZIP can tell: the same annotation is the same file.
    const file = Object.assign(new ZipDeflate(name), { mtime: new Date(1980, 0, 1) });
    zip.add(file);
    file.push(strToU8(content), true);
  };
  add('annotation.conf', bratConfiguration());
  let number = 0;
  for await (const document of documents) {
    number += 1;
    const { txt, ann } = toBrat(withDoubtApart(document));
    // Numbered: names of files need not be unique, nor short, nor fit for a folder.
    const name = `${String(number).padStart(4, '0')}-${document.annotation.source.replace(/[^\p{L}\p{N}]+/gu, '_').slice(-60)}`;
    add(`${name}.txt`, txt);
    add(`${name}.ann`, ann);
  }
  zip.end();
  return joinBytes(parts);
}
