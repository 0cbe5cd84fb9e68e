import { mountPage } from '../../src/ui/kit/mount-page.tsx';
import { ReaderPage } from '../../src/ui/reader/ReaderPage.tsx';

mountPage(<ReaderPage />);
