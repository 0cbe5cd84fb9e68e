/** What the command line says. */
export const cli = {
  usage: `明约 命令行

  mingyue review <文件|目录|->…  [--json]
      在终端里给出一份看得懂的审阅；--json 给出机器可读的结果。
  mingyue annotate <文件|目录|->…  [--format 格式] [-o 输出] [--with-text] [--jobs N]
      供研究和标注软件用。格式：jsonl（默认）、csv、webannotation、doccano、labelstudio、conllu，
      以及 brat（-o 须是目录）。labelstudio 的旁边另写一份标注界面（.labelstudio.xml）。
      偏移量以 Unicode 码点计。中断后再运行，已完成的部分不会重做。
  mingyue evaluate <结果> <标准.json|目录>…  [--annotator 名字] [--json]
      把 annotate 的 JSONL 或工作台项目里一人的标注与人工标准比：
      每个标签的精确率、召回率、F1，以及微平均、宏平均。
  mingyue agree <标注>…  [--annotator 名字]… [--json]
      两份或更多标注的一致程度：各是一个 JSONL、一个标准文件，或一个放标准文件的目录；
      工作台的项目文件里每人算一份。每个标签与总体的 Cohen κ、Krippendorff α（名义），
      附 95 % 区间；三份或更多时，是全体的 α 和两两的 κ、α。
      --annotator 从项目里挑人，adjudicator 是裁定后的结果。
  mingyue labels  [--json]
      全部标签，以及它们在 CAPP-130、UNFAIR-ToS、OPP-115、DPV 里的名称。
  mingyue host install  [--browser chrome|chromium|edge|firefox]… [--extension ID]…
  mingyue host uninstall  [--browser …]…
      装上或卸下浏览器扩展可选的本机助手；不写 --browser，就给找到的浏览器都装上。
  mingyue --version

  可以读：文本、Markdown、HTML、PDF、DOCX。
  退出码：0 完成；1 有文件未能读取（其余照常完成）；2 用法有误。`,
  'unknown-command': '没有这个命令：{value}',
  'no-input': 'mingyue {value} 需要至少一个文件，或用 - 从标准输入读。',
  'unknown-option': '选项有误：{value}',
  'bad-jobs': '--jobs 要是 1 到 64 的整数，不能是 {value}',
  'bad-format': '没有这个格式：{value}（有：jsonl、csv、webannotation、doccano、labelstudio、brat、conllu）',
  'no-folder': '--format brat 每份文件写一对文件，要用 -o 指明目录。',
  'option-value': '选项缺少值，或多写了值：{value}',
  'bad-act': 'mingyue host 之后要写 install、uninstall 或 run，不能是“{value}”',
  'bad-browser': '没有这个浏览器：{value}（有：chrome、chromium、edge、firefox）',
  'bad-extension': '不像扩展的 ID：{value}',
  'too-much': '多写了：{value}',
  'host.none': '没有找到浏览器。请用 --browser {browsers} 指明。',
  'host.installed': '已为 {browser} 装上：{file}',
  'host.not-installed': '没有为 {browser} 装上：{why}',
  'host.next': '接着在明约的设置里打开“本机助手”。记录的副本会放在 {folder}',
  'host.uninstalled': '已从 {browser} 卸下',
  'host.not-uninstalled': '没有从 {browser} 卸下：{why}',
  'host.absent': '没有装过，无需卸下。',
  'host.copies': '记录的副本还在 {folder}，不需要就自行删除。',
  'no-gold': 'mingyue evaluate 需要一个 JSONL 或项目文件，和至少一个标准文件，或放标准文件的目录。',
  'not-two': 'mingyue agree 需要至少两份标注，现在有 {value} 份。',
  'bad-line': '第 {line} 行不是 mingyue annotate 写出的 JSONL。',
  'other-format': '是 {format} 格式的标注，要用的是 JSONL（annotate --format jsonl）。',
  'no-annotations': '里面没有标注。',
  'bad-sentence': '第 {line} 行第 {sentence} 句的起止不对（{start}–{end}）。',
  'no-golds': '目录里没有标准文件（*.gold.json）。',
  'not-gold': '不是标准文件：要的是有 file、sha256、units 的 JSON。',
  'bad-gold': '不是标准文件：{why} 缺少或不对。',
  'no-prediction': '结果里没有这份文件（按 SHA-256 查找）。',
  'no-text': '旁边没有它的原文 {file}；也可以用 annotate --with-text 把结果写到新的文件。',
  'altered-text': '结果里的原文与它的校验码对不上：可能被改动过，或另存成了别的编码。',
  'other-text': '旁边的 {file} 不是标准所说的那份（SHA-256 不同），或与结果的原文不同。',
  'unknown-in-gold': '标准里有不认识的标签：{labels}',
  'unknown-in-found': '结果里有不认识的标签：{labels}',
  'no-project': '--annotator 是从工作台的项目文件里挑人，这里没有项目文件。',
  'damaged-project': '项目文件不完整或被改动过。',
  'newer-project': '这个项目文件是更新的版本写下的。请把明约更新到最新。',
  'no-judgement': '里面没有“{name}”的判断（有：{names}）。',
  whose: '里面有几位标注者的判断，请用 --annotator 指明一位（有：{names}）。',
  alone: '{count, one: {count} 份文件只在一边有，没有比较。, other: {count} 份文件只在一边有，没有比较。}',
  swallowed:
    '{count, one: {count} 份文件的单位不到一边句数的一半：过宽的标注把许多句并成了一个单位，数字不可靠。, other: {count} 份文件的单位不到一边句数的一半：过宽的标注把许多句并成了一个单位，数字不可靠。}',
  doubled: '{count, one: {count} 份文件重复，各只算第一份。, other: {count} 份文件重复，各只算第一份。}',
  evaluated: '{documents} 份文件，{units} 个单位',
  'left-open':
    '{count, one: 另有 {count} 个单位没有算：没有人判过，或有分歧未裁定（标题也在内）。, other: 另有 {count} 个单位没有算：没有人判过，或有分歧未裁定（标题也在内）。}',
  'trained-on':
    '{count, one: 其中 {count} 份是模型的训练材料，数字偏高。, other: 其中 {count} 份是模型的训练材料，数字偏高。}',
  agreed: '{documents} 份文件，{units} 个单位（按重叠对齐）',
  'agreed-all': '{documents} 份文件，{units} 个单位（按重叠对齐，至少两人判过）',
  pairs: '两两',
  'column.name': '名称',
  'column.label': '标签',
  'column.gold': '标准',
  'column.predicted': '结果',
  'column.precision': '精确率',
  'column.recall': '召回率',
  'column.f1': 'F1',
  'column.documents': '文件',
  'column.units': '单位',
  micro: '微平均 F1',
  macro: '宏平均 F1（标准中至少五处的标签）',
  overall: '总体',
  'agree-note.documents': 'κ：Cohen；α：Krippendorff，名义。区间：按文件重抽样一千次。–：没有可不一致之处。',
  'agree-note.units':
    'κ：Cohen；α：Krippendorff，名义。文件不足十份，区间按单位重抽样一千次，会偏窄。–：没有可不一致之处。',
  'stdin-twice': '标准输入只能用一次。',
  'no-file': '没有这个文件，或不能读。',
  'empty-folder': '目录里没有能读的文件。',
  'passed-over':
    '{count, one: 目录里有 {count} 个链接、管道或设备，没有读。, other: 目录里有 {count} 个链接、管道或设备，没有读。}',
  'other-kinds':
    '{count, one: 目录里另有 {count} 个文件不是文本、Markdown、HTML、PDF 或 DOCX，没有读。, other: 目录里另有 {count} 个文件不是文本、Markdown、HTML、PDF 或 DOCX，没有读。}',
  'remedy.doc-legacy': '用 Word 或 WPS 另存为 .docx 或 PDF，再用 mingyue review 读；也可以请网站提供。',
  unread: '{source}：未能读取。{why}',
  'untouched.foreign': '没有动 {out}：第 {line} 行不是 {format} 的结果。请用 -o 指明另一个文件。',
  'untouched.input': '没有动 {out}：它是输入文件之一。请用 -o 指明另一个文件。',
  'untouched.busy': '没有动 {out}：正由另一个 mingyue 写入（进程 {holder}）。如果已经没有在运行的，请删去 {lock}。',
  'untouched.inside': '没有动 {out}：它在输入目录 {folder} 里，写出的原文下次会被当作输入。请用 -o 指明另一个目录。',
  'untouched.folder-foreign': '没有动 {out}：里面已有别处来的 .ann 文件。请用 -o 指明另一个目录。',
  'untouched.folder-version': '没有动 {out}：里面的文件出自引擎或模型的另一版本。请用 -o 指明另一个目录。',
  'untouched.version': '没有动 {out}：第 {line} 行出自引擎或模型的另一版本。请用 -o 指明另一个文件。',
  'untouched.no-text': '没有动 {out}：第 {line} 行没有原文，而这次要（--with-text）。请用 -o 指明另一个文件。',
  'untouched.text': '没有动 {out}：第 {line} 行带有原文，而这次不要（没有 --with-text）。请用 -o 指明另一个文件。',
  unwritten: '没有写成 {out}：{why}',
  'unread-count': '{count, one: {count} 份未能读取。, other: {count} 份未能读取。}',
  facts: '{characters} 字，约 {minutes} 分钟',
  updated: '{date} 更新',
  gravest: '最重的 {count} 处',
  'all-marked': '共标注 {count} 处',
  nothing: '未见重大约束',
  families: '按类别',
  missing: '未发现',
  'missing-note': '通常要写明，而文中没有找到。相关法条供核对。',
  exits: '如何退出',
  carried: '还带进来的文件',
  unsure: '不确定 {count} 处',
  model: '引擎 {engine}，模型 {model}',
  'model-none': '引擎 {engine}，仅用规则',
  disclaimer: '所示法条供核对，不构成法律意见。',
  done: '完成 {count} 份',
  same: '{count, one: {count} 份与同名的另一份内容相同，没有重写, other: {count} 份与同名的另一份内容相同，没有重写}',
  kept: '已有 {count} 份，跳过',
} as const;
