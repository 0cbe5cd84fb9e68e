import type { cli as source } from '../zh_CN/cli.ts';
import type { Strings } from '../strings.ts';

export const cli: Strings<typeof source> = {
  usage: `明約 命令列

  mingyue review <檔案|->…  [--json]
      在終端機裡給出一份看得懂的審閱；--json 給出機器可讀的結果。
  mingyue annotate <檔案|目錄|->…  [-o 輸出] [--with-text] [--jobs N]
      每份檔案一行 JSONL；偏移量以 Unicode 碼位計。-o 的檔案已有的部分不會重做。
  mingyue --version

  可以讀：純文字、Markdown、HTML、PDF、DOCX。
  結束碼：0 完成；1 有檔案未能讀取（其餘照常完成）；2 用法有誤。`,
  'unknown-command': '沒有這個命令：{value}',
  'no-input': 'mingyue {value} 需要至少一個檔案，或用 - 從標準輸入讀。',
  'unknown-option': '選項有誤：{value}',
  'bad-jobs': '--jobs 要是 1 到 64 的整數，不能是 {value}',
  'bad-format': '還不支援這個格式：{value}（現有：jsonl）',
  'stdin-twice': '標準輸入只能用一次。',
  'no-file': '沒有這個檔案，或不能讀。',
  unread: '{source}：未能讀取。{why}',
  'unread-count': '{count} 份未能讀取。',
  facts: '{characters} 字，約 {minutes} 分鐘',
  updated: '{date} 更新',
  gravest: '最重的 {count} 處',
  'all-marked': '共標註 {count} 處',
  nothing: '未見重大約束',
  families: '按類別',
  missing: '未發現',
  'missing-note': '通常要寫明，而文中沒有找到。相關法條供核對。',
  exits: '如何退出',
  unsure: '不確定 {count} 處',
  model: '引擎 {engine}，模型 {model}',
  'model-none': '引擎 {engine}，僅用規則',
  disclaimer: '所示法條供核對，不構成法律意見。',
  progress: '{done}/{total} {source}',
  done: '完成 {count} 份',
  kept: '已有 {count} 份，跳過',
};
