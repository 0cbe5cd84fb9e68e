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
/** “公告即视为已经通知”: nobody is told. */
const deemsTold = /(?:公[告示布]|发布|张贴)(?:后|之日)?(?:即|均|则|就)?视为[^，。；]{0,8}(?:通知|送达|知悉|告知)/;
/** “您解除本协议应提前三十日通知”: it is the user who gives notice. */
const owesNotice = /U(?:(?!P)[^。；]){0,24}(?:应当?|须|需要?|必须)(?:(?!P)[^。；]){0,16}(?:通知|告知)/;
const givesNotice = /P[^。；]{0,40}(?:通知|告知|公[告示布]|发布|提示)|U[^，。；]{0,12}(?:收到|注意|关注|查看)/;
/** What the platform does for itself, or keeps the person from: data handed on, fees, bans, a service withheld, blame passed on. */
const takes =
  /(?:将|把)[^，。；]{0,16}(?:信息|资料|数据|记录|照片|病历|简历|成绩|录音|号)(?:提供|共享|披露|转让|报送|分享)(?![给至到]?U)|(?<!不)收取[^，。；]{0,8}费用|未[^，。；]{1,12}的，?[^，。；]{0,10}(?:不得|不能|无法)|撤[回销][^，。；]{0,8}后，?[^，。；]{0,6}停止[^，。；]{0,8}服务|责任[^，。；]{0,6}(?<!不)由(?!P(?!内))[^，。；]{1,16}承担|委托[^，。；]{0,16}(?:处理|存储|保存)/;
/** What may be a promise all the same. */
const promises =
  /不(?!得进|得使用|得入)|未(?![^，。；]{1,12}的)|[仅只最]|监督|协议|无权|保密|保护|加密|严格|安全|匿名|去标识|脱敏|(?<!撤[回销])(?:同意|授权)|要求|确保|保证|承诺|及时|尽|协助|帮助|答复|退|赔/;

/**
 * Whether the words of a sentence take back what a favourable label says of it: “您无权要求删除” is no control, “放弃投诉的
 * 权利” no way to complain. In doubt the label stays. On normal text.
 */
export function isNoFavour(label: LabelId, text: string): boolean {
  if (label === 'favourable.notice')
    return exposes.test(text) || deemsTold.test(text) || (owesNotice.test(text) && !givesNotice.test(text));
  if (label === 'favourable.commitment') return takes.test(text) && !promises.test(text);
  const words = favours[label];
  return words !== undefined && words.test(text) && !words.test(withoutDenied(text));
}
