import { ScanQrCode } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { IconButton } from '../design/button.tsx';
import { lazyDialog } from '../design/lazy-dialog.tsx';
import { useSession } from '../session-context.tsx';
import { scanWords } from '../words/scan.ts';

const ScanDialog = lazyDialog(() => import('./scan-dialog.tsx').then((part) => part.ScanDialog));

interface ScanButtonProps {
  className?: string | undefined;
  onScanned: (text: string) => void;
}

/** Beside a field for an address or link: fills it from a QR code. Nothing where there is no camera. */
export function ScanButton({ className, onScanned }: ScanButtonProps) {
  const hasCamera = useStore(useSession().media, (media) => media.cameras.length > 0 || media.asksFirst.camera);
  const [open, setOpen] = useState(false);
  if (!hasCamera) return null;
  return (
    <>
      <IconButton className={className} label={scanWords.scan} icon={ScanQrCode} onClick={() => setOpen(true)} />
      {open && (
        <ScanDialog
          onClose={() => setOpen(false)}
          onScanned={(text) => {
            setOpen(false);
            onScanned(text);
          }}
        />
      )}
    </>
  );
}
