import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import styles from './button.module.css';

type Tone = 'primary' | 'secondary' | 'danger' | 'ghost';

interface MayBeOff extends ComponentProps<'button'> {
  /** It does nothing for now, and keeps the focus: a button that is `disabled` loses it. */
  off?: boolean;
}

interface ButtonProps extends MayBeOff {
  tone?: Tone;
  icon?: LucideIcon;
}

/** A button with words, and an icon before them. */
export function Button({ tone = 'secondary', icon: Icon, off, children, className, ...props }: ButtonProps) {
  return (
    <button
      type="button"
      {...props}
      {...pressOf(off, props.onClick)}
      className={[styles.button, styles[tone], className].filter(Boolean).join(' ')}
    >
      {Icon && <Icon size={18} aria-hidden />}
      {children}
    </button>
  );
}

interface IconButtonProps extends MayBeOff {
  /** The accessible name, shown on hover too. */
  label: string;
  icon: LucideIcon;
}

/** A small square button with only an icon. */
export function IconButton({ label, icon: Icon, off, className, ...props }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      {...props}
      {...pressOf(off, props.onClick)}
      className={[styles.icon, className].filter(Boolean).join(' ')}
    >
      <Icon size={18} aria-hidden />
    </button>
  );
}

/** Enter in a form presses its button too: one that is off submits nothing. */
function pressOf(off: boolean | undefined, onClick: MayBeOff['onClick']): Pick<MayBeOff, 'aria-disabled' | 'onClick'> {
  if (off === undefined) return {};
  return { 'aria-disabled': off, onClick: off ? (event) => event.preventDefault() : onClick };
}
