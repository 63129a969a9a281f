import type { Caller } from '../../core/model.ts';
import { Avatar, type AvatarSize } from '../design/avatar.tsx';
import { Portrait } from './lazy.ts';

/** Stands for a person: their profile picture, or initials while there is none. */
export function PersonAvatar({ person: { peerId, name }, size }: { person: Caller; size?: AvatarSize }) {
  return (
    <Avatar name={name} {...(size && { size })}>
      <Portrait peerId={peerId} name={name} />
    </Avatar>
  );
}
