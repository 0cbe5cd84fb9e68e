/** Words that deny; a person's own “not providing” is a choice. */
const denies =
  '(?:不可以?|不得(?!不)|不能(?!不)|无法|无权|(?:暂时?)?不(?:会|再)?(?:支持|接受|受理)|(?<!(?:U|您|你|用户)[^。；，]{0,12})(?:暂时?)?不(?:会|再)?提供|不予|恕不)';
/** “如您无法自行更正” denies nothing. */
const notIf = '(?<!(?:如|若|倘|一旦|当)[^。；，]{0,24})';
/** Where the denial ends: at a turn, at what is granted, at a hindrance (“不得拒绝您查阅”, “不得因您撤回同意而…”). */
const turn =
  '但|(?<![许认])可|(?<!申)请|(?<!相)应|(?<!协)会(?!员)|将|(?<![理自])由|有权|均|且|(?<!合)并|而|(?<![删解清])除|如|若|拒绝|阻|妨碍|限制|影响|剥夺|(?<!原)因|以(?!任何)';
const stretch = `(?:(?!${turn})[^。；，]){0,40}`;
/** “无法查询时”, “无法更正的，”: the case of which the rest of the sentence speaks. */
const isCase = /(?:时|的|情况下?|情形下?)$/;

/** “您不得拒绝”, but not “我们不得拒绝您的请求”. */
const refuses = new RegExp(
  `${notIf}(?<!(?:P|我们|平台|公司|[我本]司|网站)[^。；，]{0,12})(?:不得(?!不)|不能(?!不)|无法|无权|不可以?)(?:再|自行|单独)?拒绝`,
  'g',
);

/** What is denied, and the words which that takes from the sentence. */
const denials: readonly (readonly [RegExp, RegExp])[] = [
  [
    new RegExp(`${notIf}${denies}${stretch}`, 'g'),
    /撤[回销]|注销|销户|查[询阅看找]|访问|检索|浏览|获[取得]|复制|副本|导出|下载|更正|修[改正]|更[新改]|变更|补充|编辑|纠正|完善|删除|清除|取消|关闭|停[用止]|终止|解除|收回|退[订出]|屏蔽|拒收|公[告示布]|通[知告]|告知|提示/g,
  ],
  [refuses, /拒绝/g],
  [new RegExp(`${notIf}(?<![不未][^。；，]{0,6})[放抛]弃${stretch}`, 'g'), /诉讼|起诉(?!讼)|仲裁|投诉|举报|申诉/g],
  [
    new RegExp(
      `${notIf}(?:不得(?!不)|无权|不再|(?:U|您|你|用户)不[能可]以?|不(?:参与|介入|受理|处理|接受))${stretch}`,
      'g',
    ),
    /起诉|诉讼|仲裁|法院|协商|调解|投诉|举报|解决|处理/g,
  ],
  [
    new RegExp(`${notIf}(?:不(?:设|提供)|未设|没有设)${stretch}`, 'g'),
    /(?:在线)?客服|客户服务|(?:服务)?热线|电话|邮箱|渠道/g,
  ],
];

/**
 * A sentence (as it stands or in normal form) without the words of what it denies: “账号不支持注销” does not say how to close an account.
 * The words of denial stay, and so does what stands beyond a turn: “无法自行注销，但可以联系客服注销”.
 */
export function withoutDenied(text: string): string {
  return denials.reduce(
    (left, [denial, words]) =>
      left.replace(denial, (denied: string) => (isCase.test(denied) ? denied : denied.replace(words, ''))),
    text,
  );
}
