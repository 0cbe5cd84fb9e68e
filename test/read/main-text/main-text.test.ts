import { describe, expect, test } from 'vitest';
import { blockTextIn } from '../../../src/read/tree/block-text.ts';
import { mainTextIn } from '../../../src/read/main-text/main-text.ts';
import { parseInNode } from '../../../src/read/tree/parse-in-node.ts';
import { countSteps } from '../count-steps.ts';

describe('finding the main text', () => {
  test('can be laid down at each line, several times over', () => {
    const clause = '<p>平台有权随时修改本协议，修改后的协议一经公布即生效，您继续使用即视为接受。</p>';
    const document = parseInNode(
      `<body><nav>${'<p><a href="/">首页</a></p>'.repeat(300)}</nav>${clause.repeat(300)}</body>`,
    );
    const walking = countSteps(blockTextIn(document));
    // lines, regions, the box of the text, reasons, what is taken back
    expect(countSteps(mainTextIn(document)) - walking).toBeGreaterThan(5 * 600);
  });
});
