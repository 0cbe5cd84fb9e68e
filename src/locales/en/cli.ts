import type { cli as source } from '../zh_CN/cli.ts';
import type { Strings } from '../strings.ts';

export const cli: Strings<typeof source> = {
  usage: `Mingyue on the command line

  mingyue review <file|folder|->…  [--json]
      A readable review on the terminal; --json for programs.
  mingyue annotate <file|folder|->…  [--format FORMAT] [-o OUT] [--with-text] [--jobs N]
      For research and annotation software. Formats: jsonl (unless you say otherwise), csv, webannotation, doccano,
      labelstudio (its labelling interface beside it, .labelstudio.xml), conllu, and brat (-o is a folder).
      Offsets in Unicode code points. Run again after an interruption: what OUT holds is not done again.
  mingyue evaluate <found> <gold.json|folder>…  [--annotator NAME] [--json]
      What annotate found (JSONL), or somebody in a project of the workbench, against gold: precision, recall and F1
      of each label, micro and macro averages.
  mingyue agree <annotation>…  [--annotator NAME]… [--json]
      How far two annotations or more agree, each a JSONL file, a gold file or a folder of gold files, or everybody in
      a project of the workbench: Cohen's kappa and Krippendorff's alpha (nominal), per label and overall, with 95 %
      intervals; of three and more the alpha of all, and kappa and alpha of each pair.
      --annotator picks people of a project; adjudicator is what was decided.
  mingyue labels  [--json]
      All labels, and what CAPP-130, UNFAIR-ToS, OPP-115 and DPV call them.
  mingyue host install  [--browser chrome|chromium|edge|firefox]… [--extension ID]…
  mingyue host uninstall  [--browser …]…
      Installs or removes the local helper, which the extension can do without. No --browser: every one that is found.
  mingyue --version

  Reads text, Markdown, HTML, PDF and DOCX.
  Exit codes: 0 done; 1 something could not be read (the rest is done); 2 wrong usage.`,
  'unknown-command': 'No such command: {value}',
  'no-input': 'mingyue {value} needs at least one file, or - for standard input.',
  'unknown-option': 'Wrong option: {value}',
  'bad-jobs': '--jobs takes a whole number from 1 to 64, not {value}',
  'bad-format': 'No such format: {value} (there are: jsonl, csv, webannotation, doccano, labelstudio, brat, conllu)',
  'no-folder': '--format brat writes a pair of files per document: name a folder with -o.',
  'option-value': 'An option lacks a value, or has one too many: {value}',
  'bad-act': 'mingyue host takes install, uninstall or run, not “{value}”',
  'bad-browser': 'No such browser: {value} (there are: chrome, chromium, edge, firefox)',
  'bad-extension': 'This is no id of an extension: {value}',
  'too-much': 'One word too many: {value}',
  'host.none': 'No browser was found. Name one: --browser {browsers}',
  'host.installed': 'Installed for {browser}: {file}',
  'host.not-installed': 'Not installed for {browser}: {why}',
  'host.next': 'Now turn on “Local helper” in the settings of Mingyue. Copies of the records will be in {folder}',
  'host.uninstalled': 'Removed from {browser}',
  'host.not-uninstalled': 'Not removed from {browser}: {why}',
  'host.absent': 'It was not installed: nothing to remove.',
  'host.copies': 'Copies of the records are still in {folder}; delete them if you don’t need them.',
  'no-gold': 'mingyue evaluate needs a JSONL or project file and at least one gold file, or a folder of them.',
  'not-two': 'mingyue agree needs at least two annotations, not {value}.',
  'bad-line': 'Line {line} is no JSONL as mingyue annotate writes it.',
  'other-format': 'These are annotations as {format}; needed is JSONL (annotate --format jsonl).',
  'no-annotations': 'There are no annotations in it.',
  'bad-sentence': 'Sentence {sentence} of line {line} is no range of the text ({start}–{end}).',
  'no-golds': 'There are no gold files (*.gold.json) in the folder.',
  'not-gold': 'This is no gold file: that is JSON with file, sha256 and units.',
  'bad-gold': 'This is no gold file: {why} is missing or wrong.',
  'no-prediction': 'The JSONL file does not have this document (looked up by SHA-256).',
  'no-text': 'Its text {file} is not beside it; annotate --with-text into a fresh file would do too.',
  'altered-text':
    'The text in the JSONL file is not the one of its hash: it was altered, or saved in another encoding.',
  'other-text':
    '{file} beside it is not what the gold is about (its SHA-256 differs), or not the text of the predictions.',
  'unknown-in-gold': 'The gold has unknown labels: {labels}',
  'unknown-in-found': 'The predictions have unknown labels: {labels}',
  'no-project': '--annotator picks people of a project of the workbench, and there is none here.',
  'damaged-project': 'The project file is incomplete or was altered.',
  'newer-project': 'A newer version wrote this project file. Bring Mingyue up to date.',
  'no-judgement': 'There is no judgement of “{name}” in it (there are: {names}).',
  whose: 'Several annotators have judged in it: name one with --annotator (there are: {names}).',
  alone: '{count, one: {count} document is, other: {count} documents are} on one side only and not compared.',
  swallowed:
    '{count, one: {count} document has, other: {count} documents have} fewer units than half of the sentences on one side: too wide a range makes one unit of many, and the figures can’t be relied on.',
  doubled:
    '{count, one: {count} document is there again, other: {count} documents are there again}; the first of each counts.',
  evaluated: '{documents, one: {documents} document, other: {documents} documents}, {units} units',
  'left-open':
    'Left out: {count, one: {count} more unit, other: {count} more units} not judged by anybody, or disputed and not decided (headings are never judged).',
  'trained-on':
    'The model was trained on {count, one: {count} of them, other: {count} of them}: the figures are too high.',
  agreed: '{documents, one: {documents} document, other: {documents} documents}, {units} units (aligned by overlap)',
  'agreed-all':
    '{documents, one: {documents} document, other: {documents} documents}, {units} units (aligned by overlap, judged by at least two)',
  pairs: 'pair',
  'column.name': 'name',
  'column.label': 'label',
  'column.gold': 'gold',
  'column.predicted': 'found',
  'column.precision': 'precision',
  'column.recall': 'recall',
  'column.f1': 'F1',
  'column.documents': 'documents',
  'column.units': 'units',
  micro: 'micro F1',
  macro: 'macro F1 (labels with at least five in the gold)',
  overall: 'overall',
  'agree-note.documents':
    'κ: Cohen; α: Krippendorff, nominal. Intervals: documents drawn anew a thousand times. –: nothing to disagree on.',
  'agree-note.units':
    'κ: Cohen; α: Krippendorff, nominal. Fewer than ten documents: intervals draw units anew, a thousand times, and are too narrow. –: nothing to disagree on.',
  'stdin-twice': 'Standard input can be used only once.',
  'no-file': 'No such file, or it may not be read.',
  'empty-folder': 'Nothing in this folder can be read.',
  'passed-over':
    '{count, one: {count} link, pipe or device, other: {count} links, pipes or devices} in the folders passed over.',
  'other-kinds':
    '{count, one: {count} other file, other: {count} other files} in the folders (not text, Markdown, HTML, PDF or DOCX) passed over.',
  'remedy.doc-legacy':
    'Save it as .docx or PDF in Word or WPS and read that with “mingyue review”, or ask the site for it.',
  unread: '{source}: could not be read. {why}',
  'untouched.foreign': '{out} was left as it is: line {line} is not of the form {format}. Name another file with -o.',
  'untouched.input': '{out} was left as it is: it is one of the inputs. Name another file with -o.',
  'untouched.busy':
    '{out} was left as it is: another mingyue is writing to it (process {holder}). If none is running any more, delete {lock}.',
  'untouched.inside':
    '{out} was left as it is: it lies in the input folder {folder}, and its texts would be read as inputs the next time. Name another folder with -o.',
  'untouched.folder-foreign':
    '{out} was left as it is: it holds .ann files from elsewhere. Name another folder with -o.',
  'untouched.folder-version':
    '{out} was left as it is: its files were made by another version of engine or model. Name another folder with -o.',
  'untouched.version':
    '{out} was left as it is: line {line} was made by another version of engine or model. Name another file with -o.',
  'untouched.no-text':
    '{out} was left as it is: line {line} is without the text that --with-text asks for. Name another file with -o.',
  'untouched.text':
    '{out} was left as it is: line {line} is with text, and --with-text was not given. Name another file with -o.',
  unwritten: '{out} could not be written: {why}',
  'unread-count': '{count, one: {count} document could not be read., other: {count} documents could not be read.}',
  facts: '{characters} characters, about {minutes} min',
  updated: 'changed {date}',
  gravest: '{count, one: The gravest, other: The gravest {count}}',
  'all-marked': '{count, one: {count} passage marked, other: {count} passages marked}',
  nothing: 'Nothing grave found',
  families: 'By family',
  missing: 'Not found',
  'missing-note': 'Usually stated, and not found in the text. Related articles are given to check.',
  exits: 'How to leave',
  carried: 'What comes with it',
  unsure: '{count} unsure',
  model: 'engine {engine}, model {model}',
  'model-none': 'engine {engine}, rules alone',
  disclaimer: 'Articles are shown for checking; this is no legal advice.',
  done: '{count, one: {count} document done, other: {count} documents done}',
  same: '{count, one: {count} is the same as another of its name, other: {count} are the same as others of their name}, not written again',
  kept: '{count, one: {count} there already, skipped, other: {count} there already, skipped}',
};
