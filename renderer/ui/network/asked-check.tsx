import { useEffect, useState } from 'react';
import { useSession } from '../session-context.tsx';
import { CheckDialog } from './lazy.ts';

/** The connection check, opened by the app's menu: its report is what "Copy report…" is for. */
export function AskedCheck({ onFind }: { onFind: () => void }) {
  const { desktop } = useSession();
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => desktop?.onCheckWanted(() => setIsOpen(true)), [desktop]);
  const close = () => setIsOpen(false);

  function find(): void {
    close();
    onFind();
  }

  return isOpen && desktop && <CheckDialog desktop={desktop} onFind={find} onClose={close} />;
}
