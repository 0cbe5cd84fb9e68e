import type { Rule } from './rule.ts';

/** Raises `data.minors`. */
export const dataMinors: Rule = {
  id: 'data.minors',
  version: 1,
  patterns: {
    minor:
      /未成年|监护人|十四周岁|十八周岁|1[468](?:周)?岁|未满(?:14|16|18)|儿童|青少年|家长|法定代理人|父母|限制(?:民事)?行为能力|无(?:民事)?行为能力|完全民事行为能力|防沉迷|学龄/u,
  },
  hints: {
    capacity: /民事(?:权利|行为)能力/u,
    age: /周岁|年满/u,
  },
  never: {
    'capacity-only': /具有完全民事(?:权利能力和)?(?:行为)?能力的(?:自然人|人)/u,
  },
  examples: {
    match: ['未成年人应在监护人陪同下阅读本协议。', '我们重视对14周岁以下儿童的保护。'],
    not: ['本平台为企业提供服务。'],
  },
};
