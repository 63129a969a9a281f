import { useEffect, useEffectEvent, useState } from 'react';

/**
 * Takes files that are dropped or pasted anywhere in the page: a browser would open one that misses its place, in place of the page and of
 * the call in it.
 *
 * @returns whether one is over the page
 */
export function useGivenFiles(onFile: (file: File) => void): boolean {
  const [isOver, setOver] = useState(false);
  const take = useEffectEvent((files: FileList | undefined) => {
    const file = files?.[0];
    if (file) onFile(file);
  });
  useEffect(() => {
    const ends = new AbortController();
    const { signal } = ends;
    function onDrag(event: DragEvent): void {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(event.type === 'dragover');
      if (event.type === 'drop') take(event.dataTransfer.files);
    }
    document.addEventListener('dragover', onDrag, { signal });
    document.addEventListener('dragleave', onDrag, { signal });
    document.addEventListener('drop', onDrag, { signal });
    document.addEventListener('paste', (event) => take(event.clipboardData?.files), { signal });
    return () => ends.abort();
  }, []);
  return isOver;
}
