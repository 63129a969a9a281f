import { useState } from 'react';
import styles from './portraits.module.css';

/** @param portrait a JPEG in base64: no other type is ever decoded, and nothing is loaded. What cannot be decoded is not there. */
export function PortraitImage({ portrait }: { portrait: string }) {
  const [isBroken, setBroken] = useState(false);
  if (isBroken) return null;
  return (
    <img
      className={styles.image}
      src={`data:image/jpeg;base64,${portrait}`}
      alt=""
      draggable={false}
      onError={() => setBroken(true)}
    />
  );
}
