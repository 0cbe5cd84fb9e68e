import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Chip } from '../../../../src/messaging/protocol.ts';
import type { Locale } from '../../../../src/locales/index.ts';
import { mountChip } from '../../../../src/ui/chip/mount-chip.tsx';
import { doneChip } from '../../fixtures/chips.ts';
import type { GallerySurface } from '../surface.ts';

const field =
  'height: 40px; border: 1px solid var(--b); border-radius: 4px; padding: 0 14px; line-height: 38px; margin-top: 18px';

/** A sign-up form of a site with the chip beside its consent sentence. */
function SignUp({
  chip,
  locale,
  tight = false,
  menu = false,
}: {
  readonly chip: Chip;
  readonly locale: Locale;
  readonly tight?: boolean;
  readonly menu?: boolean;
}) {
  const words = useRef<HTMLSpanElement>(null);
  const action = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const stop = new AbortController();
    if (words.current !== null && action.current !== null) {
      const { root } = mountChip(
        {
          widget: null,
          sentence: words.current,
          action: action.current,
          stops: [...words.current.querySelectorAll('a')],
        },
        { chip, locale, onOpen: () => undefined, onDismiss: () => undefined, signal: stop.signal },
      );
      if (menu) root.querySelector('button')?.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true }));
    }
    return () => stop.abort();
  });
  return (
    <div style="--b: light-dark(#ccd2d9, #3a3d42); min-height: 100vh; background: light-dark(#fff, #17191c); color: light-dark(#222, #e4e6e8); padding: 32px 40px; font: 14px/20px sans-serif">
      <h1 style="font: 600 20px/28px sans-serif">手机号注册</h1>
      <div style={field}>请输入手机号</div>
      <div style={field}>短信验证码</div>
      <p style="display: flex; gap: 10px; margin-top: 18px; align-items: flex-start">
        <input type="checkbox" aria-label="同意" />
        <span ref={words}>
          我已阅读并同意<a href="#a">《用户服务协议》</a>
          <a href="#b">《隐私政策》</a>
          <a href="#c">《会员自动续费规则》</a>
          <a href="#d">《南枝付支付服务协议》</a>
        </span>
      </p>
      <button
        ref={action}
        type="button"
        style={`display: block; width: 100%; height: 40px; border-radius: 4px; text-align: center; background: light-dark(#1d63dc, #3a7ff0); color: #fff; margin-top: ${tight ? '6' : '48'}px`}
      >
        同意并注册
      </button>
    </div>
  );
}

const states: Record<string, Chip> = {
  notice: doneChip({ notable: 3 }),
  quiet: doneChip(),
  unread: doneChip({ notable: 3, unread: 1 }),
  unasked: doneChip({ documents: 10, unasked: 2, minutes: 8 }),
  'on-request': { state: 'on-request', documents: 4 },
  reading: { state: 'reading', documents: 4, read: 1 },
};

export const surface: GallerySurface = {
  sizes: [{ width: 400, height: 360 }],
  states: {
    ...Object.fromEntries(
      Object.entries(states).map(([state, chip]) => [state, (t) => <SignUp chip={chip} locale={t.locale} />]),
    ),
    menu: (t) => <SignUp menu chip={states['notice'] as Chip} locale={t.locale} />,
    tight: (t) => <SignUp tight chip={states['notice'] as Chip} locale={t.locale} />,
  },
};
