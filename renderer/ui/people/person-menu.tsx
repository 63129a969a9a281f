import type { Caller } from '../../core/model.ts';
import type { MenuAt } from '../design/use-menu-at.ts';
import { useNameOf } from '../names/names.tsx';
import { AboutMenu } from './about-menu.tsx';
import { PersonItems } from './person-items.tsx';

/** What can be done about somebody besides calling them. @param menuAt of the row that is about them; null: there is none */
export function PersonMenu({ person, menuAt = null }: { person: Caller; menuAt?: MenuAt | null }) {
  return (
    <AboutMenu name={useNameOf()(person)} menuAt={menuAt}>
      <PersonItems person={person} />
    </AboutMenu>
  );
}
