import type { PlainVariants } from './variant.ts';

const liable = /承担|赔偿|补偿|负责|退还|退款/;
const notLiable =
  /负责解释|(?:不|无需|无须|毋须|免)(?:予|再|会|对[^，。；]{0,16})?(?:承担|赔偿|补偿|负责|负有|退还|退款)/;

/** First match speaks; the last, without a condition, is for everything else. */
export const favourableLines = {
  'favourable.control': [
    {
      variant: 'withdraw',
      gravity: 0,
      granted: /撤[回销](?:[^。；]{0,8})(?:同意|授权)|(?:同意|授权)[^。；]{0,10}撤[回销]/,
    },
    { variant: 'close', gravity: 0, granted: /注销/ },
    { variant: 'refuse', gravity: 0, granted: /拒绝|关闭|退订|取消|不接受|禁用|退出/ },
    { variant: 'delete', gravity: 0, granted: /删除|清除/ },
    {
      variant: 'correct',
      gravity: 0,
      granted: /更正|修改|更新|补充/,
      unless: /(?:协议|条款|政策|规则|声明|合同)[^，。；]{0,12}(?:修改|更新|补充)|停止使用/,
    },
    { variant: 'access', gravity: 0, granted: /查[询阅看]|访问|复制|获取/ },
    { variant: null, gravity: 0 },
  ],
  'favourable.contact': [
    { variant: 'complain', gravity: 0, granted: /投诉|举报|申诉/ },
    { variant: null, gravity: 0 },
  ],
  'favourable.commitment': [
    {
      variant: 'not-shared',
      gravity: 0,
      when: [
        /不(?:会|得|将|向|对外)[^。；]{0,30}(?:提供|公开|共享|披露|出售|透露|转让|出租|泄露)|未经[^。；]{0,20}(?:不|绝不)/,
      ],
      unless: /不[^。；]{0,12}(?:终止|暂停|中断|停止|修改|变更|调整|提高)[^，。；]{0,8}(?:服务|协议|条款|规则|价格|费)/,
    },
    { variant: 'secret', gravity: 0, when: [/保密|严格保护/] },
    {
      variant: 'liable-limited',
      gravity: 0,
      when: [liable, /[仅只](?:以|按|对|就|在|限|承担|赔偿|补偿|负责|受理|退)|以[^，。；]{0,16}为限|上限|不超过/],
      unless: notLiable,
    },
    { variant: 'liable', gravity: 0, when: [liable], unless: notLiable },
    { variant: null, gravity: 0 },
  ],
  'favourable.notice': [
    { variant: 'ahead', gravity: 0, when: [/提前|事先|事前|预先/] },
    { variant: null, gravity: 0 },
  ],
} as const satisfies PlainVariants;
