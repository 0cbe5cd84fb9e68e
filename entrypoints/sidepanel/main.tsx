import { mountPage } from '../../src/ui/kit/mount-page.tsx';
import { PanelPage } from '../../src/ui/panel/PanelPage.tsx';

mountPage(<PanelPage />);
