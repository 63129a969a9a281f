import { lazyPart } from '../design/lazy-part.tsx';
import { inviteWords } from '../words/invite.ts';
import styles from './invite.module.css';

const load = () => import('./qr-picture.tsx').then((part) => part.QrPicture);

/** `QrPicture`, loaded when it is needed. */
export const QrCode = lazyPart(load, {
  loading: <div className={styles.qr} />,
  failed: () => <p className={styles.hint}>{inviteWords.qrFailed}</p>,
});
