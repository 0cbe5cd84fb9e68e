import type { Outline, Sentence } from '../clauses/outline.ts';
import type { Label } from '../labels/label.ts';
import { findChannels } from './channels.ts';
import type { Exit } from './review.ts';

type Kind = Exit['kind'];

/** What a sentence offers, by its words. `contact` is what a channel is for when nothing else is named. */
const offers: readonly (readonly [Exclude<Kind, 'contact'>, RegExp])[] = [
  ['withdraw', /撤[回销][^。；\n]{0,16}(?:同意|授权)|(?:同意|授权)[^。；\n]{0,12}撤[回销]/],
  ['close-account', /注销[^。；\n]{0,12}(?:[账帐][号户]|户|会员)|[账帐][号户][^。；\n]{0,12}注销|申请注销|销户/],
  ['delete', /删除[^。；\n]{0,12}(?:信息|资料|数据|记录)|(?:要求|请求|申请)[^。；\n]{0,12}删除/],
  ['correct', /(?:更正|修改|更新|补充)[^。；\n]{0,12}(?:信息|资料)|(?:信息|资料)[^。；\n]{0,10}(?:更正|修改|补充)/],
  ['access', /(?:查[询阅看]|访问|复制|获取)[^。；\n]{0,12}(?:信息|资料)/],
  ['complain', /投诉|举报|申诉/],
];
const contact = /联系|客服|咨询|电话|邮箱|邮件|e-?mail|热线|反馈|地址|通讯处/i;
/** Words by which it is the user who may, and not the platform. */
const userMay =
  /(?:您|你|阁下|用户|使用者|会员|监护人)[^。；\n]{0,24}(?:可以?|有权|能够|能|申请|要求|请求|向我们)|可(?:以)?(?:通过|在|向|随时|自行|登录|点击|联系)|路径|联系(?:客服|我们)|如需/;
const platformMay =
  /(?:我们|平台|本公司|本站|公司|网站|有权)[^。；\n]{0,16}(?:有权|可以|保留|将会?)[^。；\n]{0,24}(?:注销|删除|更正|修改|撤[回销])|有权[^。；\n]{0,30}(?:注销|删除)/;
const quick =
  /撤|注销|销户|删除|更正|修改|更新|补充|查|访问|复制|投诉|举报|申诉|联系|客服|咨询|电话|邮|热线|反馈|地址|@|www\.|http|mail/i;

const longestText = 60;
const mostTexts = 2;

function kindsOf(text: string, own: boolean): Kind[] {
  const may = userMay.test(text) && !platformMay.test(text);
  return offers
    .filter(([kind, words]) => words.test(text) && (kind === 'complain' || may || !own))
    .map(([kind]) => kind);
}

/** The same offers with the person beside the verb: what may be quoted without a channel. */
const textOffers = offers.map(
  ([kind, words]) =>
    [
      kind,
      new RegExp(
        `(?:您|你|阁下|用户|使用者|会员|商户|监护人|请)[^。；\\n]{0,30}(?:(?<!许|不)可|有权|能|申请|要求|请求|通过|联系|向|登录|进入)[^。；\\n]{0,30}(?:${words.source})`,
      ),
    ] as const,
);

/** To see, correct or delete what: a person's data, not goods, courses or a program. */
const ofPerson = /个人|资料|(?:账[号户]|帐[号户]|用户|使用者|注册|您的|你的|阁下的)信息/;
/** “申诉找回账号”, “第三方认为…侵权”, “可能不会立即从备份中删除”: no way for this person to complain or delete. */
const notOwn = /不会立即|找回|(?:无法|不能)(?:修改|更正|删除|访问|查询)|第三方认为|权利通知|侵权通知/;

/** The part of the sentence that holds the offer: from its beginning, at most 60 characters. */
function shortened(text: string): string {
  const flat = text.trim();
  if (flat.length <= longestText) return flat;
  const cut = flat.slice(0, longestText);
  const comma = Math.max(cut.lastIndexOf('，'), cut.lastIndexOf('；'), cut.lastIndexOf('、'));
  return comma > longestText / 2 ? cut.slice(0, comma) : cut;
}

/**
 * Ways out and channels, with their words. A channel without a named purpose takes that of the lead-in or heading it
 * stands under, else it is a contact. An offer without a channel is kept as text, at most two of each kind.
 */
export function findExits(text: string, outline: Outline, labels: readonly (readonly Label[])[]): readonly Exit[] {
  const exits: Exit[] = [];
  const known = new Set<string>();
  const texts = new Map<Kind, number>();
  let heading = -1;
  /** By the sentence that stands above: what it offers. Asked once, since a long one may stand above many. */
  const kindsAbove = new Map<number, readonly Kind[]>();
  const offeredBy = (above: number): readonly Kind[] => {
    const sentence = outline.sentences[above];
    const kinds = kindsAbove.get(above) ?? (sentence ? kindsOf(text.slice(sentence.start, sentence.end), false) : []);
    kindsAbove.set(above, kinds);
    return kinds;
  };
  const add = (exit: Exit): void => {
    const key = `${exit.kind} ${exit.channel} ${exit.value.replace(/\s/g, '')}`;
    if (known.has(key)) return;
    known.add(key);
    exits.push(exit);
  };
  outline.sentences.forEach((sentence: Sentence, index) => {
    const words = text.slice(sentence.start, sentence.end);
    if (sentence.role === 'heading') heading = index;
    if (sentence.role === 'contents' || !quick.test(words)) return;
    const channels = findChannels(words);
    const kinds = kindsOf(words, true);
    const purposes = kinds.length > 0 || channels.length === 0 ? kinds : offeredBy(sentence.leadIn ?? heading);
    const isContact = purposes.length > 0 || contact.test(words);
    for (const { channel, value, start, end } of channels) {
      if (channel === 'url' && !isContact) continue;
      if (channel === 'path' && purposes.length === 0) continue;
      const span = { start: sentence.start + start, end: sentence.start + end };
      for (const kind of purposes.length > 0 ? purposes : (['contact'] as const))
        add({ kind, channel, value, span, sentence: index });
    }
    if (channels.length > 0 || sentence.role !== 'body') return;
    const offered = labels[index]?.some(
      ({ label }) => label === 'favourable.control' || label === 'favourable.contact',
    );
    if (offered !== true) return;
    for (const [kind, asked] of textOffers) {
      if (!kinds.includes(kind) || !asked.test(words) || notOwn.test(words)) continue;
      if ((kind === 'access' || kind === 'correct' || kind === 'delete') && !ofPerson.test(words)) continue;
      const count = texts.get(kind) ?? 0;
      if (count >= mostTexts) continue;
      texts.set(kind, count + 1);
      const value = shortened(words);
      const start = sentence.start + words.indexOf(value);
      add({ kind, channel: 'text', value, span: { start, end: start + value.length }, sentence: index });
    }
  });
  return exits;
}
