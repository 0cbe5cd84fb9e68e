import { mountPage } from '../../src/ui/kit/mount-page.tsx';
import { PopupPage } from '../../src/ui/popup/PopupPage.tsx';

mountPage(<PopupPage />);
