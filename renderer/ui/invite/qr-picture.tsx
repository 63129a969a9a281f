import { useMemo } from 'react';
import { inviteWords } from '../words/invite.ts';
import { encodeQrPath } from './encode-qr.ts';
import styles from './invite.module.css';

/** A link as a QR code: black on white in either theme, because many scanners do not read inverted ones. */
export function QrPicture({ link }: { link: string }) {
  const { size, d } = useMemo(() => encodeQrPath(link), [link]);
  return (
    <svg
      className={styles.qr}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={inviteWords.qrCode}
      shapeRendering="crispEdges"
    >
      <path d={d} />
    </svg>
  );
}
