import { useStore } from 'zustand';
import { useSession } from '../session-context.tsx';

/** Whether this person calls somebody, who has not answered yet. @param peerId whom */
export function useIsCalled(peerId: string): boolean {
  return useStore(useSession().call, (call) => call.kind === 'outgoing' && call.to.peerId === peerId);
}
