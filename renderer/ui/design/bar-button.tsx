import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import styles from './bar.module.css';
import { Button } from './button.tsx';

interface BarButtonProps extends Omit<ComponentProps<typeof Button>, 'children'> {
  label: string;
  icon: LucideIcon;
}

/** A button of a bar over the stage: where that is narrow, the icon stands for its words, and they are its tooltip. */
export function BarButton({ label, title = label, className, ...props }: BarButtonProps) {
  return (
    <Button {...props} title={title} className={[styles.button, className].filter(Boolean).join(' ')}>
      <span className={styles.words}>{label}</span>
    </Button>
  );
}
