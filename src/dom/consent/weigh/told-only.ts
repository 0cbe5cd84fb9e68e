import { foldVariants } from '../fold-variants.ts';
import type { PageFlow } from '../flow/page-flow.ts';
import type { Weighable } from './weighable.ts';

/*
 * Sentences that hold the words of consent and only tell of it: articles, answers to questions, states, what was accepted
 * long ago. All but the last are told of sentences without a box: beside one even these ask.
 */

/** Who tells of the sentence, or where it is to be seen: “法院认为，用户注册即表示…”, “例如：点击…即表示”. */
const TELLS =
  /写[着道明]|写的是|[声宣]称|称[，：“]|发现|显示|例如|比如|譬如|诸如|类似|所谓|一句|字样|弹[出窗]|截图|记者|原告|被告|法院|判决|网友|报道|新闻|往往|很多|许多|不少|大多|某(?:些|款|个|网|平台|公司|App)|判断[：:]|\b(?:for example|e\.g|such as|says?|states?|reads?|screenshots?|court|plaintiff|many|most|often|usually|typically)\b/i;
/** What goes on after a name where an article only speaks of the sentence: “同意《用户协议》的做法并不少见”. */
const SPOKEN_OF =
  /^[》”’」』"\s]{0,4}(?:的(?!全部|所有|各项|相关|有关|内容|条款|约定|规定|约束|拘束|限制)|等(?:字样|说法|做法)|字样|这样|之类|，?(?:却|但|然而|很多|许多|不少|法院|没有)|成了|就把|是指|默认勾选)/;
/** The question that a sentence answers, on the line above. */
const QUESTION =
  /(?:为什么|为何|如何|怎[样么]|什么|哪[里些个]|能否|吗|怎么办|why|how|what|when|where|can i|do i)[^\n]*[？?]\s*$/i;
/** What a state is called, before it. */
const STATE = /(?:状态|进度)[^\n。]{0,8}$/;
/** What comes of it, or when it was: “已签署《…》待审核”, “已同意《…》 2024-03-01”; not the date of a version. */
const DONE =
  /^[》”」』\s]*[（(]?(?:待(?:审|盖|对方)|审核中|已(?:审核|通过|生效|归档)|\d{4}\s?[-/.年](?![^\n]{0,14}(?:版|修订|更新|生效|施行|实施|发布|起)))/;
/** What has been accepted can be taken back here. */
const TAKEN_BACK = /^[^\n。\uE000-\uE003]{0,24}(?:可|能|随时)撤[回销]/;
const ACCEPTED_BEFORE = /^(?:您|你)?已/;
/** When it was, before the verb: “您于 2024 年 3 月 1 日同意了…”. */
const ON_A_DATE = /[于在]\s?\d{4}\s?[-/.年][^\n，。]{2,20}$/;
/** What a page is set to show: “登录页显示“登录即代表同意…””. */
const SET_TO_SHOW = /(?:显示|展示)\s?[“「"][^”」"]*$/;

/** Whether a sentence stands in quotation marks in what someone else says. */
function isQuoted({ flow, cue, core }: Weighable): boolean {
  const before = flow.text.slice(Math.max(0, cue.start - 40), cue.start);
  const line = before.slice(before.lastIndexOf('\n') + 1) + flow.text.slice(cue.start, cue.end);
  // The statement itself in quotation marks, in the middle of a line, or with words after it.
  if (/[^\s“「]{4}[^“”「」\uE001-\uE003]{0,30}[“「]\s?$/.test(before)) return true;
  if (/[“「]\s?$/.test(before) && /^》?[”」][^\n\s]/.test(flow.text.slice(core.end, core.end + 3))) return true;
  const open = line.lastIndexOf('“');
  return open > 0 && !line.slice(open).includes('”') && line.slice(0, open).trim() !== '';
}

/** The last line with words above the one at a place. */
function lineAbove(flow: PageFlow, at: number): string {
  const above = flow.text.slice(Math.max(0, at - 160), at);
  const lines = above.slice(0, Math.max(0, above.lastIndexOf('\n'))).split('\n');
  return lines.findLast((line) => line.trim() !== '') ?? '';
}

/** Characters around a sentence that tell what is said of it. */
const BEFORE = 60;
const AFTER = 40;

/** Why the words of a candidate tell of consent rather than ask for it; nothing where they ask. */
export function toldOnly(candidate: Weighable): string[] {
  const { flow, cue, core, found } = candidate;
  const folded = (start: number, end: number): string => foldVariants(flow.text.slice(Math.max(0, start), end));
  const verb = folded(cue.start, cue.end);
  const before =
    folded(cue.start - BEFORE, cue.start)
      .split('\n')
      .at(-1) ?? '';
  const after = folded(core.end, core.end + AFTER);
  // Up to what it is said to mean: “网页上写着：点击“同意””.
  const act = before + (/^[^即则就便]*(?=[即则就便])/.exec(verb)?.[0] ?? '');
  const told: string[] = [];
  if ((TAKEN_BACK.test(after) && ACCEPTED_BEFORE.test(verb)) || ON_A_DATE.test(before)) told.push('accepted before');
  if (SET_TO_SHOW.test(act)) told.push('what a page is set to show');
  if (found.kind !== 'sentence' && cue.kind !== 'stated') return told;
  const signed = cue.kind === 'read' && (/签[署订]/.test(verb) || folded(cue.end, cue.end + 1) === '过');
  if (STATE.test(before) || DONE.test(after) || signed) told.push('a state');
  if (SPOKEN_OF.test(after) || TELLS.test(act)) told.push('spoken of rather than asked');
  else if (isQuoted(candidate)) told.push('quoted speech');
  if (QUESTION.test(foldVariants(lineAbove(flow, cue.start)))) told.push('the answer to a question');
  return told;
}
