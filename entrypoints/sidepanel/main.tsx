import { mountFramed } from '../../src/ui/kit/mount-framed.tsx';
import { mountPage } from '../../src/ui/kit/mount-page.tsx';
import { DrawerPage } from '../../src/ui/panel/DrawerPage.tsx';
import { PanelPage } from '../../src/ui/panel/PanelPage.tsx';

// In a frame it is the drawer of a page, if the background knows its ticket.
const ticket = new URLSearchParams(location.search).get('drawer');
if (window.top === window) mountPage(<PanelPage />);
else if (ticket !== null) mountFramed(<DrawerPage ticket={ticket} />);
