import type { cli as source } from '../zh_CN/cli.ts';
import type { Strings } from '../strings.ts';

export const cli: Strings<typeof source> = {
  usage: `明約 命令列

  mingyue review <檔案|目錄|->…  [--json]
      在終端機裡給出一份看得懂的審閱；--json 給出機器可讀的結果。
  mingyue annotate <檔案|目錄|->…  [--format 格式] [-o 輸出] [--with-text] [--jobs N]
      供研究和標註軟體用。格式：jsonl（預設）、csv、webannotation、doccano、labelstudio、conllu，
      以及 brat（-o 須是目錄）。labelstudio 的旁邊另寫一份標註介面（.labelstudio.xml）。
      偏移量以 Unicode 碼位計。中斷後再執行，已完成的部分不會重做。
  mingyue evaluate <結果> <標準.json|目錄>…  [--annotator 名字] [--json]
      把 annotate 的 JSONL 或工作臺專案裡一人的標註與人工標準比：
      每個標籤的精確率、召回率、F1，以及微平均、宏平均。
  mingyue agree <標註>…  [--annotator 名字]… [--json]
      兩份或更多標註的一致程度：各是一個 JSONL、一個標準檔案，或一個放標準檔案的目錄；
      工作臺的專案檔案裡每人算一份。每個標籤與總體的 Cohen κ、Krippendorff α（名目），
      附 95 % 區間；三份或更多時，是全體的 α 和兩兩的 κ、α。
      --annotator 從專案裡挑人，adjudicator 是裁定後的結果。
  mingyue labels  [--json]
      全部標籤，以及它們在 CAPP-130、UNFAIR-ToS、OPP-115、DPV 裡的名稱。
  mingyue host install  [--browser chrome|chromium|edge|firefox]… [--extension ID]…
  mingyue host uninstall  [--browser …]…
      裝上或卸下瀏覽器擴充功能可選的本機助手；不寫 --browser，就給找到的瀏覽器都裝上。
  mingyue --version

  可以讀：純文字、Markdown、HTML、PDF、DOCX。
  結束碼：0 完成；1 有檔案未能讀取（其餘照常完成）；2 用法有誤。`,
  'unknown-command': '沒有這個命令：{value}',
  'no-input': 'mingyue {value} 需要至少一個檔案，或用 - 從標準輸入讀。',
  'unknown-option': '選項有誤：{value}',
  'bad-jobs': '--jobs 要是 1 到 64 的整數，不能是 {value}',
  'bad-format': '沒有這個格式：{value}（有：jsonl、csv、webannotation、doccano、labelstudio、brat、conllu）',
  'no-folder': '--format brat 每份檔案寫一對檔案，要用 -o 指明目錄。',
  'option-value': '選項缺少值，或多寫了值：{value}',
  'bad-act': 'mingyue host 之後要寫 install、uninstall 或 run，不能是「{value}」',
  'bad-browser': '沒有這個瀏覽器：{value}（有：chrome、chromium、edge、firefox）',
  'bad-extension': '不像擴充功能的 ID：{value}',
  'too-much': '多寫了：{value}',
  'host.none': '沒有找到瀏覽器。請用 --browser {browsers} 指明。',
  'host.installed': '已為 {browser} 裝上：{file}',
  'host.not-installed': '沒有為 {browser} 裝上：{why}',
  'host.next': '接著在明約的設定裡打開「本機助手」。紀錄的副本會放在 {folder}',
  'host.uninstalled': '已從 {browser} 卸下',
  'host.not-uninstalled': '沒有從 {browser} 卸下：{why}',
  'host.absent': '沒有裝過，無需卸下。',
  'host.copies': '紀錄的副本還在 {folder}，不需要就自行刪除。',
  'no-gold': 'mingyue evaluate 需要一個 JSONL 或專案檔案，和至少一個標準檔案，或放標準檔案的目錄。',
  'not-two': 'mingyue agree 需要至少兩份標註，現在有 {value} 份。',
  'bad-line': '第 {line} 行不是 mingyue annotate 寫出的 JSONL。',
  'other-format': '是 {format} 格式的標註，要用的是 JSONL（annotate --format jsonl）。',
  'no-annotations': '裡面沒有標註。',
  'bad-sentence': '第 {line} 行第 {sentence} 句的起訖不對（{start}–{end}）。',
  'no-golds': '目錄裡沒有標準檔案（*.gold.json）。',
  'not-gold': '不是標準檔案：要的是有 file、sha256、units 的 JSON。',
  'bad-gold': '不是標準檔案：{why} 缺少或不對。',
  'no-prediction': '結果裡沒有這份檔案（按 SHA-256 查找）。',
  'no-text': '旁邊沒有它的原文 {file}；也可以用 annotate --with-text 把結果寫到新的檔案。',
  'altered-text': '結果裡的原文與它的校驗碼對不上：可能被改動過，或另存成了別的編碼。',
  'other-text': '旁邊的 {file} 不是標準所說的那份（SHA-256 不同），或與結果的原文不同。',
  'unknown-in-gold': '標準裡有不認識的標籤：{labels}',
  'unknown-in-found': '結果裡有不認識的標籤：{labels}',
  'no-project': '--annotator 是從工作臺的專案檔案裡挑人，這裡沒有專案檔案。',
  'damaged-project': '專案檔案不完整或被改動過。',
  'newer-project': '這個專案檔案是更新的版本寫下的。請把明約更新到最新。',
  'no-judgement': '裡面沒有「{name}」的判斷（有：{names}）。',
  whose: '裡面有幾位標註者的判斷，請用 --annotator 指明一位（有：{names}）。',
  alone: '{count, one: {count} 份檔案只在一邊有，沒有比較。, other: {count} 份檔案只在一邊有，沒有比較。}',
  swallowed:
    '{count, one: {count} 份檔案的單位不到一邊句數的一半：過寬的標註把許多句併成了一個單位，數字不可靠。, other: {count} 份檔案的單位不到一邊句數的一半：過寬的標註把許多句併成了一個單位，數字不可靠。}',
  doubled: '{count, one: {count} 份檔案重複，各只算第一份。, other: {count} 份檔案重複，各只算第一份。}',
  evaluated: '{documents} 份檔案，{units} 個單位',
  'left-open':
    '{count, one: 另有 {count} 個單位沒有算：沒有人判過，或有分歧未裁定（標題也在內）。, other: 另有 {count} 個單位沒有算：沒有人判過，或有分歧未裁定（標題也在內）。}',
  'trained-on':
    '{count, one: 其中 {count} 份是模型的訓練材料，數字偏高。, other: 其中 {count} 份是模型的訓練材料，數字偏高。}',
  agreed: '{documents} 份檔案，{units} 個單位（按重疊對齊）',
  'agreed-all': '{documents} 份檔案，{units} 個單位（按重疊對齊，至少兩人判過）',
  pairs: '兩兩',
  'column.name': '名稱',
  'column.label': '標籤',
  'column.gold': '標準',
  'column.predicted': '結果',
  'column.precision': '精確率',
  'column.recall': '召回率',
  'column.f1': 'F1',
  'column.documents': '檔案',
  'column.units': '單位',
  micro: '微平均 F1',
  macro: '宏平均 F1（標準中至少五處的標籤）',
  overall: '總體',
  'agree-note.documents': 'κ：Cohen；α：Krippendorff，名目。區間：按檔案重抽樣一千次。–：沒有可不一致之處。',
  'agree-note.units':
    'κ：Cohen；α：Krippendorff，名目。檔案不足十份，區間按單位重抽樣一千次，會偏窄。–：沒有可不一致之處。',
  'stdin-twice': '標準輸入只能用一次。',
  'no-file': '沒有這個檔案，或不能讀。',
  'empty-folder': '目錄裡沒有能讀的檔案。',
  'passed-over':
    '{count, one: 目錄裡有 {count} 個連結、管道或裝置，沒有讀。, other: 目錄裡有 {count} 個連結、管道或裝置，沒有讀。}',
  'other-kinds':
    '{count, one: 目錄裡另有 {count} 個檔案不是純文字、Markdown、HTML、PDF 或 DOCX，沒有讀。, other: 目錄裡另有 {count} 個檔案不是純文字、Markdown、HTML、PDF 或 DOCX，沒有讀。}',
  'remedy.doc-legacy': '用 Word 或 WPS 另存為 .docx 或 PDF，再用 mingyue review 讀；也可以請網站提供。',
  unread: '{source}：未能讀取。{why}',
  'untouched.foreign': '沒有動 {out}：第 {line} 行不是 {format} 的結果。請用 -o 指明另一個檔案。',
  'untouched.input': '沒有動 {out}：它是輸入檔案之一。請用 -o 指明另一個檔案。',
  'untouched.busy': '沒有動 {out}：正由另一個 mingyue 寫入（行程 {holder}）。如果已經沒有在執行的，請刪去 {lock}。',
  'untouched.inside': '沒有動 {out}：它在輸入目錄 {folder} 裡，寫出的原文下次會被當作輸入。請用 -o 指明另一個目錄。',
  'untouched.folder-foreign': '沒有動 {out}：裡面已有別處來的 .ann 檔案。請用 -o 指明另一個目錄。',
  'untouched.folder-version': '沒有動 {out}：裡面的檔案出自引擎或模型的另一版本。請用 -o 指明另一個目錄。',
  'untouched.version': '沒有動 {out}：第 {line} 行出自引擎或模型的另一版本。請用 -o 指明另一個檔案。',
  'untouched.no-text': '沒有動 {out}：第 {line} 行沒有原文，而這次要（--with-text）。請用 -o 指明另一個檔案。',
  'untouched.text': '沒有動 {out}：第 {line} 行帶有原文，而這次不要（沒有 --with-text）。請用 -o 指明另一個檔案。',
  unwritten: '沒有寫成 {out}：{why}',
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
  carried: '還帶進來的文件',
  unsure: '不確定 {count} 處',
  model: '引擎 {engine}，模型 {model}',
  'model-none': '引擎 {engine}，僅用規則',
  disclaimer: '所示法條供核對，不構成法律意見。',
  done: '完成 {count} 份',
  same: '{count, one: {count} 份與同名的另一份內容相同，沒有重寫, other: {count} 份與同名的另一份內容相同，沒有重寫}',
  kept: '已有 {count} 份，跳過',
};
