import type { BuiltClauses } from './build-clauses.ts';
import { indexClauses, type ClauseIndex } from './index-clauses.ts';
import { matchReferences, type ReferenceToken } from './match-references.ts';
import type { Definition, Reference } from './outline.ts';

const STATUTE =
  /(?:(?<!办)法|法典|通则|条例|條例|解释|决定|准则|司法解释|暂行规定|暂行办法|实施细则|实施办法)$|^[^的]{2,8}(?:省|市|自治区|州|县).*(?:规定|办法)$|^(?:支付结算|著作权|专利|商标|金融|银行|非银行|证券|保险|基金|经营性|非经营性|食品|药品|医疗|快递|旅游|旅行社|出租|广告|税|个人所得税|消费者|侵害|部分商品|零售|房屋|商品房|劳动|社会|机动车|道路|铁路|民用|人民币|征信|反洗钱|数据|算法|生成式|校外|民办|出版|音像|游戏|营业|单用途|典当|融资|小额|私募|公安|工商|市场监督).*(?:办法|规定)$|^最高人民(?:法院|检察院)|^中华人民共和国.*(?:法|办法|规定)$|^(?:互联网|网络|个人信息|电信|信息网络|计算机|互联网信息|全国人|国务院|国家|关于|儿童|未成年人|App|常见类型).*(?:规定|办法|条例|决定|解释|通知)(?:\([^()]{0,30}\))?$/;
/** A law named without 《》 right before one of its articles: `民法典第五百条`. */
const NAMED_LAW = /[\u3400-\u9fff]{1,24}?(?:法典|(?<![办方立司依合违执守用做无非])法|条例|通则)(?:的|中|之)?$/;
const BEFORE_LAW = /^.*(?:根据|依照|依据|按照|违反|适用|符合|以及|或|和|及|与|照|据|依)|(?:的|中|之)$/g;
const OWN_NAME = /^本|^《.{1,12}》$|^(?:协议|协定|合同|政策|条款|協議)$/;
/** Lists that no one calls 条 or 款. */
const LIST_STYLES = new Set(['arabic-bracket', 'arabic-half', 'item', 'sign', 'letter', 'roman']);
/** What is a 款 at most where no clause is an article. */
const PARAGRAPH_STYLES = new Set([...LIST_STYLES, 'han-bracket']);
const LONGEST_TITLE = 60;
/** How far back paragraphs of the same article are looked for. */
const FARTHEST_PARAGRAPH = 2000;

const bare = (name: string): string => name.replace(/[《》“”"\s*#:—-]/g, '');

/** The names by which the agreement speaks of itself: its title, and what stands for 本协议. */
function namesOfItself(source: string, definitions: readonly Definition[]): ReadonlySet<string> {
  const names = new Set<string>();
  const title = /\S[^\n]*/.exec(source.slice(0, 2000))?.[0] ?? '';
  if (title.length <= LONGEST_TITLE) {
    names.add(bare(title));
    const quoted = /《([^《》]{2,40})》$/.exec(title.trim());
    if (quoted) names.add(bare(quoted[1] ?? ''));
  }
  for (const { term, meaning } of definitions) {
    const name = source.slice(meaning.start, meaning.end);
    if (!/^本?《[^》]*》$/.test(name) || !OWN_NAME.test(term)) continue;
    names.add(bare(name));
    names.add(bare(term).replace(/^本/, ''));
  }
  return names;
}

/** Annexes by their names: `附件一：服务清单`. */
function namesOfAnnexes(text: string, { clauses, markers }: BuiltClauses): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  markers.forEach((marker, index) => {
    const clause = clauses[index];
    if (marker?.style !== 'annex' || clause === undefined) return;
    const line = /[^\n]{0,60}/y;
    line.lastIndex = clause.start + (clause.number ?? '').length;
    const name = bare(line.exec(text)?.[0] ?? '');
    if (name !== '' && !names.has(name)) names.set(name, index);
  });
  return names;
}

/** The clause that 本条, 前款 or a bare 第二款 means where it stands. */
function findRelative(
  text: string,
  token: ReferenceToken,
  { index, starts }: { index: ClauseIndex; starts: readonly number[] },
): number | undefined {
  const { to, start } = token;
  if (to.kind !== 'relative') return undefined;
  const chain = index.enclosing(start);
  const isOneOf = (styles: ReadonlySet<string>) => (clause: number) => styles.has(index.style(clause) ?? '');
  const isArticle = (clause: number): boolean => index.style(clause) === 'article';
  const article = chain.find(isArticle) ?? chain.find((clause) => !isOneOf(PARAGRAPH_STYLES)(clause)) ?? chain[0];
  const item = chain[0];
  // `③除前款所述情形外`, where the items of a list are whole sentences.
  const isSentence =
    item !== undefined &&
    index.previous(item) !== undefined &&
    /。\s*$/.test(text.slice(Math.max(0, (starts[item] ?? 0) - 6), starts[item]));
  const paragraph = isSentence ? item : (chain.find((clause) => !isOneOf(LIST_STYLES)(clause)) ?? item);
  const below = (clause: number | undefined): number | undefined => descend(index, clause, to.below);
  if (to.which === 'near') {
    for (const clause of chain) {
      const found = index.child(clause, to.below[0] ?? 0);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (to.unit === '章' || to.unit === '节') {
    const style = to.unit === '章' ? 'chapter' : 'section';
    return chain.find((clause) => index.style(clause) === style) ?? chain.at(-1);
  }
  const base = to.unit === '条' ? article : to.unit === '款' ? paragraph : chain[0];
  if (base === undefined) return undefined;
  if (to.which === 'this') {
    const first = to.below[0];
    // 本条第一款 is said of the clause that has one.
    const owner =
      first === undefined ? base : (chain.find((clause) => index.child(clause, first) !== undefined) ?? base);
    return below(isArticle(base) ? base : owner);
  }
  const previous = index.previous(base);
  // 前款 in an article whose paragraphs have no numbers: the article itself.
  const own = text.slice(Math.max(starts[base] ?? 0, start - FARTHEST_PARAGRAPH), start);
  if (to.unit === '款' && (index.style(base) === 'article' || previous === undefined) && /[。;:!?] *\n/.test(own))
    return base;
  return below(previous ?? (to.unit === '条' ? undefined : chain[chain.indexOf(base) + 1]));
}

/** The clause below by the numbers of 款 and 项, as far as they are clauses of their own. */
function descend(index: ClauseIndex, clause: number | undefined, below: readonly number[]): number | undefined {
  let at = clause;
  for (const value of below) at = at === undefined ? undefined : (index.child(at, value) ?? at);
  return at;
}

/**
 * What the agreement points to: its own clauses, itself, other documents, statutes and their articles; on folded text.
 * `第三条第二款` is the second clause under the third when there is one, else the third.
 */
export function findReferences(
  source: string,
  text: string,
  { built, definitions }: { readonly built: BuiltClauses; readonly definitions: readonly Definition[] },
): Reference[] {
  const tokens = matchReferences(text);
  if (tokens.length === 0) return [];
  const references: Reference[] = [];
  const starts = built.clauses.map(({ start }) => start);
  const numberStarts = new Set(starts);
  const index = indexClauses(built);
  const own = namesOfItself(source, definitions);
  const annexes = namesOfAnnexes(text, built);
  /** The last named law or document: articles right after it, or after “该规定”, are its own. */
  let named: { readonly to: Extract<Reference['to'], { name: string }>; readonly end: number } | undefined;
  const clauseAt = (clause: number | undefined): Reference['to'] =>
    clause === undefined ? { kind: 'unresolved' } : { kind: 'clause', clause: built.clauses[clause]?.id ?? '' };

  for (const token of tokens) {
    const { start, end, to } = token;
    const span = { start, end };
    if (to.kind === 'document') {
      const name = source.slice(start + 1, end - 1);
      if (STATUTE.test(text.slice(start + 1, end - 1))) named = { to: { kind: 'statute', name, article: null }, end };
      else if (own.has(bare(name)) || (text.charAt(start - 1) === '本' && text.charAt(start - 2) !== '原'))
        named = undefined;
      else named = { to: { kind: 'document', name }, end };
      const annex = named?.to.kind === 'document' ? annexes.get(bare(name)) : undefined;
      references.push({ ...span, to: annex === undefined ? (named?.to ?? { kind: 'self' }) : clauseAt(annex) });
      continue;
    }
    const lead = text.slice(start, end).length - text.slice(start, end).trimStart().length;
    if (numberStarts.has(start + lead)) continue;
    // `《隐私政策》第2.1条`: a clause of that document.
    if (to.kind === 'dotted' && named?.to.kind === 'document' && start - named.end <= 2)
      references.push({ ...span, to: named.to });
    else if (to.kind === 'dotted') references.push({ ...span, to: clauseAt(index.dotted(to.path)) });
    else if (to.kind === 'annex') references.push({ ...span, to: clauseAt(index.annex(to.value)) });
    else if (to.kind === 'relative') {
      const clause = findRelative(text, token, { index, starts });
      if (clause !== undefined) references.push({ ...span, to: clauseAt(clause) });
    } else {
      const law = NAMED_LAW.exec(text.slice(Math.max(0, start - 30), start))?.[0].replace(BEFORE_LAW, '');
      if (law !== undefined && law.length > 1)
        named = { to: { kind: 'statute', name: law, article: null }, end: start };
      if (named && isOf(text, named.end, start) && (named.to.kind === 'statute' || start - named.end <= 2)) {
        const article = source.slice(start, end);
        references.push({ ...span, to: named.to.kind === 'statute' ? { ...named.to, article } : named.to });
        named = { ...named, end };
      } else {
        const clause = index.unit(to.unit, to.value, to.digits);
        references.push({ ...span, to: clauseAt(descend(index, clause, to.below)) });
      }
    }
  }
  return references;
}

/** Whether an article named at `at` belongs to the law or document whose name ended at `end`. */
function isOf(text: string, end: number, at: number): boolean {
  const between = text.slice(end, at);
  if (between.length > 40 || /本(?:协议|政策|条款|规则|声明|合同|协定)|[。;\n]/.test(between)) return false;
  return /^[^,]{0,20}$/.test(between) || /[该其此](?:规定|法|条例|办法)/.test(between);
}
