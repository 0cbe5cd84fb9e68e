import { expect, it } from 'vitest';
import { unseenOf } from './faults-of.ts';

/* As `variants.browser.test.ts`, of consent to take part in a study: below its text, by boxes and by buttons. */

const CHINESE =
  '<h1>知情同意书</h1><p>我们邀请您参加一项关于阅读习惯的研究，由拾穗大学心理学系开展。</p><p>参与是自愿的，可以随时退出，数据仅用于科学研究。</p>';
const ENGLISH =
  '<h1>Consent Form</h1><p>You are invited to take part in a research study about how people read.</p><p>Participation is voluntary and you may withdraw at any time.</p>';

const makes: readonly ((yes: string, no: string) => string)[] = [
  (yes, no) =>
    `<p><label><input type="radio" name="a" id="w"> ${yes}</label></p><p><label><input type="radio" name="a"> ${no}</label></p><button>Next</button>`,
  (yes) => `<p><input type="checkbox" id="w"> ${yes}</p><button>Next</button>`,
  (yes, no) => `<a class="btn" href="/yes" id="w">${yes}</a><a class="btn" href="/no">${no}</a>`,
  (yes, no) => `<i class="radio" id="w"></i><span>${yes}</span> <i class="radio"></i><span>${no}</span>`,
];

it('hears consent to a study in Chinese', async () => {
  const answers = [
    ['我同意参加本研究', '我不同意参加'],
    ['我自愿参加本研究', '我不愿意参加本研究'],
    ['同意', '不同意'],
    ['我已知晓并同意参与本次实验', '我不同意'],
  ] as const;
  const questions = ['', '<p>您是否同意参加本研究？</p>'];
  const bodies = answers.flatMap(([yes, no]) =>
    questions.flatMap((question) =>
      makes.slice(0, 2).map((make) => `<form>${CHINESE}${question}${make(yes, no)}</form>`),
    ),
  );
  expect(await unseenOf(bodies, '知情同意书')).toEqual([]);
});

it('hears consent to a study in English', async () => {
  const answers = [
    ['I agree to participate in this study', 'I do not agree to participate'],
    ['I consent to take part', 'I do not consent'],
    ['I am 18 years of age or older and I agree to participate', 'I do not agree'],
  ] as const;
  const bodies = answers.flatMap(([yes, no]) => makes.map((make) => `<form>${ENGLISH}${make(yes, no)}</form>`));
  expect(await unseenOf(bodies, 'Consent Form')).toEqual([]);
});
