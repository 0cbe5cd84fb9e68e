import type { BuiltClauses } from './build-clauses.ts';
import { parseHan } from './numerals.ts';
import type { Reference } from './outline.ts';

/** A name in 《》, but not that of a module, a game or an app. */
const DOCUMENT = /《([^《》\n]{2,60})》(?! {0,2}(?:模块|栏目|频道|软件|游戏|客户端|小程序|公众号|按钮))/g;
const STATUTE =
  /(?:法|法典|条例|解释|决定|准则|司法解释)$|^最高人民(?:法院|检察院)|^中华人民共和国.*(?:法|办法|规定)$|^(?:互联网|网络|个人信息|电信|信息网络|全国人|关于|儿童|App|常见类型).*(?:规定|办法|条例|决定|解释|通知)$/;
const H = '[零〇一二两三四五六七八九十百\\d]{1,6}';
/** Articles of a named law or of this agreement, and dotted clause numbers followed by 条, 款 or 项. */
const CLAUSE = new RegExp(
  `第 {0,2}(${H}) {0,2}([章节条])(?: {0,2}第 {0,2}(${H}) {0,2}款)?(?: {0,2}第? {0,2}[(]?(${H})[)]? {0,2}项)?|(?<![\\d.])第? {0,2}(\\d{1,2}(?:\\.\\d{1,3}){1,4}) {0,2}(?:条|款|项|节)|附件 {0,2}([一二三四五六七八九十]|\\d{1,2})(?![\\d年])`,
  'y',
);
/** By code unit: whether a reference may begin there. */
const mayBegin = new Uint8Array(0x10000);
for (const sign of '第附 0123456789') mayBegin[sign.charCodeAt(0)] = 1;

/** Every match of {@link CLAUSE}, in order. */
function matchClauses(text: string): RegExpExecArray[] {
  const all: RegExpExecArray[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (mayBegin[code] === 0) continue;
    // Of the spaces only those right before a number begin anything.
    if (code === 0x20 && !/^ {0,1}\d/.test(text.slice(at + 1, at + 3))) continue;
    CLAUSE.lastIndex = at;
    const found = CLAUSE.exec(text);
    if (found === null) continue;
    all.push(found);
    at += found[0].length - 1;
  }
  return all;
}

function toNumber(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return /^\d+$/.test(text) ? Number(text) : parseHan(text);
}

/** Looks clauses up by what a reference says of them. */
function indexClauses({ clauses, markers }: BuiltClauses): {
  byPath: ReadonlyMap<string, number>;
  byUnit: ReadonlyMap<string, number>;
} {
  const byPath = new Map<string, number>();
  const byUnit = new Map<string, number>();
  const counts = new Map<number, number>();
  const put = (map: Map<string, number>, key: string, index: number): void => {
    if (!map.has(key)) map.set(key, index);
  };
  clauses.forEach((clause, index) => {
    const marker = markers[index];
    if (!marker) return;
    if (marker.style === 'dotted') put(byPath, marker.path.join('.'), index);
    if (
      marker.style === 'chapter' ||
      marker.style === 'section' ||
      marker.style === 'article' ||
      marker.style === 'annex'
    )
      put(byUnit, `${marker.style}${marker.value}`, index);
    if (marker.style === 'arabic') {
      put(byUnit, `arabic${marker.value}`, index);
      counts.set(marker.value, (counts.get(marker.value) ?? 0) + 1);
    }
    if (clause.depth === 1) put(byUnit, `top${marker.value}`, index);
    if (clause.parent !== null) put(byUnit, `${clause.parent}/${marker.value}`, index);
  });
  // 第10条 may mean `10.`, but only where numbers run through the whole agreement.
  for (const [value, count] of counts) if (count > 1) byUnit.delete(`arabic${value}`);
  return { byPath, byUnit };
}

const UNIT_STYLES: Readonly<Record<string, string>> = { 章: 'chapter', 节: 'section', 条: 'article' };

/**
 * What the agreement points to: its own clauses, other documents, statutes and their articles; on folded text.
 * `第三条第二款` is the second clause under the third when there is one, else the third.
 */
export function findReferences(source: string, text: string, built: BuiltClauses): Reference[] {
  const tokens = [...text.matchAll(DOCUMENT), ...matchClauses(text)].sort((a, b) => a.index - b.index);
  if (tokens.length === 0) return [];
  const references: Reference[] = [];
  const numberStarts = new Set(built.clauses.map(({ start }) => start));
  const { byPath, byUnit } = indexClauses(built);
  /** The last named law: articles right after it, or after “该规定”, are its own. */
  let statute: { readonly name: string; readonly end: number } | undefined;
  const clauseAt = (index: number | undefined): Reference['to'] =>
    index === undefined ? { kind: 'unresolved' } : { kind: 'clause', clause: built.clauses[index]?.id ?? '' };

  for (const found of tokens) {
    const span = { start: found.index, end: found.index + found[0].length };
    if (found[0].startsWith('《')) {
      const name = source.slice(span.start + 1, span.end - 1);
      if (STATUTE.test(name)) {
        statute = { name, end: span.end };
        references.push({ ...span, to: { kind: 'statute', name, article: null } });
      } else references.push({ ...span, to: { kind: 'document', name } });
      continue;
    }
    if (numberStarts.has(span.start)) continue;
    const [, unitNumber, unit, paragraph, , dotted, annex] = found;
    if (dotted !== undefined) references.push({ ...span, to: clauseAt(byPath.get(dotted)) });
    else if (annex !== undefined)
      references.push({ ...span, to: clauseAt(byUnit.get(`annex${toNumber(annex) ?? 0}`)) });
    else if (statute && isOf(text, statute.end, span.start)) {
      references.push({
        ...span,
        to: { kind: 'statute', name: statute.name, article: source.slice(span.start, span.end) },
      });
      statute = { ...statute, end: span.end };
    } else {
      const value = toNumber(unitNumber) ?? 0;
      const digits = /\d/.test(unitNumber ?? '');
      const clause =
        byUnit.get(`${UNIT_STYLES[unit ?? ''] ?? ''}${value}`) ??
        (digits ? byUnit.get(`arabic${value}`) : undefined) ??
        byUnit.get(`top${value}`);
      const below =
        clause === undefined ? undefined : byUnit.get(`${built.clauses[clause]?.id ?? ''}/${toNumber(paragraph) ?? 0}`);
      references.push({ ...span, to: clauseAt(below ?? clause) });
    }
  }
  return references;
}

/** Whether an article named at `at` belongs to the law whose name ended at `end`. */
function isOf(text: string, end: number, at: number): boolean {
  const between = text.slice(end, at);
  if (between.length > 40 || /本(?:协议|政策|条款|规则|声明)|[。;\n]/.test(between)) return false;
  return /^[^,]{0,20}$/.test(between) || /[该其此](?:规定|法|条例|办法)/.test(between);
}
