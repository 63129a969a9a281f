import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import styles from './button.module.css';

type Tone = 'primary' | 'secondary' | 'danger' | 'ghost';

interface ButtonProps extends ComponentProps<'button'> {
  tone?: Tone;
  icon?: LucideIcon;
}

/** A button with words, and an icon before them. */
export function Button({ tone = 'secondary', icon: Icon, children, className, ...props }: ButtonProps) {
  return (
    <button type="button" {...props} className={[styles.button, styles[tone], className].filter(Boolean).join(' ')}>
      {Icon && <Icon size={18} aria-hidden />}
      {children}
    </button>
  );
}

interface IconButtonProps extends ComponentProps<'button'> {
  /** The accessible name, shown on hover too. */
  label: string;
  icon: LucideIcon;
}

/** A small square button with only an icon. */
export function IconButton({ label, icon: Icon, className, ...props }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      {...props}
      className={[styles.icon, className].filter(Boolean).join(' ')}
    >
      <Icon size={18} aria-hidden />
    </button>
  );
}
