import { useEffect, useRef, useState } from 'react';
import type { StageItem } from '../stage/stage-view.ts';
import { canPopOut, openPopOut } from './child-windows.ts';

/** Whether a picture is in a window of its own, and a way to change that. */
export interface PopOutControl {
  isOut: boolean;
  toggle: () => void;
}

export interface PopOuts {
  /** Items that are in windows of their own. */
  readonly out: readonly { item: StageItem; child: Window }[];
  /** Why the last one was not opened; null: it was. */
  readonly refusal: 'blocked' | 'too-many' | null;
  forgetRefusal: () => void;
  /** Null where there are no such windows. */
  controlOf: (key: string) => PopOutControl | null;
  isOut: (key: string) => boolean;
  bringBack: (key: string) => void;
}

/** Who and what is popped out of the room: as long as the person is in it, and they are. */
export function usePopOuts(items: readonly StageItem[]): PopOuts {
  const [windows, setWindows] = useState<ReadonlyMap<string, Window>>(new Map());
  const [refusal, setRefusal] = useState<PopOuts['refusal']>(null);
  /** Those that are not closed yet. */
  const open = useRef(windows);
  useEffect(() => {
    const wanted = new Set(windows.values());
    for (const child of open.current.values()) if (!wanted.has(child)) child.close();
    open.current = windows;
  }, [windows]);
  useEffect(() => () => open.current.forEach((child) => child.close()), []);

  const kept = [...windows].filter(([key]) => items.some((item) => item.key === key));
  if (kept.length < windows.size) setWindows(new Map(kept));

  function popOut(key: string): void {
    const opened = openPopOut([...windows.values()].map(({ name }) => name));
    if (opened.kind === 'opened') setWindows(new Map(windows).set(key, opened.child));
    setRefusal(opened.kind === 'opened' ? null : opened.kind);
  }

  function bringBack(key: string): void {
    setWindows(new Map([...windows].filter(([one]) => one !== key)));
  }

  const can = canPopOut();
  return {
    out: items.flatMap((item) => {
      const child = windows.get(item.key);
      return child === undefined ? [] : [{ item, child }];
    }),
    refusal,
    forgetRefusal: () => setRefusal(null),
    controlOf: (key) =>
      can ? { isOut: windows.has(key), toggle: () => (windows.has(key) ? bringBack(key) : popOut(key)) } : null,
    isOut: (key) => windows.has(key),
    bringBack,
  };
}
