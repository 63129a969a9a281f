import { Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './banner.module.css';

interface BannerProps {
  tone: 'info' | 'warning';
  role: 'status' | 'alert';
  children: ReactNode;
  /** The one next action. */
  action?: ReactNode;
}

/** A line that says what is wrong or going on, with one next action. */
export function Banner({ tone, role, children, action }: BannerProps) {
  const Icon = tone === 'warning' ? TriangleAlert : Info;
  return (
    <div className={`${styles.banner} ${styles[tone]}`}>
      <Icon size={18} aria-hidden />
      <p role={role}>{children}</p>
      {action}
    </div>
  );
}
