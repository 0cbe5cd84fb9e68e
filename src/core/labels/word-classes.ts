import type { Units } from './normal-text.ts';

/**
 * Words that say about the same of personal information, by class: who, does what, with which data, whether it is denied
 * or a duty. A sentence read as the sequence of its classes is like many others that share no word with it.
 */
export const wordClasses: Readonly<Record<string, readonly string[]>> = {
  platform: ['P'],
  user: ['U'],
  collects: words('收集 采集 搜集 获取 获得 取得 接收 记录 索取 采取 抓取 读取 录音 录像 录制 拍摄 扫描 采录'),
  gives: words('提供 填写 提交 上传 输入 录入 登记 补充 完善 授权 绑定 填报 出示 申报'),
  uses: words(
    '使用 利用 用于 处理 运用 分析 整理 加工 统计 识别 验证 核实 以便 为了 帮助 改进 改善 优化 提升 目的 用途 训练 评估 判断 计算 生成 预测 推算',
  ),
  shares: words(
    '共享 分享 披露 公开 转让 透露 泄露 转移 出售 出租 提供给 委托 交换 传输 发送给 公布 展示给 交给 交予 交由 告知 告诉 转交 移交 传给 发给 报送 抄送 公示 看到 看见 可见 推荐给 流转',
  ),
  keeps: words('保存 存储 储存 保留 留存 删除 匿名 销毁 清除 移除 抹去 备份 存放 存档 覆盖'),
  protects: words('保护 安全 加密 保密 措施 防止'),
  markets: words('推送 推荐 广告 营销 促销 个性化 画像 兴趣 推介 退订'),
  data: words('信息 资料 数据 号码 姓名 手机号 电话 邮箱 地址 头像 昵称 照片 内容 身份 简历 住址 联系方式 聊天'),
  sensitive: words(
    '身份证 证件 银行卡 人脸 指纹 位置 定位 行踪 健康 病历 生物识别 敏感 心率 轨迹 护照 户口簿 诊断 处方 病史 面部 声纹 征信',
  ),
  tracks: words('cookie 设备 ip sdk 浏览 日志 标识 崩溃 进程 型号 埋点'),
  device: words('权限 相机 摄像头 麦克风 相册 通讯录 开启 关闭 蓝牙 日历'),
  others: words(
    '第三方 合作伙伴 合作方 关联公司 关联方 他人 商家 广告商 服务商 公司 机构 供应商 受托方 卖家 买家 房东 司机 骑手 银行 物流 快递 学校 单位 雇主 物业 同事 家人 亲友 联系人 好友 药店 医院 厂商 主办方 保险公司',
  ),
  authority: words(
    '司法 行政 政府 法院 主管部门 有关部门 监管 执法 国家机关 公安 法律 法规 警方 税务 海关 疾控 民政 教育局',
  ),
  minors: words('未成年 监护 儿童 孩子 家长'),
  not: words('不会 不得 不 未经 除非 无需 未 拒绝 禁止 严禁 看不到'),
  except: words('除外 例外 以外 另有规定'),
  must: words('应当 应 必须 须 需要 需 请'),
  may: words('可以 可能 可 有权 将 会'),
  agrees: words('同意 许可 知悉 了解'),
  if: words('如果 如 若 当'),
  stop: words('， ； ： 。'),
};

function words(list: string): readonly string[] {
  return list.split(' ');
}

/** How many classes there are; they are numbered from 1. */
export const classCount = Object.keys(wordClasses).length;

/**
 * Words by their first unit, the longest first, one after the other: class, length, further units. A 0 ends those of a
 * unit. Numbers in one array: words as objects lie apart.
 */
const table: number[] = [0];
/** Per unit where its words begin in the table, 0 when no word begins with it. */
const firsts = new Uint16Array(1 << 16);
const all = Object.values(wordClasses).flatMap((texts, at) => texts.map((text) => ({ text, kind: at + 1 })));
for (const first of new Set(all.map(({ text }) => text.charCodeAt(0)))) {
  firsts[first] = table.length;
  const mine = all.filter(({ text }) => text.charCodeAt(0) === first);
  for (const { text, kind } of mine.sort((a, b) => b.text.length - a.text.length)) {
    table.push(kind, text.length);
    for (let i = 1; i < text.length; i++) table.push(text.charCodeAt(i));
  }
  table.push(0);
}
const entries = Uint16Array.from(table);

/** The words of a text that have a class, in order: their classes, and where they stand in it. Reused by the next. */
export interface ClassWords {
  count: number;
  readonly kinds: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Makes room for the words of a text; those that find none are left out. */
export function createClassWords(room = 8192): ClassWords {
  return { count: 0, kinds: new Uint8Array(room), starts: new Int32Array(room), ends: new Int32Array(room) };
}

/** Where in the table the longest word stands that begins at a place and ends by `to`; 0 when none does. */
function wordAt(units: Uint16Array, at: number, to: number): number {
  let word = firsts[units[at] ?? 0] ?? 0;
  while (entries[word] !== 0) {
    const length = entries[word + 1] ?? 0;
    let same = at + length <= to ? 1 : length + 1;
    while (same < length && units[at + same] === entries[word + 1 + same]) same++;
    if (same === length) return word;
    word += length + 1;
  }
  return 0;
}

/** Finds them from left to right, the longest word where several begin. */
export function findClassWords({ units, from, length }: Units, found: ClassWords): void {
  const { kinds, starts, ends } = found;
  const to = from + length;
  let count = 0;
  for (let at = from; at < to && count < kinds.length;) {
    const word = wordAt(units, at, to);
    if (word === 0) {
      at++;
      continue;
    }
    kinds[count] = entries[word] ?? 0;
    starts[count] = at - from;
    at += entries[word + 1] ?? 0;
    ends[count++] = at - from;
  }
  found.count = count;
}
