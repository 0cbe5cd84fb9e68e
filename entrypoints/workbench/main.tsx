import { createPageReviewer, readChosenFile } from '../../src/background/reading/read-file.ts';
import { ProjectStore } from '../../src/ledger/projects/database.ts';
import { mountPage } from '../../src/ui/kit/mount-page.tsx';
import { saveFile } from '../../src/ui/kit/save-file.ts';
import { WorkbenchApp } from '../../src/ui/workbench/WorkbenchApp.tsx';

const reviewer = createPageReviewer();

mountPage(
  <WorkbenchApp
    store={new ProjectStore()}
    acts={{
      readFile: readChosenFile,
      review: (document) => reviewer.review(document),
      save: saveFile,
      now: () => new Date(),
      newId: () => crypto.randomUUID(),
    }}
  />,
  { bench: true },
);
