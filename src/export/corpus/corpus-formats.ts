import { conllu } from './conllu.ts';
import type { CorpusFormat } from './corpus-format.ts';
import { csv } from './csv.ts';
import { doccano } from './doccano.ts';
import { jsonl } from './jsonl.ts';
import { labelstudio } from './labelstudio.ts';
import { webannotation } from './webannotation.ts';

/** The formats that put many documents into one file, by name. brat, a pair of files each, stands apart. */
export const corpusFormats = { jsonl, csv, webannotation, doccano, labelstudio, conllu } as const satisfies Readonly<
  Record<string, CorpusFormat>
>;
export type CorpusFormatName = keyof typeof corpusFormats;
