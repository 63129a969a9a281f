import { useId, type ComponentProps } from 'react';
import field from './field.module.css';
import styles from './select.module.css';

interface SelectFieldProps extends ComponentProps<'select'> {
  label: string;
}

/** A labelled native select, drawn as a menu: the most robust combobox there is, in a dialog as anywhere. */
export function SelectField({ label, children, ...props }: SelectFieldProps) {
  const id = useId();
  return (
    <div className={field.field}>
      <label htmlFor={id}>{label}</label>
      <select id={id} className={styles.select} {...props}>
        {children}
      </select>
    </div>
  );
}
