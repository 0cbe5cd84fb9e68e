import type { Rule } from './rule.ts';

/** Raises `data.cross-border`. */
export const dataCrossBorder: Rule = {
  id: 'data.cross-border',
  label: 'data.cross-border',
  version: 1,
  patterns: {
    abroad:
      /(?:境外|跨境|出境|境内|国外|海外|国境)[^。；]{0,50}(?:存储|储存|传输|转移|提供|保存|信息|数据|接收|服务器|个人|存放)|(?:存储|储存|传输|转移|提供|保存|存放|收集|传送|产生)[^。；]{0,60}(?:境外|境内|国外|海外|跨境|出境|大陆)/u,
  },
  hints: {
    words: /境外|跨境|出境|境内/u,
  },
  never: {
    phone: /境内(?:的)?(?:手机|公民|注册|合法|设立|用户|使用|自然人|依法)/u,
  },
  examples: {
    match: ['您的个人信息存储于中华人民共和国境内。', '我们不会向境外传输您的数据。'],
    not: ['您须是中华人民共和国境内合法设立的公司。'],
  },
};
