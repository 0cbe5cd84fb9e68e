/** Why Mingyue leaves a page alone: panel and popup say it in the same words. */
export const unwatched = {
  paused: '明约已暂停',
  'paused.body': '不读、不标、不记。以前的记录还在。',
  excluded: '在此站已暂停',
  'excluded.body': '不读、不标、不记。以前的记录还在。',
  private: '明约不看无痕窗口',
  'private.body': '不读、不标、不记。要在这里也用，请在设置里改。',
  unreachable: '这一页浏览器不让扩展读',
  'unreachable.body': '浏览器自己的页面、扩展商店和本机文件都是如此。',
  settings: '打开设置',
} as const;
