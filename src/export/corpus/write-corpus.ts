import { strToU8, zipSync } from 'fflate';
import { createIntlSegmenter } from '../../core/segment/intl-segmenter.ts';
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

/** Documents as one file of a format, the bytes as they are saved. Texts are in it wherever the format has a place. */
export function writeCorpus(format: WrittenFormat, given: readonly CorpusDocument[]): Uint8Array<ArrayBuffer> {
  const documents = given.map((one) =>
    format === 'jsonl' ? one : { ...one, annotation: setDoubtApart(one.annotation) },
  );
  if (format === 'brat') return bratArchive(documents);
  const { open, between, close, toChunk } = corpusFormats[format];
  const words = { withText: true, segmenter: createIntlSegmenter(), segmenterName: 'Intl.Segmenter zh' };
  const chunks = documents.map((document) => toChunk(document, { ...words, iri: toIri(document.annotation.source) }));
  return strToU8(open + chunks.join(between) + close).slice();
}

/** An address as it is; the name of a file as an IRI relative to where the export stands. */
function toIri(source: string): string {
  return /^https?:/i.test(source) ? source.toWellFormed() : encodeSegments(source.split(/[/\\]/));
}

function bratArchive(documents: readonly CorpusDocument[]): Uint8Array<ArrayBuffer> {
  const files: Record<string, Uint8Array> = { 'annotation.conf': strToU8(bratConfiguration()) };
  documents.forEach((document, at) => {
    const { txt, ann } = toBrat(document);
    // Numbered: names of files need not be unique, nor short, nor fit for a folder.
    const name = `${String(at + 1).padStart(4, '0')}-${document.annotation.source.replace(/[^\p{L}\p{N}]+/gu, '_').slice(-60)}`;
    files[`${name}.txt`] = strToU8(txt);
    files[`${name}.ann`] = strToU8(ann);
  });
  // The earliest a ZIP can tell: the same annotation is the same file.
  return zipSync(files, { mtime: new Date(1980, 0, 1) }).slice();
}
