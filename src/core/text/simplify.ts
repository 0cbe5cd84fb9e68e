import { decodeUnits, encodeUnits } from './fold.ts';
import { simplified } from './simplified.ts';

/**
 * What Taiwan calls otherwise, in simplified characters, and the mainland's word of the same length; at the end words
 * with a character that is also one of the mainland's.
 */
const words: Readonly<Record<string, string>> = {
  资讯: '信息',
  讯息: '消息',
  网路: '网络',
  软体: '软件',
  硬体: '硬件',
  程式: '程序',
  档案: '文件',
  资料库: '数据库',
  伺服器: '服务器',
  行动装置: '移动设备',
  行动电话: '移动电话',
  连结: '链接',
  登入: '登录',
  点选: '点击',
  储存: '存储',
  设定: '设置',
  联络: '联系',
  透过: '通过',
  品质: '质量',
  智慧财产: '知识产权',
  揭露予: '披露给',
  揭露: '披露',
  提供予: '提供给',
  转让予: '转让给',
  传送予: '传送给',
  第三者: '第三方',
  关系企业: '关联公司',
  委外: '委托',
  行销: '营销',
  简讯: '短信',
  寄送: '发送',
  阅览: '查阅',
  检举: '举报',
  合约: '合同',
  契约: '合同',
  涉讼: '诉讼',
  求偿: '索赔',
  纪录: '记录',
  储值: '充值',
  暱称: '昵称',
  答覆: '答复',
  回覆: '回复',
};
const known = new RegExp(Object.keys(words).join('|'), 'g');

/** “本公司得随时终止”: the “得” of who may do something; that of “取得”, “不得”, “获得” stands otherwise. */
const may =
  /(?<=公司|本站|平台|网站|会员|使用者|用户|消费者|当事人|一方|双方|您)得(?=随时|不经|无须|将|于|依|经|向|以|请求|要求|拒绝|终止|暂停|停止|解除|变更|修改|取消|删除|撤回|利用|使用|自行|选择|提供)/g;
/** “個資” is “個人資料”; in “每個資料” the “個” counts. */
const personal = /个资(?![料讯源格产金本])/g;

/**
 * A text in the characters, and where it was in traditional ones also in the words, of agreements of the mainland:
 * those that rules and model know. Of the same length, so that an offset into one is an offset into the other; for
 * matching only, never for what is shown or kept. Gives the text itself when it holds no traditional character.
 */
export function simplify(text: string): string {
  let at = 0;
  while (at < text.length && simplified[text.charCodeAt(at)] === 0) at++;
  if (at === text.length) return text;
  const units = encodeUnits(text);
  for (; at < units.length; at++) {
    const simple = simplified[units[at] ?? 0] ?? 0;
    if (simple !== 0) units[at] = simple;
  }
  return decodeUnits(units)
    .replace(known, (word) => words[word] ?? word)
    .replace(personal, '信息')
    .replace(may, '可');
}
