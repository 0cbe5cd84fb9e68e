import type { Outline, Sentence } from '../clauses/outline.ts';
import { wordsFrom } from '../clauses/words-from.ts';
import type { Label } from '../labels/label.ts';
import { findChannels } from './channels.ts';
import { withoutDenied } from './denials.ts';
import type { Exit } from './review.ts';

type Kind = Exit['kind'];

/** “到期自动续费，如需取消请…” */
const renewsUnless =
  /(?:续费|续订|续期|扣费|扣款|订阅)[^。；\n]{0,3}[，,](?:如果?|若)(?:您|你|用户)?(?:不?需要?|不?想要?|要)[^。；，,\n]{0,6}(?:取消|关闭|停止|退订|解除|终止)/;

/** What a sentence offers, by its words. `contact` is what a channel is for when nothing else is named. */
const offers: readonly (readonly [Exclude<Kind, 'contact'>, RegExp])[] = [
  [
    'withdraw',
    /撤[回销][^。；\n]{0,16}(?:同意|授权|授予)|(?:同意|授权)[^。；\n]{0,12}撤[回销]|(?:更改|取消|关闭|关掉|解除)[^。；\n]{0,8}授权/,
  ],
  [
    'cancel-renewal',
    /(?:关闭|关掉|取消|停止|终止|退订|解除)[^。；\n]{0,12}(?:续费|续订|续期|扣费|扣款|订阅|包[月年季])|(?:续费|续订|续期|扣费|扣款|订阅|包[月年季])[^，。；\n]{0,8}(?:关闭|关掉|取消|停止|退订|解除)/,
  ],
  ['cancel-renewal', renewsUnless],
  ['close-account', /注销[^。；\n]{0,12}(?:[账帐][号户]|户|会员)|[账帐][号户][^。；\n]{0,12}注销|申请注销|销户/],
  ['delete', /删除[^。；\n]{0,12}(?:信息|资料|数据|记录)|(?:要求|请求|申请)[^。；\n]{0,12}删除/],
  [
    'correct',
    /(?:更正|修改|更新|补充|编辑|更换)[^。；\n]{0,12}(?:信息|资料|头像|昵称|手机号)|(?:信息|资料)[^。；\n]{0,10}(?:更正|修改|补充)/,
  ],
  ['access', /(?:查[询阅看]|访问|复制|获取)[^。；\n]{0,12}(?:信息|资料)/],
  ['complain', /投诉|举报|申诉/],
];
/** To be spared messages is another matter than to end a subscription. */
const ofMessages =
  /(?:商业|营销|促销|推广|推送|广告|资讯|消息)[^。；\n]{0,40}(?:退订|取消订阅)|(?:退订|取消订阅)[^。；\n]{0,12}(?:信息|消息|邮件|短信|推送)/;
const contact = /联系|客服|咨询|电话|邮箱|邮件|e-?mail|热线|反馈|地址|通讯处|微信|qq/i;
/** Words by which it is the user who may, and not the platform. */
const userMay =
  /(?:您|你|阁下|用户|使用者|会员|监护人|家长)[^。；\n]{0,24}(?:可以?|有权|能够|能|申请|要求|请求|向我们)|可(?:以)?(?:通过|在|向|随时|自行|登录|点击|联系|查[看询阅]|修改|更正|编辑|更换)|路径|联系(?:客服|我们)|如需/;
const platformMay =
  /(?:我们|平台|本公司|本站|公司|网站|有权)[^。；\n]{0,16}(?:有权|可以|保留|将会?)[^。；\n]{0,24}(?:注销|删除|更正|修改|撤[回销]|(?:取消|关闭|停止|终止)[^。；\n]{0,8}[续扣订])|有权[^。；\n]{0,30}(?:注销|删除)/;
const quick =
  /撤|授权|续|订|扣[费款]|包[月年季]|路径|注销|销户|删除|更正|修改|更新|补充|查|访问|复制|投诉|举报|申诉|联系|客服|咨询|[致来]电|拨打|电话|邮|热线|专线|打\s{0,2}[+(（\d０-９＋]|反馈|地址|@|www\.|http|mail|(?:微信|qq)[^。；]{0,4}[：:]/i;

const longestText = 60;
const mostTexts = 2;
/** A way through menus that names no purpose may take that of so many sentences before. */
const fewBefore = 3;

function kindsOf(text: string, own: boolean): Kind[] {
  const may = userMay.test(text) && !platformMay.test(text);
  const granted = withoutDenied(text);
  return offers
    .filter(([kind, words]) => words.test(granted) && (kind === 'complain' || may || !own))
    .filter(([kind]) => kind !== 'cancel-renewal' || !ofMessages.test(text))
    .map(([kind]) => kind);
}

/** What a sentence refuses: no heading above it makes its channels a way to that. */
function refusedBy(text: string): readonly Kind[] {
  const granted = withoutDenied(text);
  return granted === text
    ? []
    : offers.flatMap(([kind, words]) => (words.test(text) && !words.test(granted) ? kind : []));
}

/** A way through menus that ends where one writes to the platform. */
const toReach = /反馈|客服|联系/;

/** The same offers with the person beside the verb: what may be quoted without a channel. */
const textOffers: readonly (readonly [Kind, RegExp])[] = [
  ['cancel-renewal', renewsUnless],
  ...offers.map(
    ([kind, words]) =>
      [
        kind,
        new RegExp(
          `(?:您|你|阁下|用户|使用者|会员|商户|监护人|家长|请)[^。；\\n]{0,30}?(?:(?<!许|不)可|有权|能|申请|要求|请求|通过|联系|向|登录|进入)[^。；\\n]{0,30}?(?:${words.source})`,
        ),
      ] as const,
  ),
];

/** To see, correct or delete what: a person's data, not goods, courses or a program. */
const ofPerson =
  /个人|资料|人脸|照片|病历|行程|(?:孩子|儿童)的信息|(?:账[号户]|帐[号户]|用户|使用者|注册|您的|你的|阁下的)信息/;
/**
 * “申诉找回账号”, “恢复已注销的账号”, “第三方认为…侵权”, “可能不会立即从备份中删除”: no way for this person to complain or
 * delete. Nor is a plea on which the platform has the last word.
 */
const notOwn =
  /不会立即|找回|恢复[^。；\n]{0,6}注销|有权[^。；\n]{0,24}最[后终]决定|(?:无法|不能)(?:修改|更正|删除|访问|查询)|第三方认为|权利通知|侵权通知/;

/** “当您撤回同意后，我们无法继续…” tells what follows from leaving, and not how to leave. */
const aftermath =
  /(?:当|如果?|若|一旦)(?:您|你|用户)[^。；，,\n]{0,12}(?:撤[回销]|注销|删除)[^。；，,\n]{0,20}[后时][，,][^。；\n]{0,20}(?:无法|不能|不再|我们(?:会|将|给予))/g;

/**
 * The part of a sentence that holds the offer ending at `offered`, at most 60 characters: from its beginning where that
 * is near enough, else from the clause that lets the offer in.
 */
function shortened(text: string, offered: number): string {
  const flat = text.trimEnd();
  const stops = [...flat.matchAll(/[，；：,;:]/g)].map(({ index }) => index);
  const near = offered - longestText;
  const start = near <= 0 ? 0 : (stops.find((stop) => stop >= near && stop < offered) ?? near - 1) + 1;
  const last = start + longestText;
  const end = last >= flat.length ? flat.length : (stops.findLast((stop) => stop >= offered && stop <= last) ?? last);
  return flat.slice(start, end).trim();
}

/**
 * Ways out and channels, with their words. A channel without a named purpose takes that of the lead-in or heading it
 * stands under, else it is a contact. An offer without a channel is kept as text, at most two of each kind.
 */
export function findExits(text: string, outline: Outline, labels: readonly (readonly Label[])[]): readonly Exit[] {
  const exits: Exit[] = [];
  const known = new Set<string>();
  const texts = new Map<Kind, number>();
  const clauses = new Map(outline.clauses.map((clause) => [clause.id, clause]));
  let heading = -1;
  /** By the sentence that stands above: what it offers. Asked once, since a long one may stand above many. */
  const kindsAbove = new Map<number, readonly Kind[]>();
  const kindsIn = (at: number, own: boolean): Kind[] => {
    const sentence = outline.sentences[at];
    return sentence === undefined ? [] : kindsOf(text.slice(sentence.start, sentence.end), own);
  };
  const offeredBy = (above: number): readonly Kind[] => {
    const kinds = kindsAbove.get(above) ?? kindsIn(above, false);
    kindsAbove.set(above, kinds);
    return kinds;
  };
  /** “您可以关闭自动续费。路径如下：设置—订阅”: what the nearest sentence before a way through menus offers. */
  const offeredBefore = (index: number): readonly Kind[] => {
    for (let before = index - 1; before > Math.max(heading, index - 1 - fewBefore); before--) {
      const offered = kindsIn(before, true);
      if (offered.length > 0) return offered;
    }
    return [];
  };
  /** Whether it is the first of its like. */
  const add = (exit: Exit): boolean => {
    const key = `${exit.kind} ${exit.channel} ${exit.value.replace(/\s/g, '')}`;
    if (known.has(key)) return false;
    known.add(key);
    exits.push(exit);
    return true;
  };
  outline.sentences.forEach((sentence: Sentence, index) => {
    const words = text.slice(sentence.start, sentence.end);
    if (sentence.role === 'heading') heading = index;
    if (sentence.role === 'contents' || !quick.test(words)) return;
    const channels = findChannels(words);
    const kinds = kindsOf(words, true);
    const refused = channels.length === 0 ? [] : refusedBy(words);
    const purposes =
      kinds.length > 0 || channels.length === 0
        ? kinds
        : offeredBy(sentence.leadIn ?? heading).filter((kind) => !refused.includes(kind));
    const isWay = purposes.length === 0 && channels.some(({ channel }) => channel === 'path');
    const purposesOfWay = isWay ? offeredBefore(index) : purposes;
    const isContact = purposes.length > 0 || contact.test(words);
    for (const { channel, value, start, end } of channels) {
      if (channel === 'url' && !isContact) continue;
      const way = channel === 'path' ? purposesOfWay : purposes;
      if (channel === 'path' && way.length === 0 && !toReach.test(value)) continue;
      const span = { start: sentence.start + start, end: sentence.start + end };
      for (const kind of way.length > 0 ? way : (['contact'] as const))
        add({ kind, channel, value, span, sentence: index });
    }
    if (channels.length > 0 || sentence.role !== 'body') return;
    const offered = labels[index]?.some(
      ({ label }) => label === 'favourable.control' || label === 'favourable.contact',
    );
    if (offered !== true) return;
    const offering = words.replace(aftermath, (told) => '。'.repeat(told.length));
    for (const [kind, asked] of textOffers) {
      const offer = asked.exec(offering);
      if (!kinds.includes(kind) || offer === null || notOwn.test(words)) continue;
      if ((kind === 'access' || kind === 'correct' || kind === 'delete') && !ofPerson.test(words)) continue;
      const count = texts.get(kind) ?? 0;
      if (count >= mostTexts) continue;
      const from = wordsFrom(sentence, clauses.get(sentence.clause ?? '')) - sentence.start;
      const value = shortened(words.slice(from), offer.index + offer[0].length - from);
      const start = sentence.start + words.indexOf(value, from);
      const span = { start, end: start + value.length };
      if (add({ kind, channel: 'text', value, span, sentence: index })) texts.set(kind, count + 1);
    }
  });
  return exits;
}
