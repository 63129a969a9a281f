import { useRef, type MouseEvent } from 'react';

type Press = MouseEvent<HTMLDialogElement>;

/**
 * Tells of a press that begins and ends on the scrim beside a dialog: whoever marks text in it may let go outside.
 *
 * @returns what the dialog listens to
 */
export function useScrimPress(onPress: (dialog: HTMLDialogElement) => void): {
  onMouseDown: (at: Press) => void;
  onClick: (at: Press) => void;
} {
  const began = useRef(false);
  return {
    onMouseDown: (at) => {
      began.current = isOnScrim(at);
    },
    onClick: (at) => {
      if (began.current && isOnScrim(at)) onPress(at.currentTarget);
    },
  };
}

/** What is pressed on the scrim, and on the padding within, has the dialog itself as its target. */
function isOnScrim({ target, currentTarget, clientX, clientY }: Press): boolean {
  if (target !== currentTarget) return false;
  const { left, right, top, bottom } = currentTarget.getBoundingClientRect();
  return clientX < left || clientX > right || clientY < top || clientY > bottom;
}
