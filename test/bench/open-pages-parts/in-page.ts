import type { Mark } from '../../../src/dom/highlight/locate-mark.ts';
import { markPassages } from '../../../src/dom/highlight/mark-passages.ts';
import { families } from '../../../src/core/labels/taxonomy.ts';
import { readInTurns } from '../../../src/page/read-in-turns.ts';

/** What `open-pages.ts` has done in a page. */
export interface OpenPage {
  /** Lays an agreement of so many clauses, three elements in a paragraph each. Gives the number of its elements. */
  lay(clauses: number): number;
  /** Gives how it ended. */
  read(): Promise<string>;
  /** Marks a thousand passages. Gives how many were found. */
  mark(): Promise<number>;
}

const sentenceOf = (row: number): string => `第${String(row)}条 任何情况下，平台不对用户的损失承担责任。`;
let root = document.body;

function lay(clauses: number): number {
  root = document.createElement('main');
  for (let row = 1; row <= clauses; row += 1) {
    const line = document.createElement('p');
    for (const words of sentenceOf(row).split(/(?<=[ ，])/)) {
      const part = document.createElement('span');
      part.textContent = words;
      line.append(part);
    }
    root.append(line);
  }
  document.body.replaceChildren(root);
  root.getBoundingClientRect();
  return root.querySelectorAll('*').length;
}

async function read(): Promise<string> {
  const read = await readInTurns(root);
  return read.ok ? `${String(read.value.text.length)} characters` : read.problem.id;
}

function markOf(row: number): Mark {
  const exact = sentenceOf(row);
  const quote = { exact, prefix: sentenceOf(row - 1), suffix: sentenceOf(row + 1), start: 0 };
  const evidence = { ...quote, exact: exact.slice(-11), prefix: exact.slice(0, -11) };
  return { finding: row, family: 'liability', sentence: quote, evidence: [evidence] };
}

async function mark(): Promise<number> {
  const rows = root.childElementCount;
  const marks = Array.from({ length: 1000 }, (_, index) => markOf(1 + Math.floor((index * rows) / 1000)));
  const marked = Promise.withResolvers<number>();
  markPassages(root, marks, {
    signal: new AbortController().signal,
    families,
    onMarked: ({ size }) => marked.resolve(size),
  });
  return marked.promise;
}

Object.assign(globalThis, { openPage: { lay, read, mark } satisfies OpenPage });
