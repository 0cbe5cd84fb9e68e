import { mountPage } from '../../src/ui/kit/mount-page.tsx';
import { extensionActs } from '../../src/ui/records/extension-acts.ts';
import { RecordsApp } from '../../src/ui/records/RecordsApp.tsx';

mountPage(<RecordsApp acts={extensionActs} />);
