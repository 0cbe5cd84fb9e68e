import type { Line } from '../text/lines.ts';
import { keepRuns } from './keep-runs.ts';
import { isClosed, type Token } from './marker.ts';
import { rowForms, type RowForm } from './row-forms.ts';

/** The forms that may begin with a unit. */
const byFirst = new Map<number, RowForm[]>();
for (const form of rowForms)
  for (const first of new Set(form.firsts + form.firsts.toUpperCase())) {
    const code = first.charCodeAt(0);
    byFirst.set(code, [...(byFirst.get(code) ?? []), form]);
  }

const LONGEST = 18;

/** Numbers at the start of lines, in ways of writing that count only as a row from one. */
export function findRowNumbers(
  text: string,
  lines: readonly Line[],
  beginnings: readonly (Token | undefined)[],
): Token[] {
  const rows = new Map<string, { readonly form: RowForm; readonly tokens: Token[] }>();
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as Line;
    if (line.continues || isClosed(text, beginnings[index])) continue;
    const forms = byFirst.get(text.charCodeAt(line.content));
    if (forms === undefined) continue;
    const words = text.slice(line.content, Math.min(line.end, line.content + LONGEST));
    for (const form of forms) {
      const found = form.pattern.exec(words);
      const number = found === null ? undefined : form.read(found);
      if (found === null || number === undefined) continue;
      const row = `${number.key} ${number.path.slice(0, -1).join('-')}`;
      const known = rows.get(row) ?? { form, tokens: [] };
      rows.set(row, known);
      const end = line.content + found[0].length;
      known.tokens.push({ ...number, value: number.path.at(-1) ?? 0, start: line.content, end });
      break;
    }
  }
  return [...rows.values()].flatMap(({ form, tokens }) => {
    const kept = keepRuns(tokens, form.run);
    return kept.length > 0 && form.isOther?.(text, kept) === true ? [] : kept;
  });
}
