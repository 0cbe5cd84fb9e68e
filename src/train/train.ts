import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { readModel } from '../core/labels/model.ts';
import { fitPrivacy } from './fit-privacy.ts';
import { fitTeachers } from './fit-teachers.ts';
import { readAnnotations } from './read-annotations.ts';
import { corpusFolder, readDocuments } from './read-corpus.ts';
import { trainModel } from './train-model.ts';

const [argument] = process.argv.slice(2);
if (argument !== undefined) {
  const asked = argument === '--help' || argument === '-h';
  console[asked ? 'log' : 'error']('Usage: npm run train\n\nWrites public/model.bin from ../shared.');
  process.exit(asked ? 0 : 2);
}
const target = resolve(import.meta.dirname, '../../public/model.bin');
const documents = readDocuments(join(corpusFolder, 'agreements'));
if (documents.length === 0) {
  console.error(`Nothing to train on: ${corpusFolder} is absent.`);
  process.exit(1);
}
const lessons = readAnnotations(resolve(corpusFolder, '..'));
const privacy = fitPrivacy(join(corpusFolder, 'capp-130'), fitTeachers(documents, lessons));
const bytes = trainModel(documents, privacy, lessons);
const read = readModel(bytes);
if (!read.ok) throw new Error(`wrote a model that can't be read: ${read.problem.detail}`);
writeFileSync(target, bytes);
const packed = deflateRawSync(bytes, { level: 9 }).length;
console.log(
  `model ${read.value.version}: ${bytes.length} bytes, ${packed} packed, ${documents.length} agreements, ${lessons.length} lessons`,
);
