import type { LabelId } from '../labels/taxonomy.ts';
import { withoutDenied } from './denials.ts';

/** What a person may do, or whom they may turn to. */
const favours: Partial<Readonly<Record<LabelId, RegExp>>> = {
  'favourable.control':
    /撤[回销]|注销|销户|查[询阅看]|访问|复制|导出|下载|获取|更正|修[改正]|更新|补充|删除|清除|拒[绝收]|关闭|退[订出]|取消|停用|屏蔽|禁用|不接受|选择|决定|管理|设置/,
  'favourable.contact': /投诉|举报|申诉|客服|客户服务|热线|电话|邮箱|渠道|联系|反馈|咨询|@/,
};
/** “在业主群公示欠费业主的姓名”: what is made known is a person, not a change. */
const exposes =
  /(?:公[示布开告]|曝光|张贴)[^。；，]{0,16}(?:姓名|房号|照片|成绩|病历|欠费|欠缴|失信|违[约规](?:记录|行为|信息))/;

/**
 * Whether the words of a sentence take back what a favourable label says of it: “您无权要求删除” is no control, “放弃投诉的
 * 权利” no way to complain. In doubt the label stays. On normal text.
 */
export function isNoFavour(label: LabelId, text: string): boolean {
  if (label === 'favourable.notice') return exposes.test(text);
  const words = favours[label];
  return words !== undefined && words.test(text) && !words.test(withoutDenied(text));
}
