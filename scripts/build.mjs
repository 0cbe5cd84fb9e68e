// `npm run build`: what is missing, then both extensions; says where they are. From a bare clone too.
import process from 'node:process';
import { ensureBuilt, ensurePackages, setUp } from './setup.mjs';

setUp(
  ensurePackages,
  () => ensureBuilt('chrome'),
  () => ensureBuilt('firefox'),
);
process.stdout.write(
  [
    'Chrome、Edge、Chromium：.output/chrome-mv3',
    'Firefox：.output/firefox-mv3/manifest.json',
    '怎样装进浏览器 / how to install them: README',
    '',
  ].join('\n'),
);
