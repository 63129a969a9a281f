import { useEffect, useEffectEvent, useState } from 'react';

type HoldHandlers = Record<'onPointerEnter' | 'onPointerLeave' | 'onFocus' | 'onBlur', () => void>;

/**
 * Dismisses after a time, but not while the element is pointed at or focused.
 *
 * @param lifetimeMs from when it is shown, and from each change of `said`
 * @returns event handlers for the element
 */
export function useAutoDismiss(lifetimeMs: number, dismiss: () => void, said: string | number = 0): HoldHandlers {
  const [held, setHeld] = useState(false);
  const onTimeout = useEffectEvent(dismiss);

  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => onTimeout(), lifetimeMs);
    return () => clearTimeout(timer);
  }, [held, lifetimeMs, said]);

  const hold = (): void => setHeld(true);
  const release = (): void => setHeld(false);
  return { onPointerEnter: hold, onPointerLeave: release, onFocus: hold, onBlur: release };
}
