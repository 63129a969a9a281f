import { useEffect, useState } from 'react';

/** After the last change of size, ms. */
const AT_REST_MS = 200;

/** Whether somebody is changing the window's size: what follows it then must not lag behind. */
export function useWindowResizing(): boolean {
  const [resizing, setResizing] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    function onResize(): void {
      setResizing(true);
      clearTimeout(timer);
      timer = setTimeout(() => setResizing(false), AT_REST_MS);
    }
    window.addEventListener('resize', onResize);
    return () => {
      window.removeEventListener('resize', onResize);
      clearTimeout(timer);
    };
  }, []);
  return resizing;
}
