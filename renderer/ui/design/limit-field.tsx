import { SelectField } from './select-field.tsx';

interface LimitFieldProps<T extends string | number> {
  label: string;
  options: readonly T[];
  nameOf: (option: T) => string;
  /** What it is called that there is no limit. */
  unlimited: string;
  /** One that is no option, as a file may bring it, is shown all the same. */
  value: T | null;
  onChange: (value: T | null) => void;
}

/** A choice of the most that there may be of something; null: no limit. */
export function LimitField<T extends string | number>(props: LimitFieldProps<T>) {
  const { label, options, nameOf, unlimited, value, onChange } = props;
  const all = withValue(options, value);
  return (
    <SelectField
      label={label}
      value={value === null ? '' : String(value)}
      onChange={({ target }) => onChange(all.find((option) => String(option) === target.value) ?? null)}
    >
      <option value="">{unlimited}</option>
      {all.map((option) => (
        <option key={option} value={String(option)}>
          {nameOf(option)}
        </option>
      ))}
    </SelectField>
  );
}

/** The options, and the value where it is none of them. */
export function withValue<T>(options: readonly T[], value: T | null): readonly T[] {
  return value === null || options.includes(value) ? options : [...options, value];
}
