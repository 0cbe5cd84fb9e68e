import { nodePorts } from '../../src/helper/node-ports.ts';
import { readHtmlDocument } from '../../src/read/read-html.ts';
import { scoreReading, type ReadingScore } from './reading-score.ts';
import { listPages, readAllPages } from './reading.ts';

const names = /\s(?:class|id)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi;
const landmarks = /<(\/?)(?:nav|header|footer|aside|main|article|section)\b/gi;
const above =
  '<div><a href="/">网站首页</a><a href="/p">产品中心</a><a href="/n">新闻资讯</a></div>' +
  '<div><p>会员登录</p><input type="text"><input type="password"><p>忘记密码</p></div>';
const below =
  '<div><p>联系电话：010-00000000 传真：010-00000001</p><p><a href="/a">关于我们</a> | <a href="/b">诚聘英才</a> | <a href="/c">友情链接</a></p>' +
  '<p>版权所有 某某网 京ICP备00000000号</p></div>';

/** The same pages made harder: what our rules might lean on is taken away, what they should drop is added. */
const disguises: Readonly<Record<string, (html: string) => string>> = {
  'as they are, in Node': (html) => html,
  'without class and id': (html) => html.replace(names, ''),
  'without landmarks either': (html) => html.replace(names, '').replace(landmarks, '<$1div'),
  'with menu, login and imprint added': (html) =>
    html.replace(/<body[^>]*>/i, (body) => body + above).replace(/<\/body>/i, `${below}</body>`),
};

/** Scores our reader on the disguised pages. */
export async function evaluateDisguises(sharedDir: string): Promise<ReadonlyMap<string, readonly ReadingScore[]>> {
  const scores = new Map<string, ReadingScore[]>();
  await readAllPages(listPages(sharedDir), (page, { innerText }) => {
    const reference = page.reference(innerText);
    for (const [name, disguise] of Object.entries(disguises)) {
      const { text } = readHtmlDocument(nodePorts.parseHtml(disguise(page.html)));
      const list = scores.get(name) ?? [];
      list.push(scoreReading(reference, text));
      scores.set(name, list);
    }
  });
  return scores;
}

/** The disguises as a Markdown table. */
export function formatDisguises(scores: ReadonlyMap<string, readonly ReadingScore[]>): string {
  const rows = [...scores].map(([name, list]) => {
    const mean = (of: (score: ReadingScore) => number): number =>
      list.reduce((sum, score) => sum + of(score), 0) / list.length;
    const worst = Math.min(...list.map((score) => score.recall));
    const foreign = `${(mean((score) => score.foreign) * 100).toFixed(2)} %`;
    return `| ${name} | ${mean((score) => score.recall).toFixed(4)} | ${worst.toFixed(4)} | ${foreign} | ${mean((score) => score.lines).toFixed(4)} |`;
  });
  return ['| pages | recall | worst | foreign | lines |', '| --- | --- | --- | --- | --- |', ...rows].join('\n');
}
