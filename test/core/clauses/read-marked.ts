import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An agreement with the numbers that a careful reader lists: `offset depth number`, offsets in UTF-16 units. */
export interface MarkedAgreement {
  readonly name: string;
  readonly text: string;
  readonly clauses: readonly string[];
}

function parse(name: string, marked: string): MarkedAgreement {
  const clauses: string[] = [];
  let text = '';
  let at = 0;
  for (const found of marked.matchAll(/‹(\d):([^›]+)›/g)) {
    text += marked.slice(at, found.index);
    clauses.push(`${text.length} ${found[1]} ${found[2]}`);
    text += found[2];
    at = found.index + found[0].length;
  }
  return { name, text: text + marked.slice(at), clauses };
}

/** Reads `marked-agreements.txt` and the waves after it: a line `=== name` before each agreement. */
export function readMarkedAgreements(): MarkedAgreement[] {
  return readdirSync(import.meta.dirname)
    .filter((file) => /^marked-.*\.txt$/.test(file))
    .sort()
    .flatMap((file) =>
      readFileSync(join(import.meta.dirname, file), 'utf8')
        .split(/^=== /m)
        .slice(1),
    )
    .map((part) => {
      const end = part.indexOf('\n');
      return parse(part.slice(0, end), part.slice(end + 1).trimEnd());
    });
}
