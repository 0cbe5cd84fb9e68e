import { userEvent } from 'vitest/browser';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { families } from '../../../src/core/labels/taxonomy.ts';
import { locales } from '../../../src/locales/index.ts';
import { AskFirst } from '../../../src/ui/kit/AskFirst.tsx';
import { Button } from '../../../src/ui/kit/Button.tsx';
import { Disclosure } from '../../../src/ui/kit/Disclosure.tsx';
import { Dots } from '../../../src/ui/kit/Dots.tsx';
import { DoubleRule } from '../../../src/ui/kit/DoubleRule.tsx';
import { LawNote } from '../../../src/ui/kit/LawNote.tsx';
import { Mark } from '../../../src/ui/kit/Mark.tsx';
import { Quote } from '../../../src/ui/kit/Quote.tsx';
import { Row } from '../../../src/ui/kit/Row.tsx';
import { Seal } from '../../../src/ui/kit/Seal.tsx';
import { Section } from '../../../src/ui/kit/Section.tsx';
import { Stamp } from '../../../src/ui/kit/Stamp.tsx';
import { Switch } from '../../../src/ui/kit/Switch.tsx';
import { appear } from '../appear.ts';
import { audit } from '../audit.ts';
import { clear, control, draw } from '../render.tsx';

afterEach(clear);

describe('Seal', () => {
  it('has a frame of its own for each family, so that shape alone tells them apart', () => {
    const root = draw(
      <>
        {families.map((family) => (
          <Seal key={family} family={family} />
        ))}
        <Seal family="missing" />
        <Mark state="heed" />
        <Mark state="unread" />
      </>,
    );
    const shapes = [...root.querySelectorAll('.seal:not(.mark)')].map((seal) => {
      const [frame, glyph] = seal.querySelectorAll('path');
      return `${frame!.getAttribute('class')!} ${frame!.getAttribute('d')!} ${glyph!.getAttribute('d')!}`;
    });
    expect(new Set(shapes).size).toBe(7);
    expect(root.querySelectorAll('[aria-hidden="true"]')).toHaveLength(9);
  });
});

describe('evidence', () => {
  it('has a stroke of its own for each family', () => {
    const root = draw(
      <>
        {families.map((family) => (
          <Quote key={family} text="平台不负责" evidence={[{ start: 2, end: 5 }]} family={family} />
        ))}
      </>,
    );
    const strokes = [...root.querySelectorAll('.evidence')].map((one) => {
      const { textDecorationStyle, textDecorationThickness } = getComputedStyle(one);
      return `${textDecorationStyle} ${textDecorationThickness}`;
    });
    expect(new Set(strokes).size).toBe(6);
  });

  it('never loses or doubles a character where spans overlap or reach out of the text', () => {
    const root = draw(
      <Quote
        text="一二三四五六"
        evidence={[
          { start: 3, end: 99 },
          { start: -2, end: 2 },
          { start: 1, end: 4 },
        ]}
        family="data"
      />,
    );
    expect(root.textContent).toBe('一二三四五六');
    expect([...root.querySelectorAll('.evidence')].map((one) => one.textContent)).toEqual(['一二', '三四', '五六']);
  });
});

describe('Dots', () => {
  it.each([
    [0.1, 1, '10 份中约 1 份'],
    [0.54, 5, '10 份中约 5 份'],
    [1, 10, '10 份中约 10 份'],
    [0.02, 0, '20 份中不到 1 份'],
  ])('tells %d as %d dots and “%s”', (share, filled, words) => {
    const root = draw(<Dots share={share} />);
    expect(root.querySelectorAll('.on')).toHaveLength(filled);
    expect(root.textContent).toBe(words);
  });

  it('stay within a narrow column: the words go below', () => {
    const root = draw(
      <div style={{ width: '140px' }}>
        <Dots share={0.3} comparable />
      </div>,
      'en',
    );
    const [dots, words] = [...root.querySelectorAll('.dots > *')].map((one) => one.getBoundingClientRect());
    expect(words?.right).toBeLessThanOrEqual(root.getBoundingClientRect().left + 140);
    expect(words?.top).toBeGreaterThanOrEqual(dots?.bottom ?? 0);
  });
});

describe('AskFirst', () => {
  it('keeps a long name within its column, and its ring off the words, wherever it asks', async () => {
    draw(
      <div style={{ width: '200px' }}>
        <AskFirst
          act="移除"
          question={`“${'lab'.repeat(20)}”会一起删除。`}
          yes="移除"
          no="不移除"
          onYes={() => Promise.resolve()}
        />
      </div>,
    );
    control('移除').focus();
    await userEvent.keyboard('{Enter}');
    const ask = await appear('.ask');
    expect(ask.scrollWidth).toBeLessThanOrEqual(200);
    expect(getComputedStyle(ask).outlineOffset).toBe('8px');
  });
});

describe('Disclosure', () => {
  it('builds its content only once opened, and says whether it is open', async () => {
    const build = vi.fn(() => <p>里面</p>);
    const root = draw(<Disclosure summary="打开看看">{build}</Disclosure>);
    expect(build).not.toHaveBeenCalled();
    control('打开看看').focus();
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(root.textContent).toContain('里面'));
    const button = control('打开看看');
    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(document.getElementById(button.getAttribute('aria-controls')!)!.textContent).toBe('里面');
    await audit(root);
  });
});

describe('Switch', () => {
  it('is one target that says its state and hands over the other', async () => {
    const change = vi.fn();
    const root = draw(
      <Switch checked onChange={change}>
        在此站暂停
      </Switch>,
    );
    expect(control('在此站暂停').getAttribute('aria-checked')).toBe('true');
    control('在此站暂停').focus();
    await userEvent.keyboard(' ');
    expect(change).toHaveBeenCalledWith(false);
    await audit(root);
  });
});

describe('LawNote', () => {
  it.each(locales)('cites, and opens to what the article says, in %s', async (locale) => {
    const root = draw(<LawNote basis="civil-code-497" />, locale);
    root.querySelector('button')!.click();
    await vi.waitFor(() => expect(root.querySelector('.law-text')).not.toBeNull());
    expect(root.textContent).toMatch(/497|四百九十七/);
    await audit(root);
  });

  it('is silent on an article it does not know', () => {
    expect(draw(<LawNote basis="no-such-article" />).textContent).toBe('');
  });
});

it('holds nothing axe-core objects to, all together', async () => {
  const root = draw(
    <main>
      <h1>零件</h1>
      <DoubleRule />
      <Section title="最重的三处" aside="共标注 43 处">
        <Row aside="47 条">全部记录</Row>
        <Row href="#x" aside="47 条">
          全部记录
        </Row>
        <Row onPress={() => undefined}>设置</Row>
        <Button onPress={() => undefined}>打印</Button>
        <Button kind="solid" wide onPress={() => undefined}>
          打开侧栏
        </Button>
        <Button kind="text" onPress={() => undefined}>
          看原文
        </Button>
        <Button disabled onPress={() => undefined}>
          不能按
        </Button>
        <Stamp fresh />
        <Stamp empty />
      </Section>
    </main>,
  );
  await audit(root);
});
