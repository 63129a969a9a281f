import type { ReactNode } from 'react';
import type { LucideIcon } from 'lucide-react';
import styles from './picture-mark.module.css';

/** Says over a picture why what is seen is not now. Where there is no room for words the icon stands for them, and screen readers read them. */
export function PictureMark({ icon: Icon, children }: { icon: LucideIcon; children: ReactNode }) {
  return (
    <p role="status" className={styles.mark} data-standing>
      <Icon size={16} aria-hidden />
      <span>{children}</span>
    </p>
  );
}
