import { fileURLToPath } from 'node:url';
import { readOutline } from '../../src/core/clauses/read-outline.ts';
import { traps } from '../core/clauses/traps.ts';

/** One input, the time it took, and how that compares with an ordinary agreement, per character. */
export interface OutlineTiming {
  readonly name: string;
  readonly characters: number;
  readonly milliseconds: number;
  /** Nanoseconds per character over those of the ordinary agreement. */
  readonly ratio: number;
}

const sentence = '您理解并同意，因不可抗力、黑客攻击或者系统维护造成服务中断的，本平台不承担责任，但应当及时公告。';

/** Numbers of every rank, so that as many rows as can be are open at once. */
const WAYS = '第一编\n第一章\n第一节\n第一条\n一、\n（一）\n1、\n1.1 \n（1）\n1)\n①\na)\ni.\n'.match(/[^\n]*\n/g) ?? [];

function ordinaryAgreement(): string {
  const chapters: string[] = [];
  for (let chapter = 1; chapter <= 12; chapter++) {
    chapters.push(`${chapter}. 服务规则之${chapter}`);
    for (let clause = 1; clause <= 6; clause++) {
      chapters.push(`${chapter}.${clause} ${sentence}${sentence}`);
      if (clause === 3) chapters.push('下列情形除外：', '（1）停机维护；', '（2）线路故障；', '（3）第三方原因。');
    }
  }
  return chapters.join('\n');
}

/** The inputs: ordinary, large, and hostile, all written here. */
export function outlineInputs(): readonly { readonly name: string; readonly text: string }[] {
  const ordinary = ordinaryAgreement();
  const numbers = (write: (index: number) => string): string =>
    Array.from({ length: 50_000 }, (_, index) => write(index)).join('');
  return [
    { name: 'an ordinary agreement', text: ordinary },
    { name: '1 MB of agreements', text: `${ordinary}\n`.repeat(Math.ceil(1_000_000 / ordinary.length)) },
    { name: 'every trap, 1 MB', text: `${traps.map(({ text }) => text).join('\n')}\n`.repeat(200) },
    { name: '100,000 opening brackets', text: '（'.repeat(100_000) },
    { name: '100,000 opening quotation marks', text: '“'.repeat(100_000) },
    { name: '100,000 black brackets', text: '【'.repeat(100_000) },
    { name: 'one line of 5 MB', text: sentence.repeat(Math.ceil(5_000_000 / sentence.length)) },
    { name: 'one line of 5 MB without a stop', text: '同意并接受全部约定'.repeat(555_556) },
    { name: '50,000 numbers on lines', text: numbers((index) => `${(index % 99) + 1}、同意\n`) },
    { name: '50,000 numbers in one line', text: numbers((index) => `${(index % 9) + 1}.${(index % 99) + 1}同意；`) },
    { name: '50,000 lists that announce lists', text: numbers(() => '1、如下：\n') },
    { name: '50,000 articles cited', text: numbers((index) => `第${index % 999}条、`) },
    { name: '1 MB of spaces', text: ' '.repeat(1_000_000) },
    { name: '500,000 blank lines', text: '\n \n'.repeat(250_000) },
    { name: '1 MB of 《', text: '《用户协议'.repeat(200_000) },
    { name: '1 MB of “以下简称', text: '（以下简称“'.repeat(160_000) },
    { name: '1 MB of unfinished tags', text: '<br <p &nbs'.repeat(90_000) },
    { name: '1 MB of digits', text: '1'.repeat(1_000_000) },
    { name: '1 MB of digits and points', text: '1.'.repeat(500_000) },
    { name: '1 MB of 一', text: '一'.repeat(1_000_000) },
    { name: '200,000 Markdown headings', text: '## 甲\n'.repeat(200_000) },
    { name: '100,000 numbers and nothing else', text: '1)\n'.repeat(100_000) },
    { name: '100,000 signs, a word each', text: '①甲'.repeat(100_000) },
    { name: '50,000 ways to count', text: numbers((index) => WAYS[index % WAYS.length] ?? '') },
    { name: '150,000 names in brackets', text: `${'（“甲”）'.repeat(390)}。`.repeat(385) },
    {
      name: '50,000 contents entries',
      text: `目录\n${numbers((index) => `标题${String(index)}\t${String(index % 99)}\n`)}`,
    },
  ];
}

/** Milliseconds of the processor, not of the clock: what else the machine does falls on neither. */
function time(text: string): number {
  const start = process.threadCpuUsage();
  readOutline(text);
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1000;
}

/** How often an input is read; the median counts, so that neither the compiler's start nor a pause does. */
const ROUNDS = 3;

function medianTime(text: string): number {
  const times = Array.from({ length: ROUNDS }, () => time(text)).sort((a, b) => a - b);
  return times[Math.floor(ROUNDS / 2)] ?? 0;
}

/** Times every input, each against the ordinary one right before it. */
export function benchOutlines(): OutlineTiming[] {
  const inputs = outlineInputs();
  const ordinary = inputs[0]?.text ?? '';
  for (let round = 0; round < 30; round++) readOutline(ordinary);
  const rounds = 50;
  return inputs.map(({ name, text }, index) => {
    let total = 0;
    for (let round = 0; round < rounds; round++) total += time(ordinary);
    const base = total / rounds / ordinary.length;
    const milliseconds = index === 0 ? total / rounds : medianTime(text);
    return { name, characters: text.length, milliseconds, ratio: milliseconds / text.length / base };
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { name, characters, milliseconds, ratio } of benchOutlines())
    console.log(
      `${name.padEnd(34)} ${String(characters).padStart(9)} characters ${milliseconds.toFixed(1).padStart(9)} ms  ×${ratio.toFixed(2)}`,
    );
}
