import type { Duty } from './duty.ts';
import { guardianPresumed } from './plain/guardian.ts';

const data = '(?:信息|资料|数据|隐私)';
const body = '(?:公司|集团|工作室|银行|基金会|研究院|研究所|事务所|合作社|大学|学校|医院|协会|经营部|商行)';
/** Who handles the data, by the words beside the name: “…公司（以下简称…”, “由…公司运营”, “开发者：…经营部”, “…公司尊重…”. */
const organisation = new RegExp(
  [
    `(?:${body}|中心)[^。；，]{0,24}(?:简称|统称|“我们|下称|运营|开发|拥有|所有)`,
    `(?:由|归|指|是)[^。；，]{2,40}${body}`,
    `(?:开发者|运营者|运营方|主办单位|处理者)(?:名称)?：[^。；，：]{2,40}${body}`,
    `公司(?:拟(?!定)|在此|特此|郑重|深知|尊重|(?:非常|十分|高度)?重视)`,
    '有限(?:责任)?公司(?:$|(?:及其)?(?:关联方)?（)',
  ].join('|'),
);

/** What 个人信息保护法 and what goes with it ask a privacy policy to say. */
export const privacyDuties: readonly Duty[] = [
  {
    id: 'handler-name',
    kind: 'privacy-policy',
    bases: ['pipl-17'],
    namesKept: true,
    met: [organisation],
    near: /P(?:是|指|为)|运营|提供者|以下简称/,
  },
  {
    id: 'handler-contact',
    kind: 'privacy-policy',
    bases: ['pipl-17'],
    met: [/在线客服|客服(?:热线|电话|中心|邮箱)|联系客服|意见反馈|与P联系|联系P/],
    alsoMet: 'channel',
    near: /联系|客服|电话|邮箱/,
  },
  {
    id: 'purposes',
    kind: 'privacy-policy',
    bases: ['pipl-17'],
    met: [/用于|用以|以便|为了|目的|为U提供|以(?:提供|实现|改进|保障|验证)|帮助/],
    near: /使用|收集/,
  },
  {
    id: 'kinds',
    kind: 'privacy-policy',
    bases: ['pipl-17'],
    met: [
      /姓名|手机号|电话号码|联系方式|邮箱|电子邮件|身份证|设备信息|位置|昵称|头像|日志|ip地址|账号|cookie|mac地址|相机|通讯录/,
    ],
    near: /收集|信息/,
  },
  {
    id: 'retention-period',
    kind: 'privacy-policy',
    bases: ['pipl-17', 'netdata-reg-21', 'pipl-19'],
    met: [
      /(?:保存|存储|保留|留存|储存)[^。]{0,30}(?:期限|时间|期间|最短|必要|必需|\d|[一二三五六十两]个?[年月日天]|直至|为止|永久)/,
      /(?:期限|期间|时间|最短|必要|所需)[^。]{0,30}(?:保存|存储|保留|留存|储存)/,
      /(?:超出|超过|届满|到期|期满)[^。]{0,24}(?:删除|匿名|销毁)/,
      /(?:目的|服务)(?:实现|完成|终止|达成)[^。]{0,12}后[^。]{0,20}(?:删除|匿名)/,
      /(?:卸载|注销)[^。]{0,40}(?:清除|删除|匿名)/,
    ],
    near: /保存|存储|保留|储存|期限/,
  },
  {
    id: 'rights-how',
    kind: 'privacy-policy',
    bases: ['pipl-17', 'netdata-reg-21', 'pipl-50'],
    met: [
      /行使[^。]{0,16}权|(?:U|监护人|家长)(?:的|享有|有|对)[^。]{0,20}权利|如何(?:管理|访问|查[询阅看]|更正|控制|修改)|(?:U|监护人|家长)(?:可以?|有权)[^。]{0,60}(?:查[询阅看]|更正|修改|删除|撤回|访问)/,
    ],
    near: /权利|请求|管理/,
  },
  {
    id: 'rights-access',
    kind: 'privacy-policy',
    bases: ['pipl-45'],
    met: [
      new RegExp(`(?:查[询阅看]|访问|查找|检索|导出|下载)[^。]{0,24}(?:${data}|记录|报告)`),
      // “浏览器信息”, “我们从第三方获取您的信息”: only the user's own getting counts.
      new RegExp(`U(?:(?!P)[^。，]){0,24}(?:浏览(?!器|记录)|获取|获得)[^。]{0,24}${data}`),
      new RegExp(`${data}[^。]{0,24}(?:查[询阅看]|访问|副本|复制|导出)`),
      /查阅|知情权|访问权/,
    ],
    near: /查|访问|复制|权利/,
  },
  {
    id: 'rights-correct',
    kind: 'privacy-policy',
    bases: ['pipl-46'],
    met: [
      new RegExp(`(?:更正|修改|更新|纠正|补充|完善|编辑|变更)[^。]{0,24}${data}`),
      new RegExp(`${data}[^。]{0,24}(?:更正|修改|纠正|补充|完善|编辑)`),
      /更正|修正权/,
    ],
    near: /更正|修改|更新|权利/,
  },
  {
    id: 'rights-delete',
    kind: 'privacy-policy',
    bases: ['pipl-47'],
    met: [
      // “平台有权删除您的资料” gives the user nothing.
      /U(?:(?!P有权|P可)[^。]){0,40}删除/,
      /(?:要求|请求|申请|自行|选择|(?<!P)(?:有权|可以))[^。]{0,24}删除/,
      /删除(?:权|账号)|(?<!P(?:有权|可)[^。]{0,40})删除U的|(?:更正|查[询阅看]|修改|访问)[^。]{0,12}删除/,
    ],
    near: /删除|清除|权利/,
  },
  {
    id: 'withdrawal',
    kind: 'privacy-policy',
    bases: ['pipl-15'],
    met: [
      /撤[回销]|(?:改变|变更|调整|取消|关闭|收回|停止|修改|解除|拒绝)[^。]{0,20}(?:授权|同意|权限|许可)|(?:授权|权限|同意)[^。]{0,16}(?:关闭|取消|变更|停用)/,
    ],
    near: /同意|授权|权限/,
  },
  {
    id: 'close-account',
    kind: 'privacy-policy',
    bases: ['ecommerce-24', 'netdata-reg-23'],
    onlyIf: { words: /账[号户]|注册|登[录陆]|会员/ },
    met: [/注销|销户|(?<!P(?:有权|可)[^。]{0,60})(?:关闭|删除|停用|取消)[^。]{0,8}账[号户]/],
    near: /账号|账户|终止/,
  },
  {
    id: 'minors',
    kind: 'privacy-policy',
    bases: ['pipl-31'],
    // “视为您作为监护人已同意” asks no guardian.
    met: [
      /未成年|儿童|未满(?:14|十四|18|十八)|1[48](?:周)?岁|十[四八](?:周)?岁/,
      new RegExp(`^(?!.*(?:${guardianPresumed.source})).*监护人`),
    ],
    near: /年龄|父母|学生/,
  },
  {
    id: 'recipients',
    kind: 'privacy-policy',
    bases: ['pipl-23', 'pipl-17'],
    onlyIf: { label: 'data.sharing', unless: /不(?:会|得|将|向|对外)|除非|未经|委托|合并|收购|公开/ },
    met: [
      /(?:清单|名单|列表|目录|一览)/,
      /(?:名称|身份|主体|机构|公司名)[^。]{0,6}[：、]|接收方(?:的)?(?:名称|姓名|身份|联系)|sdk名称/,
      /(?:共享|提供|委托|合作|第三方|sdk|接入)[^。]{0,60}(?:有限(?:责任)?公司|微信|支付宝|高德|百度|友盟|极光|腾讯|阿里|华为|小米)/,
    ],
    near: /共享|第三方|合作|提供给|关联/,
  },
  {
    id: 'cross-border-recipient',
    kind: 'privacy-policy',
    bases: ['pipl-39', 'pipl-38'],
    onlyIf: {
      label: 'data.cross-border',
      words:
        /(?:传输|转移|提供|存储|储存|传送|披露|传至|访问)[^。]{0,24}(?:境外|国外|海外|其他国家|其他(?:司法)?管辖区)|(?:境外|国外|海外)[^。]{0,24}(?:传输|转移|存储|服务器)/,
      unless: /不(?:会|存在|涉及|进行|向|得)|未(?:向|将)|如(?:需|果|确需)/,
    },
    met: [
      /单独同意|境外接收方|(?:境外|跨境|出境)[^。]{0,60}(?:同意|告知|说明|名称)|(?:同意|告知)[^。]{0,60}(?:境外|跨境|出境)/,
    ],
    near: /境外|跨境|出境|国外/,
  },
  {
    id: 'sensitive-necessity',
    kind: 'privacy-policy',
    bases: ['pipl-30'],
    onlyIf: {
      label: 'data.sensitive',
      words: /收集|提供|填写|上传|采集|获取|使用/,
      unless: /不(?:会|收集|存储)|保护|加密/,
    },
    met: [
      /(?:敏感|身份证|人脸|面部|指纹|生物识别|银行|行踪|健康|位置|证件)[^。]{0,80}(?:用于|为了|以便|必要|必需|必须|实名|目的|法律|规定|影响|以(?:完成|验证|核实|提供))/,
      /(?:为了|为|用于|以便|基于|根据|依据|完成|需要)[^。]{0,80}(?:敏感|身份证|人脸|面部|指纹|生物识别|银行|行踪|健康|位置|证件)/,
    ],
    near: /敏感|身份证|人脸|银行|指纹|位置/,
  },
  {
    id: 'profiling-off',
    kind: 'privacy-policy',
    bases: ['pipl-24'],
    onlyIf: { label: 'data.profiling', unless: /关闭|拒绝|退出|不(?:会|进行|利用|使用|用于)/ },
    met: [
      /(?:关闭|拒绝|退出|退订|取消|不接受|管理|选择|停用|禁用|屏蔽|反对|清除)[^。]{0,40}(?:个性化|推荐|推送|画像|广告|定向|营销|cookie|标签|决策|展示)/,
      /(?:个性化|推荐|推送|画像|广告|定向|营销|决策|展示)[^。]{0,50}(?:关闭|拒绝|退出|退订|取消|不接受|选择|停用|屏蔽)/,
    ],
    near: /个性化|推荐|画像|推送|自动化决策/,
  },
];
