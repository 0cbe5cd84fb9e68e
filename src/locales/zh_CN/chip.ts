/** The slip beside the consent sentence. */
export const chip = {
  notable: '{count} 处需留意',
  length: '{documents} 份文件，约 {minutes} 分钟',
  quiet: '{documents} 份已读，未见重大约束',
  unread: '{unread} 份未能读取',
  'unread.notable': '其余 {read} 份中 {count} 处需留意',
  'unread.quiet': '其余 {read} 份未见重大约束',
  'unread.all': '没有读到，不等于没有问题',
  unasked: '{unasked} 份还没有读',
  'too-long': '{long} 份太长，未分析',
  'too-long.all': '没有分析，不等于没有问题',
  'on-request': '{documents} 份文件还没有读，您点了才读',
  reading: '正在读 {documents} 份文件',
  open: '{summary}。打开侧栏看详情',
  dismiss: '在此站停用明约（不读，也不记）',
  menu: '明约菜单',
} as const;
