import type { Rule } from './rule.ts';

/** Raises `data.tracking`. */
export const dataTracking: Rule = {
  id: 'data.tracking',
  label: 'data.tracking',
  version: 1,
  patterns: {
    cookies: /cookie|beacon|网络信标|像素(?:标签|代码)|web信标|clientid|同类技术|本地存储技术|etag/u,
    automatic:
      /自动(?:接收|收集|记录|采集|获取|保存|追踪|获得|跟踪|存储)|(?:接收|收集|记录|采集|获取|追踪|跟踪|留存|保存|得知|显示)[^。；]{0,40}(?:日志|ip地址|ip|设备(?:信息|型号|标识|识别)|浏览(?:记录|器|历史)|操作系统|设备号|mac地址|imei|访问记录|使用记录|操作记录|崩溃|行踪|唯一标识|搜索(?:记录|关键词)|使用情况|使用习惯|位置信息|终端|机型)/u,
    'device-ids':
      /imei|mac地址|oaid|idfa|android_?id|imsi|设备(?:识别码|标识符|标识|型号|序列号|设置|环境)|唯一(?:设备)?标识(?:符)?|ip地址|操作系统(?:版本|类型)|网络(?:接入)?(?:类型|状态)|日志(?:信息|数据)?|浏览器(?:类型|的类型)/u,
    sdk: /(?:sdk|软件开发工具包|api)(?:[^，。；]{0,14})(?:收集|获取|采集|收集的|第三方|技术|工具|嵌入|接入)?/u,
  },
  hints: {
    'log-words': /日志|ip|设备|浏览器/u,
    auto: /自动/u,
  },
  never: {
    'sdk-dev': /(?:提供|下载|使用|调用|开发|接口)[^，。；]{0,6}(?:api|sdk)|api(?:接口|服务|调用|key|密钥|文档|请求)/u,
    'user-blocks': /屏蔽ip|封(?:禁|锁)?ip|ip地址(?:封|屏蔽)/u,
  },
  examples: {
    match: ['我们使用Cookie记录您的偏好。', '系统会自动收集您的IP地址和日志信息。'],
    not: ['平台有权封禁ip。'],
  },
};
