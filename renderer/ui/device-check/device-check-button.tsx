import { Webcam } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../design/button.tsx';
import { mediaWords } from '../words/media.ts';
import { DeviceCheckDialog } from './lazy.ts';

/** Opens "Check camera and sound". */
export function DeviceCheckButton({ className }: { className?: string | undefined }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button className={className} icon={Webcam} onClick={() => setOpen(true)}>
        {mediaWords.check}
      </Button>
      {open && <DeviceCheckDialog onClose={() => setOpen(false)} />}
    </>
  );
}
