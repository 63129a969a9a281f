import { X } from 'lucide-react';
import { useEffectEvent, useId, useLayoutEffect, useRef, type ReactNode, type RefObject } from 'react';
import { DialogToggles } from '../devices/dialog-toggles.tsx';
import { commonWords } from '../words/common.ts';
import { IconButton } from './button.tsx';
import styles from './dialog.module.css';
import { isDismissible } from './dismiss-dialogs.ts';
import { openerOf } from './opener-of.ts';
import { useScrimPress } from './use-scrim-press.ts';

interface DialogProps {
  title: string;
  /** Also on Escape. */
  onClose: () => void;
  /** `question` asks for one answer and has no close button; `page` is a wide one that scrolls. */
  size?: 'question' | 'small' | 'page';
  /** Whether a press beside it closes it too, and the key of the search: not what asks for an answer. Nor is it while a form in it has `data-draft`. */
  dismissible?: boolean;
  /** Gets the focus at first; otherwise the first focusable element does, or the dialog itself when there is none. */
  initialFocus?: RefObject<HTMLElement | null>;
  /** Id of the words that screen readers say after the title. */
  describedBy?: string;
  children: ReactNode;
}

/**
 * A modal dialog; rendered means open. The native element gives the focus trap, the inert page behind it, and the
 * return of the focus. At its foot are the microphone and the camera, while there is a call behind it.
 */
export function Dialog({
  title,
  onClose,
  size = 'page',
  dismissible = size !== 'question',
  initialFocus,
  describedBy,
  children,
}: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const foot = useRef<HTMLDivElement>(null);
  const titleId = useId();

  const onScrim = useScrimPress((dialog) => isDismissible(dialog) && onClose());
  const focusFirst = useEffectEvent(() => initialFocus?.current?.focus());

  // The clean-up of a layout effect runs before the element is removed, so that `close` can still restore the focus.
  useLayoutEffect(() => {
    const dialog = element.current;
    const opener = openerOf(document.activeElement);
    // Not what gets the focus where nothing else may have it: a key that is pressed at that moment does nothing.
    if (foot.current) foot.current.inert = true;
    dialog?.showModal();
    if (foot.current) foot.current.inert = false;
    focusFirst();
    return () => {
      dialog?.close();
      opener?.focus();
    };
  }, []);

  return (
    <dialog
      ref={element}
      className={`${styles.dialog} ${styles[size]}`}
      aria-labelledby={titleId}
      aria-describedby={describedBy}
      data-dismissible={dismissible}
      {...onScrim}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className={styles.header}>
        <h2 id={titleId}>{title}</h2>
        {size !== 'question' && <IconButton label={commonWords.close} icon={X} onClick={onClose} />}
      </div>
      {children}
      <div ref={foot} className={styles.foot}>
        <DialogToggles />
      </div>
    </dialog>
  );
}
