import { render } from 'preact';
import { translator, type Locale } from '../../../src/locales/index.ts';
import { TranslatorContext } from '../../../src/ui/kit/translator-context.ts';
import type { GallerySurface } from './surface.ts';
import '../../../src/ui/styles/tokens.css';
import '../../../src/ui/styles/base.css';
import '../../../src/ui/styles/seals.css';
import '../../../src/ui/styles/kit.css';

const modules = import.meta.glob<{ readonly surface: GallerySurface }>('./surfaces/*.tsx');

/** `?list` writes what there is into the body; `?surface=panel&state=done&locale=en` draws one state. */
async function main(): Promise<void> {
  const query = new URLSearchParams(location.search);
  if (query.has('list')) {
    const list: Record<string, unknown> = {};
    for (const [path, load] of Object.entries(modules)) {
      const { surface } = await load();
      list[path.slice('./surfaces/'.length, -'.tsx'.length)] = {
        sizes: surface.sizes,
        states: Object.keys(surface.states),
      };
    }
    document.body.dataset['list'] = JSON.stringify(list);
    return;
  }
  const load = modules[`./surfaces/${query.get('surface') ?? ''}.tsx`];
  if (load === undefined) throw new Error('no such surface');
  const { surface } = await load();
  const state = query.get('state') ?? '';
  const draw = surface.states[state];
  const root = document.getElementById('root');
  if (draw === undefined || root === null) throw new Error('no such state');
  const t = translator((query.get('locale') ?? 'zh_CN') as Locale);
  document.documentElement.lang = t.tag;
  render(<TranslatorContext.Provider value={t}>{draw(t)}</TranslatorContext.Provider>, root);
  await surface.prepare?.[state]?.();
  await document.fonts.ready;
  document.body.dataset['ready'] = '';
}

await main();
