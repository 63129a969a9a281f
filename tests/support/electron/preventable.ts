/** Emits an event that listeners can prevent, and tells whether one did. */
export function preventable<T extends object>(
  emit: (event: T & { preventDefault: () => void; readonly defaultPrevented: boolean }) => void,
  details?: T,
): boolean {
  let prevented = false;
  emit(
    Object.assign(Object.create(null) as T, details, {
      preventDefault: () => {
        prevented = true;
      },
      get defaultPrevented() {
        return prevented;
      },
    }),
  );
  return prevented;
}
