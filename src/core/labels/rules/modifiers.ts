import type { ModifierRule } from './rule.ts';

/** Words that make a clause weigh more, in the order of the taxonomy. */
export const modifierRules: readonly ModifierRule[] = [
  {
    id: 'without-notice',
    version: 2,
    patterns: {
      'no-notice':
        /(?:无需|无须|毋须|毋需|不必|恕不|不再|不需要?|不经|未经|不另|不予|不作|无)(?:另行|事先|事前|预先|提前|再行|另外|单独|逐一|逐个|一一|个别|任何|进行|作出?|做出?|对U|向U|U)*(?:通知|告知|通告|公告|提示|知会)/u,
      'no-duty': /(?:没有|无|不承担|不负)(?:任何)?(?:事先)?(?:通知|告知)(?:的)?义务/u,
    },
    never: { 'not-delivered': /未经通知不得/u },
    examples: {
      match: [
        '平台可随时终止服务，恕不另行通知。',
        '无需事先告知用户',
        '乙方不再逐一通知甲方。',
        '修改后不再向用户作个别通知。',
      ],
      not: ['我们会提前通知您。'],
    },
  },
  {
    id: 'any-circumstances',
    version: 1,
    patterns: {
      any: /(?:任何|一切|所有)(?:情况|情形|原因|理由|条件|事由)|无论(?:何种|任何|因何|何|由于|出于)?|不论(?:何种|任何|因何|何|在何种|由于)?/u,
    },
    never: { quantity: /无论(?:金额|数量)/u },
    examples: { match: ['在任何情况下，本公司均不承担责任。', '无论因何原因'], not: ['在上述情况下，平台将退款。'] },
  },
  {
    id: 'everything',
    version: 1,
    patterns: { all: /一切|全部|所有(?!权|者|人)|任何(?:及|和)?(?:所有|一切)?(?:损失|责任|后果|风险|费用|赔偿|义务)/u },
    never: { terms: /(?:全部|所有)(?:的)?(?:内容|条款|协议)/u },
    examples: { match: ['由用户承担一切后果。'], not: ['平台拥有所有权。'] },
  },
  {
    id: 'irrevocable',
    version: 1,
    patterns: { irrevocable: /不可(?:撤销|撤回|取消)|不得(?:撤销|撤回)|不能(?:撤销|撤回)/u },
    never: {},
    examples: { match: ['您授予我们不可撤销的许可。'], not: ['您可以撤销授权。'] },
  },
  {
    id: 'perpetual',
    version: 1,
    patterns: { perpetual: /永久|永远|无限期|终身/u },
    never: { deletion: /永久(?:性)?(?:地)?删除个人/u },
    examples: { match: ['永久、免费的使用权'], not: ['有效期为一年。'] },
  },
  {
    id: 'exclusive',
    version: 1,
    patterns: { exclusive: /独家|排他|独占/u },
    never: { 'non-exclusive': /非(?:独家|排他|独占)/u },
    examples: { match: ['授予平台独家的使用权'], not: ['非独占的使用权'] },
  },
  {
    id: 'free-of-charge',
    version: 1,
    patterns: { free: /免费|无偿|不支付任何(?:费用|报酬)|无需(?:支付|向U支付)(?:任何)?(?:费用|报酬)/u },
    never: { service: /免费(?:服务|试用|体验|网络|产品|提供)/u },
    examples: { match: ['免费使用您上传的内容'], not: ['我们为您提供免费服务'] },
  },
  {
    id: 'sole-discretion',
    version: 1,
    patterns: {
      own: /(?:自行|独立|独自|单方|单方面|自主|酌情)(?:地)?(?:判断|决定|裁量|认定|考量|解释|处理)|(?:P|本公司)(?:合理)?认为|自由裁量|根据(?:自身|自己)的?判断/u,
    },
    never: { user: /U(?:应|须|需|可|可以|应当)?(?:自行|独立|自主)(?:判断|决定)/u },
    examples: { match: ['平台有权自行判断并采取措施。'], not: ['您应自行判断信息的真实性。'] },
  },
  {
    id: 'at-any-time',
    version: 1,
    patterns: { anytime: /随时|不时/u },
    never: { user: /U(?:可|可以|有权|也可)(?:以)?随时/u },
    examples: { match: ['本站有权随时修改协议。'], not: ['您可以随时注销。'] },
  },
  {
    id: 'immediate',
    version: 1,
    patterns: { immediate: /立即|即时|即刻|马上|当即/u },
    never: { user: /U(?:应|须|应当|需)(?:当)?立即/u },
    examples: { match: ['平台将立即终止服务。'], not: ['用户应立即通知平台。'] },
  },
  {
    id: 'no-refund',
    version: 1,
    patterns: {
      'no-refund':
        /(?:不予|概不|不|不能|不可|不得|无法|恕不)(?:予|予以|办理|进行|做|再)?(?:任何)?(?:退还|退款|返还|退费|退回)/u,
    },
    never: { 'if-not': /(?:如果|若)[^，。；]{0,10}不退/u },
    examples: { match: ['已支付的费用概不退还。'], not: ['我们将在七日内退款。'] },
  },
  {
    id: 'joint',
    version: 1,
    patterns: { joint: /连带/u },
    never: {},
    examples: { match: ['并承担连带责任。'], not: ['承担相应责任。'] },
  },
];
