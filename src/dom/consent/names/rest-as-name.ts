import { withoutLead } from './bare-name.ts';
import { cleanName } from './clean-name.ts';
import type { Sentence } from '../find-sentence.ts';
import { isTitle } from './is-title.ts';
import { linkBetween } from './link-between.ts';
import type { NamedDocument } from './named-document.ts';
import type { PageFlow } from '../flow/page-flow.ts';

/** Characters of a name that bears no marks: a longer rest says something. */
const LONGEST = 16;

/** A short rest of the line after the verb that ends as titles do: “我已阅读并同意参赛手册”, where nothing else is named. */
export function restAsName(flow: PageFlow, { end }: Sentence, cueEnd: number): NamedDocument[] {
  const rest = flow.text.slice(cueEnd, end).split('\n', 1)[0] ?? '';
  const name = cleanName(withoutLead(rest.trim()));
  if (!/^[\u3400-\u9FFF\w]{3,}$/.test(name) || name.length > LONGEST || !isTitle(name)) return [];
  const start = cueEnd + rest.indexOf(name);
  return [{ name, start, end: start + name.length, link: linkBetween(flow, start, start + name.length), by: 'words' }];
}
