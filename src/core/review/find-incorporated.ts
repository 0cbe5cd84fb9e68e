import type { Outline } from '../clauses/outline.ts';
import { incorporations } from './review.ts';
import type { Incorporated } from './review.ts';

type How = Incorporated['how'];

/** Names of what platforms have people accept; a form, a notice of removal or an insurance policy is none. */
const agreementName =
  /(?:协议|協議|条款|條款|政策|声明|聲明|申明|规则|規則|须知|指引|规范|標準|标准|章程|约定|合同|公约|细则|一览表|清单|承诺书|授权书)(?:[（(][^（）()]{0,12}[)）])?$/;
/** Public conventions and standards are no documents of the platform. */
const publicName = /^(?:全国|国家|信息安全技术|中华人民共和国|电信服务规范)|自律公约$/;

/** Strongest first. `《` stands for the name itself. */
const cues: readonly (readonly [How, RegExp])[] = [
  [
    'part',
    /组成部分|同等(?:的)?(?:法律)?效力|完整协议|补充协议|(?:共同|一并)构成|(?:本(?:协议|条款|政策|合同)|协议内容)[^。；\n]{0,12}(?:包括|包含|由)[^。；\n]{0,80}《/,
  ],
  [
    'binds',
    /遵守|约束|适用|为准|受(?:到)?[^。；\n]{0,40}(?:保护|规范)|(?:同意|接受|认可)[^。；\n]{0,30}《|(?:按照|依照|根据|依据|违反)[^。；\n]{0,24}《/,
  ],
  ['details', /详见|参见|请见|参照|参考|参阅|阅读|查看|了解|说明|介绍|查阅|公布|制定|《/],
];

/** More names than any platform gives in one agreement: a hostile text shall not fill a panel. */
const mostNames = 200;

function howOf(sentence: string): How {
  return cues.find(([, words]) => words.test(sentence))?.[0] ?? 'details';
}

/** A name as it is compared: without marks and white space. */
const bare = (name: string): string => name.replace(/[\s《》“”"*]/g, '');

/** What the platform calls itself, as it is compared. */
export function platformNames({ parties }: Pick<Outline, 'parties'>): ReadonlySet<string> {
  return new Set(parties.flatMap(({ role, names }) => (role === 'platform' ? names.map(bare) : [])));
}

/**
 * Whether two names mean one document of this agreement: the same words, but for the platform's name before them
 * (《云舟隐私政策》 where the page says 隐私政策).
 */
export function isSameDocument(one: string, other: string, platform: ReadonlySet<string>): boolean {
  const [long, short] = [bare(one), bare(other)].sort((a, b) => b.length - a.length);
  if (long === undefined || short === undefined || short.length < 4 || !long.endsWith(short)) return long === short;
  const before = long.slice(0, long.length - short.length);
  return before === '' || /^(?:本|平台|网站|用户)+$/.test(before) || platform.has(before);
}

/**
 * Agreements that this one makes part of itself, asks to keep or refers to: what one accepts with it though the page
 * does not name it. One for each name, where the strongest words for it stand, in the order of the text, at most 200;
 * statutes and the agreement itself aside.
 */
export function findIncorporated(text: string, outline: Outline, title: string | null): readonly Incorporated[] {
  const platform = platformNames(outline);
  const found = new Map<string, Incorporated>();
  let at = 0;
  let how: How = 'details';
  let judged = -1;
  for (const { start, end, to } of outline.references) {
    if (to.kind !== 'document' || !agreementName.test(to.name) || publicName.test(to.name)) continue;
    if (title !== null && isSameDocument(to.name, title, platform)) continue;
    while (at < outline.sentences.length - 1 && (outline.sentences[at]?.end ?? Infinity) < end) at++;
    const sentence = outline.sentences[at];
    if (sentence === undefined || sentence.role === 'contents') continue;
    // Once for each sentence: one may name thousands.
    if (judged !== at) how = howOf(text.slice(sentence.start, sentence.end));
    judged = at;
    const key = bare(to.name);
    const known = found.get(key);
    if (
      known === undefined ? found.size >= mostNames : incorporations.indexOf(known.how) <= incorporations.indexOf(how)
    )
      continue;
    found.set(key, { name: to.name, how, span: { start, end }, sentence: at });
  }
  return [...found.values()].sort((a, b) => a.span.start - b.span.start);
}
