import { Image, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { useStore } from 'zustand';
import { Avatar } from '../design/avatar.tsx';
import { Button } from '../design/button.tsx';
import { useSession } from '../session-context.tsx';
import { portraitTroubles, portraitWords } from '../words/portrait.ts';
import { makePortrait, PICTURE_TYPES, type PortraitTrouble } from './make-portrait.ts';
import { PortraitImage } from './portrait-image.tsx';
import styles from './portraits.module.css';
import { useGivenFiles } from './use-given-files.ts';

/** Where the own profile picture is chosen: from a file, which can also be dropped here or pasted. */
export function PortraitChooser() {
  const session = useSession();
  const { name, portrait } = useStore(session.preferences);
  const isSeen = useStore(session.hub, (hub) => hub.kind !== 'online' || hub.tellsPortraits);
  const [trouble, setTrouble] = useState<PortraitTrouble | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const lastTaken = useRef<File>(null);

  async function take(file: File): Promise<void> {
    lastTaken.current = file;
    setTrouble(null);
    const made = await makePortrait(file);
    // Another one was chosen while this one was read.
    if (lastTaken.current !== file) return;
    if (made.kind === 'made') session.setPortrait(made.portrait);
    else setTrouble(made.kind);
  }

  const isOver = useGivenFiles((file) => void take(file));

  function remove(): void {
    lastTaken.current = null;
    setTrouble(null);
    session.setPortrait(null);
    // The button that had the focus is gone.
    button.current?.focus();
  }

  return (
    <div className={styles.chooser} data-over={isOver}>
      <Avatar name={name}>{portrait !== null && <PortraitImage key={portrait} portrait={portrait} />}</Avatar>
      <div className={styles.choices}>
        <div className={styles.buttons}>
          <Button ref={button} icon={Image} onClick={() => input.current?.click()}>
            {portraitWords.choose}
          </Button>
          {portrait !== null && (
            <Button tone="ghost" icon={X} onClick={remove}>
              {portraitWords.remove}
            </Button>
          )}
        </div>
        <input
          ref={input}
          type="file"
          hidden
          accept={PICTURE_TYPES.join()}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) void take(file);
            // The same file can be chosen again.
            target.value = '';
          }}
        />
        {trouble !== null && (
          <p role="alert" className={styles.error}>
            {portraitTroubles[trouble]}
          </p>
        )}
        <p className={styles.hint}>{portraitWords.hint}</p>
        {!isSeen && (
          <p role="status" className={styles.hint}>
            {portraitWords.unseen}
          </p>
        )}
      </div>
    </div>
  );
}
