// The demo behind `npm start`: five invented sites that ask for consent in five ways. With a display a browser opens
// on the first; without one (or with --headless) the same walk is done here and what was found is printed.
import { mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchExtension } from '../../test/e2e/harness/chromium.ts';
import { serveDemo } from './serve-demo.ts';
import { walkDemo } from './walk.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const out = join(root, 'out', 'demo');
const hasDisplay = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
const headless = process.argv.includes('--headless') || !hasDisplay;

await using site = await serveDemo();
if (headless) {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const problems = await walkDemo(site, out, (line) => process.stdout.write(`${line}\n`));
  process.stdout.write(
    [
      '',
      `截图和记录 / screenshots and record: ${relative(process.cwd(), out) || '.'}/`,
      '先看 / look first at: nanzhi.example.png（签条 / the slip），nanzhi.example.panel.png（侧栏 / the panel）',
      '想自己点 / to try it yourself: README，“装进自己的浏览器 / In your own browser”',
      '',
    ].join('\n'),
  );
  process.exitCode = problems > 0 ? 1 : 0;
} else {
  const extension = await launchExtension({ headless: false, examplesAt: site.address });
  const page = extension.context.pages()[0] ?? (await extension.context.newPage());
  await page.goto('http://nanzhi.example/');
  process.stdout.write(
    [
      '',
      '浏览器已打开 / the browser is open. 五个演示网站 / five demo sites:',
      '  http://nanzhi.example/    勾选框，四份文件：网页、PDF，还有一份打不开',
      '  http://kuaidu.example/    自绘的勾选框，协议在弹窗里',
      '  http://hegu.example/      没有勾选框，“点击即表示同意”，GBK 编码',
      '  http://tingchao.example/  单页应用，迟到的登录页',
      '  http://shiguang.example/  预先勾选，协议在文本框里',
      '关闭浏览器即结束 / close the browser to end.',
      '',
    ].join('\n'),
  );
  await new Promise<void>((resolve) => extension.context.once('close', () => resolve()));
  rmSync(extension.profile, { recursive: true, force: true, maxRetries: 5 });
}
