import { describe, expect, it, vi } from 'vitest';

const open = [
  { id: 7, active: false, url: 'https://reg.heqi.example/join', incognito: false },
  { id: 8, active: true, url: undefined, incognito: true },
];
vi.mock('wxt/browser', () => ({
  browser: {
    tabs: {
      query: ({ active }: { readonly active?: boolean }) =>
        Promise.resolve(open.filter((tab) => active === undefined || tab.active === active)),
      get: (id: number) => {
        const tab = open.find((one) => one.id === id);
        return tab === undefined ? Promise.reject(new Error(`No tab with id: ${String(id)}.`)) : Promise.resolve(tab);
      },
    },
  },
}));
const { findTab } = await import('../../../src/ui/panel/use-tab.ts');

describe('the tab that a panel is about', () => {
  it('is the one named in its address, else the active one', async () => {
    expect(await findTab('7')).toEqual({ id: 7, url: 'https://reg.heqi.example/join', incognito: false });
    expect(await findTab(null)).toEqual({ id: 8, url: undefined, incognito: true });
  });

  it.each([
    ['is closed by now', '9'],
    ['is no tab', 'seven'],
  ])('is none where the one named %s', async (_why, named) => {
    expect(await findTab(named)).toBeNull();
  });
});
