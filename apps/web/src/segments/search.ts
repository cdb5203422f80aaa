import type { SearchPart } from '../app/use-search-part.js';

/** Which segment is edited: its id, `new` for one that is to be made, null where none is. */
export const NEW = 'new';

export const editingState: SearchPart<{ readonly editing: string | null }> = {
  read: ({ edit }) => ({ editing: typeof edit === 'string' && edit !== '' ? edit : null }),
  write: ({ editing }) => (editing === null ? {} : { edit: editing }),
};
