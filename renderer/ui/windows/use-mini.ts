import { useEffect, useEffectEvent, useState } from 'react';
import { createStore, useStore, type StoreApi } from 'zustand';
import { MINI_WINDOWS } from '../../../signaling/protocol/child-windows.ts';
import { useSession } from '../session-context.tsx';
import { canHaveMini, openChild, openPictureInPicture } from './child-windows.ts';
import { hasMini, wishOnReturn, type MiniWish } from './mini-wish.ts';

export interface Mini {
  /** Null: there is none now. */
  readonly child: Window | null;
  /** Null where there can be none. */
  readonly ask: (() => void) | null;
  /** It was asked for, and the browser refused. */
  readonly blocked: boolean;
  forgetBlocked: () => void;
  /** The person has closed it: in this call it comes when it is asked for. */
  onClosed: () => void;
  /** To the page's own window. */
  goBack: () => void;
}

/** The mini window: as long as the person is in the room. */
export function useMini(): Mini {
  const session = useSession();
  const { opensByItself, shown: ownWindowShown } = session.ownWindow;
  const enabled = useStore(session.preferences, ({ miniWindow }) => miniWindow);
  const sharing = useStore(session.share, ({ kind }) => kind === 'sharing');
  const shown = useStore(ownWindowShown);
  const [wish, setWish] = useState<MiniWish>('automatic');
  const [open] = useState(() => createStore<{ child: Window | null }>(() => ({ child: null })));
  const child = useStore(open, (state) => state.child);
  const [blocked, setBlocked] = useState(false);
  const isWanted = hasMini({ wish, mayCome: opensByItself && enabled, sharing, shown });

  useEffect(() => ownWindowShown.subscribe((isShown) => isShown && setWish(wishOnReturn)), [ownWindowShown]);

  const [begun, setBegun] = useState({ sharing, times: 0 });
  if (begun.sharing !== sharing) setBegun({ sharing, times: begun.times + (sharing ? 1 : 0) });

  // Where the system has windows above others. It is opened anew when a share begins, since it then stands elsewhere.
  useEffect(() => {
    if (!isWanted || !opensByItself) return;
    // Apart from what else changes: Chromium then tells no ResizeObserver of a layout that a window is opened in the midst of.
    const timer = setTimeout(() => {
      const { kind } = session.share.getState();
      replace(open, openChild(kind === 'sharing' ? MINI_WINDOWS.sharing : MINI_WINDOWS.idle));
    });
    return () => {
      clearTimeout(timer);
      replace(open, null);
    };
  }, [isWanted, opensByItself, begun.times, session, open]);

  // A browser opens one after a press, or when it asks whether there is to be one.
  useEffect(() => () => replace(open, null), [open]);

  async function ask(): Promise<void> {
    if (opensByItself) return setWish('wanted');
    const opened = await openPictureInPicture();
    // The person may have left meanwhile.
    if (session.room.getState().kind !== 'joined') return opened?.close();
    setBlocked(opened === null);
    if (opened !== null) replace(open, opened);
  }

  const askByBrowser = useEffectEvent(() => void ask());
  useEffect(() => {
    if (opensByItself || !enabled || !canHaveMini(opensByItself)) return;
    return onPictureInPictureWanted(() => askByBrowser());
  }, [opensByItself, enabled]);

  return {
    child,
    ask: canHaveMini(opensByItself) ? () => void ask() : null,
    blocked,
    forgetBlocked: () => setBlocked(false),
    onClosed() {
      if (open.getState().child !== child) return;
      replace(open, null);
      setWish('unwanted');
    },
    goBack() {
      session.ownWindow.raise();
      setWish('automatic');
      if (!opensByItself) replace(open, null);
    },
  };
}

function replace(open: StoreApi<{ child: Window | null }>, child: Window | null): void {
  open.getState().child?.close();
  open.setState({ child });
}

/** Some browsers ask so when a person in a call goes to another tab. @returns ends it */
function onPictureInPictureWanted(open: () => void): (() => void) | undefined {
  // Not in the DOM's types yet.
  const action = 'enterpictureinpicture' as MediaSessionAction;
  try {
    navigator.mediaSession.setActionHandler(action, open);
  } catch {
    return undefined; // A browser that does not know the action.
  }
  return () => navigator.mediaSession.setActionHandler(action, null);
}
